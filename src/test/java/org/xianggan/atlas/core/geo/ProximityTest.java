package org.xianggan.atlas.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import java.util.List;
import java.util.Random;

class ProximityTest {
    private static Geometry line(LonLat... points) {
        Coordinate[] c = new Coordinate[points.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = new Coordinate(points[i].lon(), points[i].lat());
        }
        return Geodesics.FACTORY.createLineString(c);
    }

    private static Geometry square(double west, double south, double size) {
        return Geodesics.FACTORY.createPolygon(
                new Coordinate[] {
                    new Coordinate(west, south),
                    new Coordinate(west + size, south),
                    new Coordinate(west + size, south + size),
                    new Coordinate(west, south + size),
                    new Coordinate(west, south)
                });
    }

    /// Against the least geodesic distance to many points of the line.
    @Test
    void distancesAreThoseOfTheEllipsoid() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            LonLat a = new LonLat(113 + random.nextDouble(), 26 + random.nextDouble());
            LonLat b = Geodesics.destination(a, random.nextDouble() * 360, 3_000);
            LonLat p =
                    Geodesics.destination(
                            b, random.nextDouble() * 360, 500 + 49_000 * random.nextDouble());
            double least = Double.POSITIVE_INFINITY;
            int parts = 3_000;
            for (int i = 0; i <= parts; i++) {
                double t = (double) i / parts;
                LonLat q =
                        new LonLat(
                                a.lon() + t * (b.lon() - a.lon()),
                                a.lat() + t * (b.lat() - a.lat()));
                least = Math.min(least, Geodesics.metres(p, q));
            }
            Proximity.Near near = new Proximity(line(a, b)).to(p);
            assertThat(near.metres()).isCloseTo(least, within(least * 0.001 + 1));
            assertThat(Geodesics.metres(p, near.at())).isCloseTo(near.metres(), within(0.01));
        }
    }

    @Test
    void insideAnAreaItIsNothing() {
        Proximity area = new Proximity(square(113, 26, 1));
        assertThat(area.to(new LonLat(113.5, 26.5)).metres()).isZero();
        assertThat(area.to(new LonLat(114.1, 26.5)).metres())
                .isCloseTo(
                        Geodesics.metres(new LonLat(114, 26.5), new LonLat(114.1, 26.5)),
                        within(1.0));
    }

    @Test
    void aLineKnowsHowMuchOfItLiesInAnArea() {
        Geometry area = square(113, 26, 1);
        LonLat west = new LonLat(112.5, 26.5);
        LonLat east = new LonLat(113.25, 26.5);
        Proximity road = new Proximity(line(west, east));
        assertThat(road.to(area).metres()).isZero();
        assertThat(road.metresIn(area))
                .isCloseTo(Geodesics.metres(new LonLat(113, 26.5), east), within(1.0));
        assertThat(road.metresIn(square(115, 26, 1))).isZero();
        assertThat(new Proximity(area).metresIn(area)).isZero();
    }

    @Test
    void nothingIsNearToNothing() {
        assertThatThrownBy(() -> new Proximity(line()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyPartsAreOneLine() {
        Geometry two =
                Geodesics.FACTORY.buildGeometry(
                        List.of(
                                line(new LonLat(112, 26), new LonLat(112.1, 26)),
                                line(new LonLat(113, 26), new LonLat(113.1, 26))));
        assertThat(new Proximity(two).to(new LonLat(113.2, 26)).at().lon())
                .isCloseTo(113.1, within(1e-9));
    }
}
