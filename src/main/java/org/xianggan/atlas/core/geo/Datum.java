package org.xianggan.atlas.core.geo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a pair of coordinates is measured on. Inside the atlas everything is WGS-84.
public enum Datum {
    WGS84,
    /// Of Chinese phones and most Chinese web maps: shifted by some 550 m here.
    GCJ02,
    /// Of one of them: GCJ-02, shifted again.
    BD09;

    /// As people write it: `WGS-84`.
    public String title() {
        return switch (this) {
            case WGS84 -> "WGS-84";
            case GCJ02 -> "GCJ-02";
            case BD09 -> "BD-09";
        };
    }

    /// As the command line and files call it: `wgs84`, `gcj02`, `bd09`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Datum> of(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }

    public LonLat toWgs84(LonLat p) {
        return switch (this) {
            case WGS84 -> p;
            case GCJ02 -> ChineseDatum.gcj02ToWgs84(p);
            case BD09 -> ChineseDatum.gcj02ToWgs84(ChineseDatum.bd09ToGcj02(p));
        };
    }

    public LonLat fromWgs84(LonLat p) {
        return switch (this) {
            case WGS84 -> p;
            case GCJ02 -> ChineseDatum.wgs84ToGcj02(p);
            case BD09 -> ChineseDatum.gcj02ToBd09(ChineseDatum.wgs84ToGcj02(p));
        };
    }
}
