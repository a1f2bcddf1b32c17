package org.xianggan.atlas.core.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

class ClimbRuleTest {
    private static final double STEP = 30;

    /// Metres of climb that noise may make in 200 km.
    private static final double LESS = 10;

    /// @param noise metres, one standard deviation
    private static double[] way(double km, DoubleUnaryOperator height, double noise) {
        Random random = new Random(5);
        double[] h = new double[(int) (km * 1000 / STEP) + 1];
        for (int i = 0; i < h.length; i++) {
            h[i] = height.applyAsDouble(i * STEP) + noise * random.nextGaussian();
        }
        return h;
    }

    @Test
    void aPlainWithTheNoiseOfTilesIsNoClimb() {
        ClimbRule c = ClimbRule.of(way(200, m -> 100, 4), STEP);
        assertThat(c.up()).isLessThan(LESS);
        assertThat(c.down()).isLessThan(LESS);
        double raw = 0;
        double[] h = way(200, m -> 100, 4);
        for (int i = 1; i < h.length; i++) {
            raw += Math.max(0, h[i] - h[i - 1]);
        }
        assertThat(raw).as("what would be told without the rule").isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2, 4, 6})
    void hillsAreClimbedWhateverTheNoise(double noise) {
        // 25 hills of 200 m, 4 km each.
        double[] h = way(100, m -> 300 - 100 * Math.cos(2 * Math.PI * m / 4000), noise);
        ClimbRule c = ClimbRule.of(h, STEP);
        assertThat(c.up()).isCloseTo(25 * 200, within(25 * 200 * 0.03));
        assertThat(c.down()).isCloseTo(25 * 200, within(25 * 200 * 0.03));
    }

    @Test
    void upAndDownDifferByWhatLiesBetweenTheEnds() {
        ClimbRule c = ClimbRule.of(way(30, m -> 50 + m / 40, 0), STEP);
        assertThat(c.up()).isCloseTo(750, within(1.0));
        assertThat(c.down()).isZero();
        ClimbRule back = ClimbRule.of(way(30, m -> 800 - m / 40, 0), STEP);
        assertThat(back.up()).isZero();
        assertThat(back.down()).isCloseTo(750, within(1.0));
    }

    @Test
    void whatIsLessThanTheLeastTurnIsNone() {
        DoubleUnaryOperator low = m -> 4 * Math.sin(2 * Math.PI * m / 3000);
        assertThat(ClimbRule.of(way(60, low, 0), STEP).up()).isZero();
        DoubleUnaryOperator high = m -> 12 * Math.sin(2 * Math.PI * m / 3000);
        assertThat(ClimbRule.of(way(60, high, 0), STEP).up()).isCloseTo(480, within(20.0));
    }

    @Test
    void aWayOfOnePlaceOrNoneIsFlat() {
        assertThat(ClimbRule.of(new double[0], STEP).up()).isZero();
        assertThat(ClimbRule.of(new double[] {700}, STEP).up()).isZero();
    }
}
