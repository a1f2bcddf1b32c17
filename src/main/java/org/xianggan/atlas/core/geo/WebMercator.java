package org.xianggan.atlas.core.geo;

/// Spherical Web Mercator (EPSG:3857) and its zoom levels: at zoom z the world is 256·2^z logical
/// pixels wide. By hand, because it is on the hot path.
public final class WebMercator {
    /// Radius of the sphere, metres.
    public static final double RADIUS = 6_378_137.0;

    /// Half the width of the world, metres.
    public static final double HALF = Math.PI * RADIUS;

    /// The latitude at which the world is square, degrees.
    public static final double MAX_LAT = 85.05112877980659;

    private WebMercator() {}

    public static double x(double lon) {
        return Math.toRadians(lon) * RADIUS;
    }

    public static double y(double lat) {
        double clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(clamped) / 2));
    }

    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS);
    }

    public static double lat(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
    }

    public static WorldPoint project(LonLat p) {
        return new WorldPoint(x(p.lon()), y(p.lat()));
    }

    public static LonLat unproject(WorldPoint p) {
        return new LonLat(lon(p.x()), lat(p.y()));
    }

    public static WorldBox project(GeoBox b) {
        return new WorldBox(x(b.west()), y(b.south()), x(b.east()), y(b.north()));
    }

    public static GeoBox unproject(WorldBox b) {
        return new GeoBox(lon(b.minX()), lat(b.minY()), lon(b.maxX()), lat(b.maxY()));
    }

    /// Mercator metres of one logical pixel at zoom `zoom` (fractional zooms allowed).
    public static double metresPerPixel(double zoom) {
        return 2 * HALF / (256 * Math.pow(2, zoom));
    }

    /// The zoom at which one logical pixel is `metres` Mercator metres.
    public static double zoomOf(double metres) {
        return Math.log(2 * HALF / (256 * metres)) / Math.log(2);
    }
}
