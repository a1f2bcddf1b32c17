package org.xianggan.atlas.core.profile;

import org.xianggan.atlas.core.elevation.ClimbRule;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;
import java.util.Optional;

/// Heights along a course as finely as they are known.
///
/// @param heights metres, none of them NaN
record FineWay(Places places, double[] heights) {
    /// Metres of way without a height over which the ground is taken to run straight.
    private static final double BRIDGED = 300;

    /// More than any way of the atlas needs.
    private static final int MOST = 60_000;

    /// Empty where something of the course has no heights.
    static Optional<FineWay> of(List<LonLat> course, Elevation from) {
        if (course.size() < 2) {
            return Optional.empty();
        }
        Places places = Places.on(course, from.spacing(), MOST);
        float[] found = new float[places.count()];
        from.along(places.lons(), places.lats(), found);
        double[] heights = new double[found.length];
        int before = -1;
        for (int i = 0; i < found.length; i++) {
            heights[i] = found[i];
            if (!Float.isNaN(found[i])) {
                if (i - before > 1 && !bridge(heights, before, i, places.step())) {
                    return Optional.empty();
                }
                before = i;
            }
        }
        boolean whole = before >= 0 && bridge(heights, before, heights.length, places.step());
        return whole ? Optional.of(new FineWay(places, heights)) : Optional.empty();
    }

    /// Fills between two known heights; at an end with the only one.
    private static boolean bridge(double[] heights, int before, int after, double step) {
        if ((after - before - 1) * step > BRIDGED) {
            return false;
        }
        boolean ends = before < 0 || after == heights.length;
        double a = heights[before < 0 ? after : before];
        double b = heights[after == heights.length ? before : after];
        for (int i = before + 1; i < after; i++) {
            heights[i] = ends ? a : a + (b - a) * (i - before) / (after - before);
        }
        return true;
    }

    double climb() {
        return ClimbRule.of(heights, places.step()).up();
    }
}
