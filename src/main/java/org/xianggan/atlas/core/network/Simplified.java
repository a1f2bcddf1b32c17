package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.Thinning;

import java.util.Arrays;

/// Courses with fewer positions, in degrees of latitude.
final class Simplified {
    private Simplified() {}

    /// @param pairs longitudes and latitudes by turns
    static double[] of(double[] pairs, double tolerance) {
        if (pairs.length <= 4) {
            return pairs;
        }
        double scale = Math.cos(Math.toRadians(pairs[1]));
        double[] flat = pairs.clone();
        for (int i = 0; i < flat.length; i += 2) {
            flat[i] *= scale;
        }
        boolean[] kept = new Thinning(flat, tolerance).of(0, pairs.length / 2 - 1);
        double[] out = new double[pairs.length];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                out[n++] = pairs[2 * i];
                out[n++] = pairs[2 * i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }
}
