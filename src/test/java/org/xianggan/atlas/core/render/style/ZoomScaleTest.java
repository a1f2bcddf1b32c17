package org.xianggan.atlas.core.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class ZoomScaleTest {
    private static final ZoomScale EXPRESSWAY = new ZoomScale(1.5, 2.7, 4, 6);

    @Test
    void given_zooms_have_the_given_lengths() {
        assertThat(new double[] {7, 9, 11, 13})
                .satisfies(
                        z -> {
                            assertThat(EXPRESSWAY.at(z[0])).isEqualTo(1.5);
                            assertThat(EXPRESSWAY.at(z[1])).isEqualTo(2.7);
                            assertThat(EXPRESSWAY.at(z[2])).isEqualTo(4);
                            assertThat(EXPRESSWAY.at(z[3])).isEqualTo(6);
                        });
    }

    @Property
    void between_two_zooms_the_growth_is_geometric(
            @ForAll @DoubleRange(min = 7, max = 8) double z) {
        double product = EXPRESSWAY.at(z) * EXPRESSWAY.at(16 - z);
        assertThat(product).isCloseTo(1.5 * 2.7, Percentage.withPercentage(1e-6));
    }

    @Property
    void lines_never_shrink_when_zooming_in(
            @ForAll @DoubleRange(min = 5, max = 15) double a,
            @ForAll @DoubleRange(min = 5, max = 15) double b) {
        assertThat(EXPRESSWAY.at(Math.min(a, b)))
                .isLessThanOrEqualTo(EXPRESSWAY.at(Math.max(a, b)));
    }
}
