package org.xianggan.atlas.core.elevation;

/// Heights of the ground, metres above the sea, at positions in degrees WGS-84. May read files: on
/// workers only. Safe for several threads; never throws for what cannot be read, which is unknown.
public interface Elevation {
    /// Between the four posts around; NaN where one of them is not known.
    double at(double lon, double lat);

    /// The same at every crossing of meridians and parallels, one parallel after the other, each
    /// the mean of about so much ground.
    ///
    /// @param over metres; what is less than the posts are apart means the posts themselves
    /// @param to as long as there are crossings
    void sample(double[] lons, double[] lats, double over, float[] to);

    /// [#at] of one place after another.
    ///
    /// @param to as long as both
    default void along(double[] lons, double[] lats, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) at(lons[i], lats[i]);
        }
    }

    /// How much these heights count against coarser ones, 0…1: nothing outside of what they cover,
    /// all of it some kilometres inside, so that no edge is seen.
    double weight(double lon, double lat);

    /// Metres between posts where they are closest.
    double spacing();
}
