package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DatumAndProjectionTest {
    @Property
    void gcj02MovesAPointByHalfAKilometreAndComesBack(
            @ForAll @DoubleRange(min = 112, max = 115.8) double lon,
            @ForAll @DoubleRange(min = 24.4, max = 30) double lat) {
        LonLat p = new LonLat(lon, lat);
        LonLat shifted = ChineseDatum.wgs84ToGcj02(p);
        assertThat(Geodesics.metres(p, shifted)).isBetween(500.0, 720.0);
        assertThat(Geodesics.metres(p, ChineseDatum.gcj02ToWgs84(shifted))).isLessThan(1e-5);
    }

    @Property
    void bd09ComesBack(
            @ForAll @DoubleRange(min = 112, max = 115.8) double lon,
            @ForAll @DoubleRange(min = 24.4, max = 30) double lat) {
        LonLat p = new LonLat(lon, lat);
        assertThat(Geodesics.metres(p, ChineseDatum.bd09ToGcj02(ChineseDatum.gcj02ToBd09(p))))
                .isLessThan(1e-3);
    }

    @Property
    void mercatorComesBack(
            @ForAll @DoubleRange(min = -179.9, max = 179.9) double lon,
            @ForAll @DoubleRange(min = -85, max = 85) double lat) {
        LonLat back = WebMercator.unproject(WebMercator.project(new LonLat(lon, lat)));
        assertThat(back.lon()).isCloseTo(lon, Offset.offset(1e-9));
        assertThat(back.lat()).isCloseTo(lat, Offset.offset(1e-9));
    }

    @Property
    void zoomAndMetresPerPixelAreInverse(@ForAll @DoubleRange(min = 0, max = 22) double zoom) {
        assertThat(WebMercator.zoomOf(WebMercator.metresPerPixel(zoom)))
                .isCloseTo(zoom, Offset.offset(1e-9));
    }

    @Test
    void theWorldAtZoomZeroIs256Pixels() {
        assertThat(2 * WebMercator.HALF / WebMercator.metresPerPixel(0))
                .isCloseTo(256, Offset.offset(1e-9));
        assertThat(WebMercator.y(WebMercator.MAX_LAT))
                .isCloseTo(WebMercator.HALF, Offset.offset(1e-3));
    }

    @Test
    void distancesFollowTheEllipsoid() {
        // One degree of latitude at 26.5° N (GeographicLib's own reference value).
        assertThat(Geodesics.metres(new LonLat(113.5, 26), new LonLat(113.5, 27)))
                .isCloseTo(110796.2, Offset.offset(1.0));
    }
}
