package org.xianggan.atlas.core.render.style;

/// Arithmetic of colours as 0xAARRGGBB, not premultiplied.
public final class Argb {
    private Argb() {}

    public static int opaque(int rgb) {
        return 0xFF000000 | rgb;
    }

    /// The same colour at `alpha` (0…1) of its own opacity.
    public static int fade(int argb, double alpha) {
        int a = (int) Math.round((argb >>> 24) * Math.max(0, Math.min(1, alpha)));
        return (a << 24) | (argb & 0xFFFFFF);
    }

    /// `share` of `b` in `a`, channel by channel.
    public static int mix(int a, int b, double share) {
        int result = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int ca = (a >>> shift) & 0xFF;
            int cb = (b >>> shift) & 0xFF;
            result |= (int) Math.round(ca + (cb - ca) * share) << shift;
        }
        return result;
    }
}
