package org.xianggan.atlas.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;

final class ScaleBarTest {
    @ParameterizedTest
    @ValueSource(doubles = {7, 9, 11, 13})
    void the_bar_measures_the_way_between_two_points(double zoom) {
        // 1 km to either side of 茶陵 on the ellipsoid.
        LonLat centre = new LonLat(113.54, 26.79);
        Viewport v = Viewport.of(centre, zoom, 900, 700, 1);
        LonLat west = Geodesics.destination(centre, 270, 1000);
        LonLat east = Geodesics.destination(centre, 90, 1000);
        double pixels =
                v.toScreenX(WebMercator.x(east.lon())) - v.toScreenX(WebMercator.x(west.lon()));
        ScaleBar bar = ScaleBar.of(v, 150, ScaleBar.SCREEN_PIXEL);
        assertThat(bar.metres() / bar.pixels())
                .isCloseTo(2000 / pixels, Percentage.withPercentage(0.5));
        assertThat(bar.pixels()).isLessThanOrEqualTo(150);
    }

    @Property
    void bar_and_ratio_agree_and_the_length_is_round(
            @ForAll @DoubleRange(min = 24.5, max = 29.9) double lat,
            @ForAll @DoubleRange(min = 6, max = 15) double zoom) {
        Viewport v = Viewport.of(new LonLat(114, lat), zoom, 800, 600, 1);
        ScaleBar bar = ScaleBar.of(v, 150, ScaleBar.SCREEN_PIXEL);
        double paper = bar.pixels() * ScaleBar.SCREEN_PIXEL;
        assertThat(bar.metres() / paper).isCloseTo(bar.ratio(), Percentage.withPercentage(1));
        double lead = bar.metres() / Math.pow(10, Math.floor(Math.log10(bar.metres()) + 1e-9));
        assertThat(lead)
                .satisfiesAnyOf(
                        l -> assertThat(l).isCloseTo(1, within(1e-6)),
                        l -> assertThat(l).isCloseTo(2, within(1e-6)),
                        l -> assertThat(l).isCloseTo(5, within(1e-6)));
        assertThat(bar.pixels()).isBetween(59.0, 150.001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {497_431, 500_000, 503_999})
    void the_ratio_is_printed_rounded(double ratio) {
        assertThat(new ScaleBar(100, 20_000, ratio).ratioLabel()).isEqualTo("1:500 000");
    }
}
