package org.xianggan.atlas.core.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Addresses that open a place in a map on a phone. Each says on which datum its numbers are, or is
/// defined on one: a pin that is read on another stands some 600 m off here. The forms and where
/// they are documented are in decision 26.
public enum MapAddress {
    /// 高德地图.
    AMAP(Datum.WGS84),
    /// 百度地图.
    BAIDU(Datum.WGS84),
    /// 腾讯地图. It reads GCJ-02 unless told otherwise, so the numbers are shifted here and it is
    /// told what it takes anyway: right for a reader that knows the parameter and for one that does
    /// not.
    TENCENT(Datum.GCJ02),
    /// `geo:` of RFC 5870, for whichever map a phone has: WGS-84 by definition, without a name.
    GEO(Datum.WGS84);

    /// A tenth of a metre.
    private static final int DECIMALS = 6;

    private static final String FROM = "xianggan-atlas";

    private final Datum datum;

    MapAddress(Datum datum) {
        this.datum = datum;
    }

    /// On which the numbers in the address are.
    public Datum datum() {
        return datum;
    }

    /// As the command line and the settings call it: `amap`; its name for people is
    /// `leaflet.map.<id>`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MapAddress> of(String id) {
        return Arrays.stream(values()).filter(a -> a.id().equals(id)).findFirst();
    }

    /// Pure ASCII.
    ///
    /// @param name what the pin is called
    /// @param at WGS-84
    public String of(String name, LonLat at) {
        LonLat p = datum.fromWgs84(at);
        String lon = degrees(p.lon());
        String lat = degrees(p.lat());
        String called = encoded(name);
        return switch (this) {
            case AMAP ->
                    "https://uri.amap.com/marker?position="
                            + lon
                            + ","
                            + lat
                            + "&name="
                            + called
                            + "&coordinate=wgs84&callnative=1&src="
                            + FROM;
            case BAIDU ->
                    "https://api.map.baidu.com/marker?location="
                            + lat
                            + ","
                            + lon
                            + "&title="
                            + called
                            + "&content="
                            + called
                            + "&coord_type=wgs84&output=html&src=webapp.xianggan.atlas";
            case TENCENT ->
                    "https://apis.map.qq.com/uri/v1/marker?marker=coord:"
                            + lat
                            + ","
                            + lon
                            + ";title:"
                            + called
                            + ";addr:"
                            + called
                            + "&coord_type=2&referer="
                            + FROM;
            case GEO -> "geo:" + lat + "," + lon;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// No more decimals than it has: a shorter address makes a coarser code.
    private static String degrees(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return rounded.toPlainString();
    }
}
