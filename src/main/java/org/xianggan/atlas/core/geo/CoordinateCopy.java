package org.xianggan.atlas.core.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A position as people paste it into another program: in the datum that the program draws in, and
/// in the order that it reads. Six decimals, which is a tenth of a metre.
///
/// @param text what is copied: two numbers and a comma, nothing that a search box would stumble
///     over
public record CoordinateCopy(Datum datum, String text) {
    /// The order that the programs of a datum expect: GPS receivers, OpenStreetMap, Google Earth
    /// and this atlas' own search want the latitude first, 高德 and 百度 the longitude.
    public boolean latitudeFirst() {
        return datum == Datum.WGS84;
    }

    public static CoordinateCopy of(LonLat wgs84, Datum datum) {
        LonLat p = datum.fromWgs84(wgs84);
        boolean latitudeFirst = datum == Datum.WGS84;
        double first = latitudeFirst ? p.lat() : p.lon();
        double second = latitudeFirst ? p.lon() : p.lat();
        return new CoordinateCopy(datum, String.format(Locale.ROOT, "%.6f,%.6f", first, second));
    }

    public static List<CoordinateCopy> all(LonLat wgs84) {
        return Arrays.stream(Datum.values()).map(d -> of(wgs84, d)).toList();
    }
}
