package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class CoordinateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "26.57,114.17",
                "114.17,26.57",
                "26.57 114.17",
                "26.57，114.17",
                "N26.57 E114.17",
                "26.57N,114.17E",
                "114.17E 26.57N",
                "26°34′12″N 114°10′12″E",
                "26.57°, 114.17°",
                "北纬26.57 东经114.17"
            })
    void readsAPairAsPeopleTypeIt(String text) {
        LonLat p = CoordinateText.parse(text).orElseThrow();
        assertThat(p.lat()).isCloseTo(26.57, Offset.offset(1e-9));
        assertThat(p.lon()).isCloseTo(114.17, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G106",
                "106",
                "茶陵",
                "26.57",
                "200,0",
                "48.85,2.35",
                "26.57S 114.17E",
                "26.57,114.17,3",
                "114.1726.57"
            })
    void readsNothingElse(String text) {
        assertThat(CoordinateText.parse(text)).isEmpty();
    }

    @Property
    void everyPairOfTheRegionComesBackInEitherOrder(
            @ForAll @DoubleRange(min = 111, max = 117) double lon,
            @ForAll @DoubleRange(min = 24, max = 30) double lat) {
        String x = String.format(Locale.ROOT, "%.6f", lon);
        String y = String.format(Locale.ROOT, "%.6f", lat);
        LonLat expected = new LonLat(Double.parseDouble(x), Double.parseDouble(y));
        assertThat(CoordinateText.parse(x + "," + y)).contains(expected);
        assertThat(CoordinateText.parse(y + " " + x)).contains(expected);
    }
}
