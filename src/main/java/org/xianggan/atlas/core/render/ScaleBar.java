package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

/// Scale bar and ratio at the centre of a map, measured on the ellipsoid from the real size of a
/// pixel; both come from the same number, so they cannot disagree.
///
/// @param pixels length of the bar, logical pixels
/// @param metres what it stands for: 1, 2 or 5 times a power of ten
/// @param ratio the denominator, exact
public record ScaleBar(double pixels, double metres, double ratio) {
    /// A logical pixel of a screen, metres: 96 to the inch.
    public static final double SCREEN_PIXEL = 0.0254 / 96;

    /// @param longest logical pixels that the bar may take
    /// @param pixelMetres real size of a logical pixel (of the paper in an export)
    public static ScaleBar of(Viewport v, double longest, double pixelMetres) {
        double half = Math.min(longest, v.width()) / 2;
        double middle = v.width() / 2.0;
        LonLat west = v.toLonLat(middle - half, v.height() / 2.0);
        LonLat east = v.toLonLat(middle + half, v.height() / 2.0);
        double metresPerPixel = Geodesics.metres(west, east) / (2 * half);
        double metres = nice(longest * metresPerPixel);
        return new ScaleBar(metres / metresPerPixel, metres, metresPerPixel / pixelMetres);
    }

    /// The greatest 1, 2 or 5 times a power of ten that is not above `metres`.
    static double nice(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / power;
        return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }

    /// `20 km`, `500 m`.
    public String label() {
        return metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
    }

    /// `1:500 000`, rounded to two figures, thousands apart.
    public String ratioLabel() {
        double power = Math.pow(10, Math.floor(Math.log10(ratio)) - 1);
        long rounded = Math.round(Math.round(ratio / power) * power);
        StringBuilder s = new StringBuilder(Long.toString(rounded));
        for (int i = s.length() - 3; i > 0; i -= 3) {
            s.insert(i, ' ');
        }
        return "1:" + s;
    }
}
