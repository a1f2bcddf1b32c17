package org.xianggan.atlas.core.geo;

/// The eight points of the compass.
public final class Compass {
    private static final String[] POINTS = {"n", "ne", "e", "se", "s", "sw", "w", "nw"};

    private Compass() {}

    /// The point that a direction is nearest to: a key `network.compass.<code>`.
    ///
    /// @param azimuth degrees clockwise from the north, of any turn
    public static String of(double azimuth) {
        return POINTS[Math.floorMod(Math.round(azimuth / 45), POINTS.length)];
    }
}
