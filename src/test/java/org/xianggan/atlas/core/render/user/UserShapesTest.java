package org.xianggan.atlas.core.render.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.layer.FeatureRow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class UserShapesTest {
    private static final WorldBox ALL = WebMercator.project(new GeoBox(112, 24.5, 115.8, 30));

    private static UserShapes of(String... wkt) throws ParseException {
        UserShapes.Collector c = new UserShapes.Collector("名称");
        for (int i = 0; i < wkt.length; i++) {
            Geometry g = new WKTReader(Geodesics.FACTORY).read(wkt[i]);
            c.row(new FeatureRow(i + 7, g, Map.of("名称", "第" + i)));
        }
        return c.shapes();
    }

    private record Piece(int feature, UserShapes.Kind kind, int rings, int points) {}

    private static List<Piece> in(UserShapes shapes, double zoom, WorldBox box) {
        List<Piece> found = new ArrayList<>();
        shapes.query(
                zoom,
                box,
                (f, kind, xy, rings) ->
                        found.add(
                                new Piece(
                                        f,
                                        kind,
                                        rings.length - 1,
                                        rings[rings.length - 1] - rings[0])));
        return found;
    }

    @Test
    void everyPartOfAMixedCollectionIsAPieceOfItsFeature() throws ParseException {
        UserShapes shapes =
                of(
                        "POINT (113.5 26.8)",
                        "MULTILINESTRING ((113 26, 113.2 26.3), (114 27, 114 27.5, 114.3 27.5))",
                        "GEOMETRYCOLLECTION (POINT (114 28), POLYGON ((113 25, 114 25, 114 26, 113"
                            + " 26, 113 25), (113.4 25.4, 113.6 25.4, 113.6 25.6, 113.4 25.4)))",
                        "POINT EMPTY");
        assertThat(in(shapes, 14, ALL))
                .containsExactly(
                        new Piece(0, UserShapes.Kind.POINT, 1, 1),
                        new Piece(1, UserShapes.Kind.LINE, 1, 2),
                        new Piece(1, UserShapes.Kind.LINE, 1, 3),
                        new Piece(2, UserShapes.Kind.POINT, 1, 1),
                        new Piece(2, UserShapes.Kind.SURFACE, 2, 9));
        assertThat(shapes.features()).as("what is empty has no place").isEqualTo(3);
        assertThat(shapes.fid(1)).isEqualTo(8);
        assertThat(shapes.label(2)).isEqualTo("第2");
        assertThat(shapes.kinds())
                .isEqualTo(
                        Map.of(
                                UserShapes.Kind.POINT, 2,
                                UserShapes.Kind.LINE, 2,
                                UserShapes.Kind.SURFACE, 1));
    }

    @Test
    void aBoxFindsWhatMeetsItOnly() throws ParseException {
        UserShapes shapes =
                of("POINT (113.5 26.8)", "POINT (114.5 27.8)", "LINESTRING (113 26, 114 27)");
        WorldBox west = WebMercator.project(new GeoBox(113.4, 26.7, 113.6, 26.9));
        assertThat(in(shapes, 14, west)).extracting(Piece::feature).containsExactly(0, 2);
    }

    @Test
    void aThinnedLineStaysWithinHalfAPixelOfItselfAndKeepsItsEnds() {
        List<Coordinate> zigzag = new ArrayList<>();
        for (int i = 0; i <= 4000; i++) {
            zigzag.add(
                    new Coordinate(
                            113 + i / 4000.0, 26 + Math.sin(i / 90.0) / 40 + (i % 2) * 2e-5));
        }
        UserShapes.Collector c = new UserShapes.Collector(null);
        c.row(
                new FeatureRow(
                        1,
                        Geodesics.FACTORY.createLineString(zigzag.toArray(Coordinate[]::new)),
                        Map.of()));
        UserShapes shapes = c.shapes();
        for (double zoom : new double[] {7, 9, 11, 13}) {
            List<Coordinate> drawn = new ArrayList<>();
            shapes.query(
                    zoom,
                    ALL,
                    (f, kind, xy, rings) -> {
                        for (int i = rings[0]; i < rings[1]; i++) {
                            drawn.add(new Coordinate(xy[2 * i], xy[2 * i + 1]));
                        }
                    });
            Geometry line = Geodesics.FACTORY.createLineString(drawn.toArray(Coordinate[]::new));
            double half = WebMercator.metresPerPixel(zoom) / 2;
            for (Coordinate p : zigzag) {
                Coordinate at = new Coordinate(WebMercator.x(p.x), WebMercator.y(p.y));
                assertThat(Geodesics.FACTORY.createPoint(at).distance(line)).isLessThan(half);
            }
            assertThat(drawn.getFirst().x).isCloseTo(WebMercator.x(113), within(1e-6));
            assertThat(drawn.getLast().x).isCloseTo(WebMercator.x(114), within(1e-6));
            assertThat(drawn.size()).as("zoom " + zoom).isLessThan(4001);
        }
        assertThat(shapes.points(7)).isLessThan(shapes.points(11)).isLessThan(200);
        assertThat(shapes.points(14)).isEqualTo(4001);
    }

    @Test
    void whatLiesOnEachOtherFromAfarIsDrawnOnceAndNothingVanishes() {
        UserShapes.Collector c = new UserShapes.Collector(null);
        for (int i = 0; i < 5000; i++) {
            // A hundred clusters of fifty points, some metres across.
            double lon = 113 + (i / 50 % 10) * 0.1 + (i % 50) * 1e-5;
            double lat = 26 + (i / 500) * 0.1;
            c.row(
                    new FeatureRow(
                            i, Geodesics.FACTORY.createPoint(new Coordinate(lon, lat)), Map.of()));
        }
        UserShapes shapes = c.shapes();
        assertThat(in(shapes, 14, ALL)).hasSize(5000);
        Set<Integer> clusters = new HashSet<>();
        List<Piece> afar = in(shapes, 7, ALL);
        afar.forEach(p -> clusters.add(p.feature() / 50));
        assertThat(clusters).hasSize(100);
        assertThat(afar.size()).isLessThan(300);
    }

    @Test
    void aSurfaceStaysASurface() throws ParseException {
        StringBuilder wkt = new StringBuilder("POLYGON ((");
        for (int i = 0; i <= 360; i++) {
            double a = Math.toRadians(i % 360);
            wkt.append(i > 0 ? ", " : "")
                    .append(113.5 + Math.cos(a) * 0.004)
                    .append(' ')
                    .append(26.5 + Math.sin(a) * 0.004);
        }
        UserShapes shapes = of(wkt.append("))").toString());
        for (double zoom : new double[] {5, 7, 9, 11, 13}) {
            shapes.query(
                    zoom,
                    ALL,
                    (f, kind, xy, rings) -> {
                        int last = rings[1] - 1;
                        assertThat(last - rings[0]).isGreaterThanOrEqualTo(3);
                        assertThat(xy[2 * last]).isEqualTo(xy[2 * rings[0]]);
                        assertThat(xy[2 * last + 1]).isEqualTo(xy[2 * rings[0] + 1]);
                    });
        }
    }
}
