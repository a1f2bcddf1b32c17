package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the addresses of maps lead. A pin that is read on another datum stands some 600 m off.
class MapAddressTest {
    private static final LonLat WENJIASHI = new LonLat(113.926, 28.047);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMAP|https://uri.amap.com/marker?position=113.926,28.047&name=%E6%97%A7%20%26"
                        + "&coordinate=wgs84&callnative=1&src=xianggan-atlas",
                "BAIDU|https://api.map.baidu.com/marker?location=28.047,113.926&title=%E6%97%A7%20%26"
                    + "&content=%E6%97%A7%20%26&coord_type=wgs84&output=html"
                    + "&src=webapp.xianggan.atlas",
                "GEO|geo:28.047,113.926"
            })
    void theFormIsTheOneThatIsDocumented(MapAddress map, String address) {
        assertThat(map.of("旧 &", WENJIASHI)).isEqualTo(address);
    }

    @Test
    void tencentGetsTheShiftedDatumAndIsToldSo() {
        String address = MapAddress.TENCENT.of("旧址", WENJIASHI);
        assertThat(address)
                .startsWith("https://apis.map.qq.com/uri/v1/marker?marker=coord:")
                .endsWith(
                        ";title:%E6%97%A7%E5%9D%80;addr:%E6%97%A7%E5%9D%80&coord_type=2"
                                + "&referer=xianggan-atlas");
        Matcher m = Pattern.compile("coord:([\\d.]+),([\\d.]+);").matcher(address);
        assertThat(m.find()).isTrue();
        LonLat written = new LonLat(Double.parseDouble(m.group(2)), Double.parseDouble(m.group(1)));
        assertThat(Geodesics.metres(written, WENJIASHI)).isBetween(575.0, 679.0);
        assertThat(Geodesics.metres(Datum.GCJ02.toWgs84(written), WENJIASHI)).isLessThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(MapAddress.class)
    void addressesAreAsciiAndHaveIds(MapAddress map) {
        assertThat(map.of("毛泽东旧居“A”;，&?#", WENJIASHI))
                .matches("[\\x21-\\x7E]+")
                .doesNotContain("#", "“");
        assertThat(MapAddress.of(map.id())).contains(map);
        assertThat(MapAddress.of("mars")).isEmpty();
    }

    /// Pairs that the tests of `googollee/eviltransform` publish: Shanghai, Shenzhen, Beijing.
    @ParameterizedTest
    @CsvSource({
        "121.5272106,31.1774276,121.531541859215,31.17530398364597",
        "113.912316,22.543847,113.9171764808363,22.540796131694766",
        "116.377817,39.911954,116.38404722455657,39.91334545536069"
    })
    void gcj02IsWhatOthersFind(double lon, double lat, double shiftedLon, double shiftedLat) {
        LonLat wgs84 = new LonLat(lon, lat);
        LonLat gcj02 = new LonLat(shiftedLon, shiftedLat);
        assertThat(Geodesics.metres(Datum.GCJ02.fromWgs84(wgs84), gcj02)).isLessThan(1);
        assertThat(Geodesics.metres(Datum.GCJ02.toWgs84(gcj02), wgs84)).isLessThan(1);
    }

    /// A pair that the tests of `wandergis/coordtransform` publish.
    @Test
    void bd09IsWhatOthersFind() {
        LonLat bd09 = ChineseDatum.gcj02ToBd09(new LonLat(116.404, 39.915));
        assertThat(Geodesics.metres(bd09, new LonLat(116.41036949371029, 39.92133699351021)))
                .isLessThan(0.01);
    }
}
