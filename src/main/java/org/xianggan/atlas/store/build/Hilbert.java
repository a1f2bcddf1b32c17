package org.xianggan.atlas.store.build;

/// The place of a point along Hilbert's curve over a square: what is near on the curve is near in
/// the square, and mostly the other way round.
final class Hilbert {
    private static final int BITS = 16;
    private static final int SIDE = 1 << BITS;

    private Hilbert() {}

    /// @param x, y 0 … 1, what is beyond counts as on the edge
    /// @return 32 bits
    static long at(double x, double y) {
        int px = Math.clamp((long) (x * SIDE), 0, SIDE - 1);
        int py = Math.clamp((long) (y * SIDE), 0, SIDE - 1);
        long d = 0;
        for (int s = SIDE >> 1; s > 0; s >>= 1) {
            int rx = (px & s) > 0 ? 1 : 0;
            int ry = (py & s) > 0 ? 1 : 0;
            d += (long) s * s * (3L * rx ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    px = SIDE - 1 - px;
                    py = SIDE - 1 - py;
                }
                int t = px;
                px = py;
                py = t;
            }
        }
        return d;
    }
}
