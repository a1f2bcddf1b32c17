package org.xianggan.atlas.core.geo;

/// GCJ-02 and BD-09, the two shifted datums of Chinese web maps, to and from WGS-84. The inverse of
/// GCJ-02 iterates: one step leaves up to 3 m over this region, five leave less than 1 µm.
public final class ChineseDatum {
    private static final double A = 6_378_245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double BD = Math.PI * 3000.0 / 180.0;
    private static final int STEPS = 8;

    private ChineseDatum() {}

    public static LonLat wgs84ToGcj02(LonLat p) {
        double x = p.lon() - 105.0;
        double y = p.lat() - 35.0;
        double dLat =
                -100.0
                        + 2.0 * x
                        + 3.0 * y
                        + 0.2 * y * y
                        + 0.1 * x * y
                        + 0.2 * Math.sqrt(Math.abs(x))
                        + waves(x)
                        + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI))
                                * 2.0
                                / 3.0
                        + (160.0 * Math.sin(y / 12.0 * Math.PI)
                                        + 320.0 * Math.sin(y * Math.PI / 30.0))
                                * 2.0
                                / 3.0;
        double dLon =
                300.0
                        + x
                        + 2.0 * y
                        + 0.1 * x * x
                        + 0.1 * x * y
                        + 0.1 * Math.sqrt(Math.abs(x))
                        + waves(x)
                        + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI))
                                * 2.0
                                / 3.0
                        + (150.0 * Math.sin(x / 12.0 * Math.PI)
                                        + 300.0 * Math.sin(x / 30.0 * Math.PI))
                                * 2.0
                                / 3.0;
        double radLat = Math.toRadians(p.lat());
        double magic = 1 - EE * Math.sin(radLat) * Math.sin(radLat);
        double root = Math.sqrt(magic);
        double lat = p.lat() + dLat * 180.0 / (A * (1 - EE) / (magic * root) * Math.PI);
        double lon = p.lon() + dLon * 180.0 / (A / root * Math.cos(radLat) * Math.PI);
        return new LonLat(lon, lat);
    }

    private static double waves(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI))
                * 2.0
                / 3.0;
    }

    public static LonLat gcj02ToWgs84(LonLat p) {
        double lon = p.lon();
        double lat = p.lat();
        for (int i = 0; i < STEPS; i++) {
            LonLat shifted = wgs84ToGcj02(new LonLat(lon, lat));
            lon += p.lon() - shifted.lon();
            lat += p.lat() - shifted.lat();
        }
        return new LonLat(lon, lat);
    }

    public static LonLat gcj02ToBd09(LonLat p) {
        double z = Math.hypot(p.lon(), p.lat()) + 0.00002 * Math.sin(p.lat() * BD);
        double theta = Math.atan2(p.lat(), p.lon()) + 0.000003 * Math.cos(p.lon() * BD);
        return new LonLat(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    public static LonLat bd09ToGcj02(LonLat p) {
        double lon = p.lon() - 0.0065;
        double lat = p.lat() - 0.006;
        for (int i = 0; i < STEPS; i++) {
            LonLat shifted = gcj02ToBd09(new LonLat(lon, lat));
            lon += p.lon() - shifted.lon();
            lat += p.lat() - shifted.lat();
        }
        return new LonLat(lon, lat);
    }
}
