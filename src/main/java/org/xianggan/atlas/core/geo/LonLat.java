package org.xianggan.atlas.core.geo;

import java.util.Locale;

/// A position on WGS-84, degrees, longitude first.
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("no position on earth: " + lon + "," + lat);
        }
    }

    /// `114.1702,26.5703`: at most 7 decimals, as the command line prints it.
    public String toText(int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f,%." + decimals + "f", lon, lat);
    }
}
