package org.xianggan.atlas.core.geo;

import java.util.List;
import java.util.Locale;

/// A position as people paste it into another program: in the datum that the program draws in, and
/// in the order that it reads. Six decimals, which is a tenth of a metre.
///
/// @param text what is copied: two numbers and a comma, nothing that a search box would stumble
///     over
public record CoordinateCopy(Datum datum, String text) {
    /// With the order that its programs expect.
    public enum Datum {
        /// GPS receivers, OpenStreetMap, Google Earth, this atlas' own search: latitude first.
        WGS_84("WGS-84", true),
        /// 高德: longitude first.
        GCJ_02("GCJ-02", false),
        /// 百度: longitude first.
        BD_09("BD-09", false);

        private final String title;
        private final boolean latitudeFirst;

        Datum(String title, boolean latitudeFirst) {
            this.title = title;
            this.latitudeFirst = latitudeFirst;
        }

        public String title() {
            return title;
        }

        public boolean latitudeFirst() {
            return latitudeFirst;
        }

        private LonLat of(LonLat wgs84) {
            return switch (this) {
                case WGS_84 -> wgs84;
                case GCJ_02 -> ChineseDatum.wgs84ToGcj02(wgs84);
                case BD_09 -> ChineseDatum.gcj02ToBd09(ChineseDatum.wgs84ToGcj02(wgs84));
            };
        }
    }

    public static CoordinateCopy of(LonLat wgs84, Datum datum) {
        LonLat p = datum.of(wgs84);
        double first = datum.latitudeFirst ? p.lat() : p.lon();
        double second = datum.latitudeFirst ? p.lon() : p.lat();
        return new CoordinateCopy(datum, String.format(Locale.ROOT, "%.6f,%.6f", first, second));
    }

    public static List<CoordinateCopy> all(LonLat wgs84) {
        return List.of(of(wgs84, Datum.WGS_84), of(wgs84, Datum.GCJ_02), of(wgs84, Datum.BD_09));
    }
}
