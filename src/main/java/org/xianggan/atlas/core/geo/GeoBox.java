package org.xianggan.atlas.core.geo;

/// A box of longitudes and latitudes, degrees WGS-84; never crosses the date line.
public record GeoBox(double west, double south, double east, double north) {
    /// All that the atlas draws: Hunan, Jiangxi and what lies around them.
    public static final GeoBox FRAME = new GeoBox(112.0, 24.4, 115.8, 30.0);

    public GeoBox {
        if (!(west >= -180
                && east <= 180
                && west <= east
                && south >= -90
                && north <= 90
                && south <= north)) {
            throw new IllegalArgumentException(
                    "no box: " + west + "," + south + "," + east + "," + north);
        }
    }

    public static GeoBox around(LonLat p) {
        return new GeoBox(p.lon(), p.lat(), p.lon(), p.lat());
    }

    public LonLat centre() {
        return new LonLat((west + east) / 2, (south + north) / 2);
    }

    public boolean contains(LonLat p) {
        return p.lon() >= west && p.lon() <= east && p.lat() >= south && p.lat() <= north;
    }

    public GeoBox union(GeoBox o) {
        return new GeoBox(
                Math.min(west, o.west),
                Math.min(south, o.south),
                Math.max(east, o.east),
                Math.max(north, o.north));
    }

    public boolean intersects(GeoBox o) {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
}
