package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0.4, 0, METRE",
        "356.4, 356, METRE",
        "999.6, 1.000, KILOMETRE",
        "3562.4, 3.562, KILOMETRE",
        "35624, 35.62, KILOMETRE",
        "356240, 356.2, KILOMETRE",
        "1356240, 1356, KILOMETRE"
    })
    void lengthsHaveFourFiguresAndNoPartsOfAMetre(double metres, String n, Quantity.Unit unit) {
        assertThat(Quantity.length(metres)).isEqualTo(new Quantity(n, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "8512.3, 8512, SQUARE_METRE",
        "356200, 35.62, HECTARE",
        "1000000, 1.000, SQUARE_KILOMETRE",
        "2496260000, 2496, SQUARE_KILOMETRE"
    })
    void areasTakeTheUnitThatSuitsThem(double m2, String n, Quantity.Unit unit) {
        assertThat(Quantity.area(m2)).isEqualTo(new Quantity(n, unit));
    }

    @Test
    void fifteenMuAreAHectare() {
        assertThat(Quantity.mu(10_000)).isEqualTo(new Quantity("15.00", Quantity.Unit.MU));
        assertThat(Quantity.mu(1e8))
                .isEqualTo(new Quantity("15.00", Quantity.Unit.TEN_THOUSAND_MU));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1001, 4499.6, 9999.4, 54_972.271, 99_996, 612_345})
    void roundingStaysBelowATenthOfAPerCent(double metres) {
        double shown = Double.parseDouble(Quantity.length(metres).number()) * 1000;
        assertThat(shown).isCloseTo(metres, within(metres * 0.001));
    }

    @Test
    void coordinatesAreCopiedInTheDatumAndTheOrderOfTheirPrograms() {
        LonLat p = new LonLat(113.5402, 26.7801);
        assertThat(CoordinateCopy.of(p, Datum.WGS84).text()).isEqualTo("26.780100,113.540200");
        LonLat gcj = read(CoordinateCopy.of(p, Datum.GCJ02).text());
        LonLat bd = read(CoordinateCopy.of(p, Datum.BD09).text());
        assertThat(Geodesics.metres(p, gcj)).isBetween(575.0, 679.0);
        assertThat(Geodesics.metres(ChineseDatum.gcj02ToWgs84(gcj), p)).isLessThan(0.2);
        assertThat(Geodesics.metres(ChineseDatum.gcj02ToWgs84(ChineseDatum.bd09ToGcj02(bd)), p))
                .isLessThan(0.4);
        // What is copied finds its way back through the search of the atlas.
        assertThat(CoordinateText.parse(CoordinateCopy.of(p, Datum.WGS84).text())).contains(p);
    }

    /// Longitude first.
    private static LonLat read(String text) {
        String[] parts = text.split(",", -1);
        return new LonLat(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
