package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class PinPlacingTest {
    private static final Rect FRAME = new Rect(10, 10, 100, 80);
    private static final double RADIUS = 2.35;

    private static PinPlacing placed(List<double[]> spots) {
        return new PinPlacing(FRAME, new ArrayList<>(), spots, RADIUS, List.of());
    }

    @Test
    void marksOnOneSpotStandBesideEachOther() {
        PinPlacing p = placed(List.of(new double[] {50, 50}, new double[] {50, 50}));
        double[] a = p.mark(0);
        double[] b = p.mark(1);
        assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isGreaterThanOrEqualTo(2 * RADIUS);
        assertThat(p.isMoved(0)).isTrue();
    }

    /// Whatever stands where: no name lies on a mark, on another name or beyond the frame.
    @Property(tries = 200)
    void namesLieOnNothing(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0, max = 1) Double> x,
            @ForAll @Size(min = 12, max = 12) List<@DoubleRange(min = 0, max = 1) Double> y) {
        List<double[]> spots = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            spots.add(new double[] {14 + 92 * x.get(i), 14 + 72 * y.get(i)});
        }
        PinPlacing p = placed(spots);
        double[] widths = new double[spots.size()];
        double[] heights = new double[spots.size()];
        Arrays.fill(widths, 18);
        Arrays.fill(heights, 3.5);
        p.name(widths, heights);
        for (int i = 0; i < spots.size(); i++) {
            Rect r = p.name(i);
            if (r == null) {
                continue;
            }
            assertThat(FRAME.holds(r)).isTrue();
            for (int k = 0; k < spots.size(); k++) {
                Rect other = p.name(k);
                if (k != i) {
                    double[] m = p.mark(k);
                    assertThat(r.common(Rect.around(m[0], m[1], RADIUS))).isLessThan(0.7);
                    assertThat(other == null ? 0 : r.common(other)).isLessThan(0.7);
                }
            }
        }
    }

    @Test
    void aTagStandsOnItsWayAndNotOnAMark() {
        List<double[]> way = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            way.add(new double[] {20 + i, 50});
        }
        PinPlacing p =
                new PinPlacing(
                        FRAME, new ArrayList<>(), List.of(new double[] {50, 50}), RADIUS, way);
        Rect tag = p.tag(way, 9, 4);
        assertThat(tag).isNotNull();
        assertThat(tag.common(Rect.around(50, 50, RADIUS))).isZero();
        assertThat(tag.y() + tag.height() / 2).isEqualTo(50);
        // A second one finds another place.
        Rect second = p.tag(way, 9, 4);
        assertThat(second).isNotNull();
        assertThat(second.common(tag)).isZero();
    }

    @Test
    void aNameThatFitsNowhereIsLeftOut() {
        PinPlacing p = placed(List.of(new double[] {50, 50}));
        p.name(new double[] {99}, new double[] {3});
        assertThat(p.name(0)).isNull();
    }
}
