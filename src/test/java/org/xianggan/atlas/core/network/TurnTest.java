package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.List;

class TurnTest {
    @ParameterizedTest
    @CsvSource({
        "0, STRAIGHT",
        "-20, STRAIGHT",
        "40, SLIGHT_RIGHT",
        "-40, SLIGHT_LEFT",
        "90, RIGHT",
        "-90, LEFT",
        "270, LEFT",
        "-270, RIGHT",
        "140, SHARP_RIGHT",
        "-140, SHARP_LEFT",
        "180, BACK",
        "-180, BACK"
    })
    void wordsFollowTheChangeOfDirection(double change, Turn.Direction expected) {
        assertThat(Turn.Direction.of(change)).isEqualTo(expected);
    }

    @Test
    void oneLineForEachRunWithItsRoadNumberAndLength() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions c = Conditions.of(network, Scenario.of(2025).opening(TwoTowns.SHORTCUT));
        RouteEngine engine = new FlatEngine();
        Stop north = Stop.at("北", network.position(1));
        Route r = engine.routeOver(List.of(north, TwoTowns.ENDS.getLast()), c, 1).getFirst();
        List<Turn> turns = Turn.of(r);
        assertThat(turns).hasSize(2);
        assertThat(turns.getFirst().direction()).isEqualTo(Turn.Direction.START);
        assertThat(turns.getFirst().compass()).isEqualTo("s");
        assertThat(turns.getFirst().stop()).isZero();
        assertThat(turns.getFirst().run().ref()).isEqualTo("OLD");
        assertThat(turns.getLast().direction()).isEqualTo(Turn.Direction.LEFT);
        assertThat(turns.getLast().compass()).isEqualTo("e");
        assertThat(turns.getLast().run().ref()).isEqualTo("SHORT");
        assertThat(turns.getLast().arrival()).isTrue();
        assertThat(turns.getLast().run().metres().mid())
                .isCloseTo(
                        20_000 * Assumptions.DEFAULT.length(AccuracyClass.B).mid(), within(1e-6));
        assertThat(r.border()).isEqualTo(1);
        assertThat(r.climb()).isCloseTo(140, within(1e-3));
    }
}
