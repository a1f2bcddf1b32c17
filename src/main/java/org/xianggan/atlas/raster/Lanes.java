package org.xianggan.atlas.raster;

/// Premultiplied ARGB with all four channels reckoned at once, each in 16 bits of a `long`. Weights
/// are of 256, so that what is the same on both sides stays what it is.
final class Lanes {
    private static final long MASK = 0x00FF00FF00FF00FFL;

    private Lanes() {}

    static long spread(int p) {
        return (p & 0xFF00FF00L) << 24 | p & 0x00FF00FFL;
    }

    static int packed(long v) {
        return (int) (v | v >>> 24);
    }

    /// @param w weight of `b`, 0…256
    static long mixed(long a, long b, int w) {
        return a * (256 - w) + b * w >>> 8 & MASK;
    }

    /// @param w weight of `b`, 0…256
    static int mixed(int a, int b, int w) {
        return a == b ? a : packed(mixed(spread(a), spread(b), w));
    }

    /// `top` over `bottom`.
    ///
    /// @param w how much of `top` is there, 0…256
    static int over(int bottom, int top, int w) {
        long s = spread(top) * w >>> 8 & MASK;
        int a = (int) (s >>> 48);
        return packed(s + (spread(bottom) * (256 - a - (a >>> 7)) >>> 8 & MASK));
    }

    /// A part of 256 of something that is told in 0…1.
    static int weight(double part) {
        return (int) Math.round(256 * Math.clamp(part, 0, 1));
    }

    /// Writes the mix of two rows.
    static void mix(int[] a, int[] b, int w, int[] out, int at, int count) {
        for (int i = at; i < at + count; i++) {
            out[i] = mixed(a[i], b[i], w);
        }
    }
}
