package org.xianggan.atlas.survey.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.TravelProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class OneWaysAndTurnsTest {
    private static final double EXACT = 1e-5;

    private final GraphHopperEngine engine = new GraphHopperEngine(LandmarkShelf.none());

    @ParameterizedTest
    @CsvSource({
        "1, true, false", "2, true, false", "3, false, true", "4, false, true", "5, true, true",
        "6, true, true", "7, true, true", "8, true, true", "9, true, true", "10, false, false"
    })
    void theFastestWayGoesNoRoadAgainstItsDirectionAndTakesNoForbiddenTurn(
            long seed, boolean oneWay, boolean turns) {
        Random random = new Random(seed);
        OneWayNetwork made = OneWayNetwork.of(seed, 8 + random.nextInt(12), oneWay, turns);
        Conditions c = Conditions.of(made.network(), Scenario.of(2025));
        int there = 0;
        for (int k = 0; k < 60; k++) {
            Snap a = made.somewhere(random);
            Snap b = made.somewhere(random);
            double right = made.fastest(a, b, c);
            if (right == Double.POSITIVE_INFINITY) {
                assertNoWay(a, b, c);
                continue;
            }
            there++;
            Route route = engine.route(List.of(a, b), c, 1).getFirst();
            assertThat(route.seconds().mid()).isCloseTo(right, within(EXACT * right + EXACT));
            for (Piece p : route.legs().getFirst().pieces()) {
                assertThat(p.isForward() || !made.network().isOneWay(p.edge())).isTrue();
            }
        }
        assertThat(there).isGreaterThan(30);
    }

    private void assertNoWay(Snap a, Snap b, Conditions c) {
        try {
            assertThat(engine.route(List.of(a, b), c, 1)).isEmpty();
        } catch (TravelProblem none) {
            assertThat(none.reason()).isEqualTo(TravelProblem.Reason.NO_WAY);
        }
    }

    @ParameterizedTest
    @CsvSource({"21, true, false", "22, true, true", "23, false, true", "24, true, true"})
    void matrixAndReachTakeWhatTheFastestWaysTakeThereAndBack(
            long seed, boolean oneWay, boolean turns) {
        Random random = new Random(seed);
        OneWayNetwork made = OneWayNetwork.of(seed, 14, oneWay, turns);
        Conditions c = Conditions.of(made.network(), Scenario.of(2025));
        List<Snap> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            places.add(made.somewhere(random));
        }
        Matrix matrix = engine.matrix(places, c);
        boolean differs = false;
        for (int i = 0; i < 8; i++) {
            Reach reach = engine.reach(places.get(i), c, List.of(0.5));
            for (int j = 0; j < 8; j++) {
                double right = made.fastest(places.get(i), places.get(j), c);
                assertRight(matrix.seconds(i, j), right);
                assertRight(reach.seconds(places.get(j)), right);
                differs |= Math.abs(matrix.seconds(i, j).mid() - matrix.seconds(j, i).mid()) > 1;
            }
        }
        assertThat(differs).isTrue();
    }

    private static void assertRight(Range seconds, double right) {
        if (right == Double.POSITIVE_INFINITY) {
            assertThat(seconds).isEqualTo(Range.NONE);
        } else {
            assertThat(seconds.mid()).isCloseTo(right, within(EXACT * right + EXACT));
        }
    }
}
