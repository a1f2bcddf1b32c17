package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.render.Viewport;

/// Real lengths on the ground at the centre of the map, on the ellipsoid.
final class GroundScale {
    private static final double PROBE = 100;

    private GroundScale() {}

    /// Metres on the ground of one logical pixel to the east of the centre.
    static double metresOfPixel(Viewport v) {
        double y = v.height() / 2.0;
        double x = v.width() / 2.0;
        return Geodesics.metres(v.toLonLat(x - PROBE / 2, y), v.toLonLat(x + PROBE / 2, y)) / PROBE;
    }

    /// The longest round length (1, 2, 5 × 10ⁿ metres) whose bar is at most `pixels` long.
    static double roundMetres(Viewport v, double pixels) {
        double longest = metresOfPixel(v) * pixels;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double head = longest / power;
        return power * (head >= 5 ? 5 : head >= 2 ? 2 : 1);
    }
}
