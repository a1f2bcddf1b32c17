package org.xianggan.atlas.core.survey;

/// Lengths of lines whose points are near one another, metres on the WGS-84 ellipsoid: by the radii
/// of curvature in the middle of each stretch, within 1 in 100,000 for stretches of up to 20 km.
public final class Lengths {
    private static final double A = 6_378_137;
    private static final double E2 = 0.006_694_379_990_14;

    private Lengths() {}

    public static double metres(double lon1, double lat1, double lon2, double lat2) {
        double middle = Math.toRadians((lat1 + lat2) / 2);
        double sin = Math.sin(middle);
        double w = 1 - E2 * sin * sin;
        double across = A / Math.sqrt(w);
        double along = across * (1 - E2) / w;
        return Math.hypot(
                Math.toRadians(lon2 - lon1) * across * Math.cos(middle),
                Math.toRadians(lat2 - lat1) * along);
    }

    /// @param lonLat longitudes and latitudes by turns
    public static double metres(double[] lonLat) {
        double sum = 0;
        for (int i = 2; i + 1 < lonLat.length; i += 2) {
            sum += metres(lonLat[i - 2], lonLat[i - 1], lonLat[i], lonLat[i + 1]);
        }
        return sum;
    }
}
