package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.testing.HandNetwork;

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
    void whatWouldBeToldAsNoLengthIsNoLine() {
        Network.Builder b = Network.builder(TravelMode.RAIL);
        int west = b.node("west", 113, 27);
        int junction = b.node("junction", 113.1, 27);
        int station = b.node("station:middle", 113.10001, 27);
        int east = b.node("east", 113.2, 27);
        int one = b.way(HandNetwork.way(null, WayClass.CONVENTIONAL));
        int other =
                b.way(
                        HandNetwork.way(
                                EntityId.of("rail:OTHER"),
                                WayClass.HIGH_SPEED,
                                HandNetwork.event("1990", Status.OPEN)));
        b.edge(edge(west, junction, 10_000, one, 113, 113.1));
        b.edge(edge(junction, station, 1, other, 113.1, 113.10001));
        b.edge(edge(station, east, 10_000, one, 113.10001, 113.2));
        Network network = b.build();
        Conditions c = Conditions.of(network, Scenario.of(1995));
        Snap from =
                Snap.node(Stop.at("甲", network.position(west)), west, network.position(west), 0);
        Snap to = Snap.node(Stop.at("乙", network.position(east)), east, network.position(east), 0);
        Route r = new FlatEngine().route(List.of(from, to), c, 1).getFirst();
        assertThat(r.legs().getFirst().runs()).hasSize(3);
        List<Turn> turns = Turn.of(r);
        assertThat(turns).hasSize(2);
        assertThat(turns)
                .extracting(t -> t.direction())
                .containsExactly(Turn.Direction.START, Turn.Direction.STRAIGHT);
        assertThat(turns.getFirst().stop()).isZero();
        assertThat(turns.getLast().arrival()).isTrue();
        // A leg that is no longer has its line all the same.
        Snap middle =
                Snap.node(
                        Stop.at("丙", network.position(station)),
                        station,
                        network.position(station),
                        0);
        Snap beside =
                Snap.node(
                        Stop.at("丁", network.position(junction)),
                        junction,
                        network.position(junction),
                        0);
        assertThat(Turn.of(new FlatEngine().route(List.of(beside, middle), c, 1).getFirst()))
                .hasSize(1);
    }

    private static Network.Edge edge(
            int from, int to, double metres, int way, double west, double east) {
        return new Network.Edge(
                from, to, metres, way, AccuracyClass.B, 0, 0, 0, new double[] {west, 27, east, 27});
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
