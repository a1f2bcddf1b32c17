package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class MeasurementTest {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    private static Measurement line(double... lonLat) {
        Measurement m = Measurement.EMPTY;
        for (int i = 0; i < lonLat.length; i += 2) {
            m = m.with(new LonLat(lonLat[i], lonLat[i + 1]));
        }
        return m;
    }

    @ParameterizedTest
    @CsvSource({
        // Vincenty's line of 1975, Flinders Peak to Buninyong (GRS 80, which differs by < 1 mm).
        "144.424867888889, -37.951033416667, 143.926495527778, -37.652821138889, 54972.271",
        // GeographicLib's own example: Wellington to Salamanca.
        "174.81, -41.32, -5.50, 40.96, 19959679.267"
    })
    void lengthsAgreeWithPublishedLines(
            double lon1, double lat1, double lon2, double lat2, double metres) {
        assertThat(line(lon1, lat1, lon2, lat2).length()).isCloseTo(metres, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "113.54, 26.78, 113.5402, 26.7801",
        "113.54, 26.78, 114.17, 26.57",
        "112.0, 24.4, 115.8, 30.0",
        "113.0, 27.0, 113.0, 28.0",
        "112.0, 29.9, 115.8, 29.9"
    })
    void lengthsInTheRegionAgreeWithVincenty(double lon1, double lat1, double lon2, double lat2) {
        double reference = vincenty(lon1, lat1, lon2, lat2);
        assertThat(line(lon1, lat1, lon2, lat2).length())
                .isCloseTo(reference, within(reference * 1e-6 + 1e-3));
    }

    @ParameterizedTest
    @CsvSource({"113, 26, 114, 27", "113.5, 26.5, 113.51, 26.51", "112, 24.4, 115.8, 30"})
    void areasAgreeWithTheAuthalicFormula(double west, double south, double east, double north) {
        double reference = zone(south, north) * Math.toRadians(east - west);
        double measured = cell(west, south, east, north, 200).area().orElseThrow();
        assertThat(measured).isCloseTo(reference, within(reference * 1e-4));
        // Turned the other way round it is no other area.
        List<LonLat> back = cell(west, south, east, north, 200).points().reversed();
        assertThat(new Measurement(back, true).area().orElseThrow())
                .isCloseTo(measured, within(1.0));
    }

    @Test
    void theSphereOfTheMapWouldMissTheMark() {
        // Web Mercator stretches by 1/cos(lat): what this must not fall back to.
        double mercator = WebMercator.x(114) - WebMercator.x(113);
        double measured = line(113, 27, 114, 27).length();
        assertThat(mercator / measured).isGreaterThan(1.1);
    }

    @Test
    void crossingEdgesHaveALengthButNoArea() {
        Measurement bow = line(113, 26, 114, 27, 114, 26, 113, 27).ring();
        assertThat(bow.crosses()).isTrue();
        assertThat(bow.area()).isEmpty();
        assertThat(bow.length()).isGreaterThan(400_000);
        assertThat(line(113, 26, 114, 26, 114, 27, 113, 27).ring().crosses()).isFalse();
    }

    @Test
    void legsAddUpAndTheClosingLegIsTheLast() {
        Measurement open = line(113, 26, 114, 26, 114, 27);
        assertThat(open.legs()).hasSize(2);
        assertThat(open.area()).isEmpty();
        Measurement closed = open.ring();
        assertThat(closed.legs()).hasSize(3);
        assertThat(closed.legs().getLast())
                .isEqualTo(Geodesics.metres(new LonLat(114, 27), new LonLat(113, 26)));
        assertThat(closed.length())
                .isEqualTo(closed.legs().stream().mapToDouble(Double::doubleValue).sum());
        assertThat(closed.withoutLast()).isEqualTo(open);
        assertThat(open.withoutLast().points()).hasSize(2);
    }

    @Test
    void theSamePointTwiceIsOneAndTwoPointsMakeNoArea() {
        assertThat(line(113, 26, 113, 26).points()).hasSize(1);
        Measurement two = line(113, 26, 114, 26);
        assertThat(two.canClose()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(two::ring);
    }

    @Test
    void aLongLegIsDrawnAsTheGeodesicThatIsMeasured() {
        LonLat a = new LonLat(112, 29.9);
        LonLat b = new LonLat(115.8, 29.9);
        List<LonLat> course = Measurement.course(a, b);
        assertThat(course.getFirst()).isEqualTo(a);
        assertThat(course.getLast()).isEqualTo(b);
        assertThat(Geodesics.metres(course)).isCloseTo(Geodesics.metres(a, b), within(0.01));
        // It bends to the north of the parallel by a kilometre and a half.
        assertThat(course.get(course.size() / 2).lat()).isBetween(29.913, 29.914);
    }

    /// A box between two parallels, which are no geodesics, in steps that come near to them.
    private static Measurement cell(double w, double s, double e, double n, int steps) {
        List<LonLat> ring = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ring.add(new LonLat(w + (e - w) * i / steps, s));
        }
        for (int i = 0; i <= steps; i++) {
            ring.add(new LonLat(e - (e - w) * i / steps, n));
        }
        return new Measurement(ring.stream().distinct().toList(), true);
    }

    /// Square metres of a radian of longitude between two parallels.
    private static double zone(double south, double north) {
        return authalic(Math.toRadians(north)) - authalic(Math.toRadians(south));
    }

    private static double authalic(double lat) {
        double e = Math.sqrt(E2);
        double s = Math.sin(lat);
        double b = A * (1 - F);
        return b * b / 2 * (s / (1 - E2 * s * s) + Math.log((1 + e * s) / (1 - e * s)) / (2 * e));
    }

    /// Vincenty's inverse formula: another road to the same number.
    private static double vincenty(double lon1, double lat1, double lon2, double lat2) {
        double b = A * (1 - F);
        double l = Math.toRadians(lon2 - lon1);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
        double lambda = l;
        double sigma = 0;
        double sinSigma = 0;
        double cosSigma = 0;
        double cos2Alpha = 0;
        double cos2Sm = 0;
        for (int i = 0; i < 100; i++) {
            double x = Math.cos(u2) * Math.sin(lambda);
            double y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            sinSigma = Math.hypot(x, y);
            cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            cos2Alpha = 1 - sinAlpha * sinAlpha;
            cos2Sm = cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
            double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
            lambda =
                    l
                            + (1 - c)
                                    * F
                                    * sinAlpha
                                    * (sigma
                                            + c
                                                    * sinSigma
                                                    * (cos2Sm
                                                            + c
                                                                    * cosSigma
                                                                    * (2 * cos2Sm * cos2Sm - 1)));
        }
        double uu = cos2Alpha * (A * A - b * b) / (b * b);
        double aa = 1 + uu / 16384 * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
        double bb = uu / 1024 * (256 + uu * (-128 + uu * (74 - 47 * uu)));
        double delta =
                bb
                        * sinSigma
                        * (cos2Sm
                                + bb
                                        / 4
                                        * (cosSigma * (2 * cos2Sm * cos2Sm - 1)
                                                - bb
                                                        / 6
                                                        * cos2Sm
                                                        * (4 * sinSigma * sinSigma - 3)
                                                        * (4 * cos2Sm * cos2Sm - 3)));
        return b * aa * (sigma - delta);
    }
}
