package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideMap;

import java.util.Objects;

/// What comes of a wish for a transition, and its course in time.
public final class Flight {
    /// A fade, seconds.
    public static final double FADE_SECONDS = 0.6;

    /// A fade where a glide was asked for and less motion is wanted.
    static final double SHORT_FADE_SECONDS = 0.3;

    private Flight() {}

    /// How one slide can become the other: a glide only from one map to one map of the same form
    /// of slide, and not where less motion is wanted.
    ///
    /// @param still whether less motion is wanted
    public static Transition kind(Slide from, Slide to, Transition wish, boolean still) {
        if (wish != Transition.GLIDE) {
            return wish;
        }
        boolean maps = from.maps().size() == 1 && to.maps().size() == 1;
        return maps && !still && from.size().equals(to.size()) ? Transition.GLIDE : Transition.FADE;
    }

    /// How long a fade takes.
    public static double fadeSeconds(boolean still) {
        return still ? SHORT_FADE_SECONDS : FADE_SECONDS;
    }

    /// Whether two maps look alike where they show the same place, but for their names: then one
    /// ground serves both.
    static boolean alike(SlideMap a, SlideMap b) {
        return a.state().equals(b.state())
                && Objects.equals(a.travel(), b.travel())
                && Objects.equals(a.web(), b.web())
                && a.viewport().scale() == b.viewport().scale();
    }

    /// Slow at both ends: 0…1 to 0…1.
    public static double eased(double t) {
        double u = Math.clamp(t, 0, 1);
        return u * u * u * (u * (u * 6 - 15) + 10);
    }

    /// 0 up to `from`, 1 from `to` on, smooth between.
    static double ramp(double t, double from, double to) {
        double u = Math.clamp((t - from) / (to - from), 0, 1);
        return u * u * (3 - 2 * u);
    }
}
