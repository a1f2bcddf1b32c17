package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// Courses with fewer positions (Douglas and Peucker), in degrees of latitude.
final class Simplified {
    private final double[] pairs;
    private final double scale;
    private final double tolerance;
    private final boolean[] kept;

    private Simplified(double[] pairs, double tolerance) {
        this.pairs = pairs;
        this.tolerance = tolerance;
        scale = Math.cos(Math.toRadians(pairs[1]));
        kept = new boolean[pairs.length / 2];
    }

    /// @param pairs longitudes and latitudes by turns
    static double[] of(double[] pairs, double tolerance) {
        if (pairs.length <= 4) {
            return pairs;
        }
        Simplified s = new Simplified(pairs, tolerance);
        int last = pairs.length / 2 - 1;
        s.kept[0] = true;
        s.kept[last] = true;
        s.keep(0, last);
        double[] out = new double[pairs.length];
        int n = 0;
        for (int i = 0; i <= last; i++) {
            if (s.kept[i]) {
                out[n++] = pairs[2 * i];
                out[n++] = pairs[2 * i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }

    private void keep(int a, int b) {
        double dx = (pairs[2 * b] - pairs[2 * a]) * scale;
        double dy = pairs[2 * b + 1] - pairs[2 * a + 1];
        double length = dx * dx + dy * dy;
        double most = tolerance;
        int far = -1;
        for (int i = a + 1; i < b; i++) {
            double x = (pairs[2 * i] - pairs[2 * a]) * scale;
            double y = pairs[2 * i + 1] - pairs[2 * a + 1];
            double t = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
            double d = Math.hypot(x - t * dx, y - t * dy);
            if (d > most) {
                most = d;
                far = i;
            }
        }
        if (far >= 0) {
            kept[far] = true;
            keep(a, far);
            keep(far, b);
        }
    }
}
