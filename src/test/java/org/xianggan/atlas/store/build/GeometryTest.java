package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class GeometryTest {
    /// Two squares side by side, and a third on top of both.
    private static ArcNet squares() throws ParseException {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        areas.put("west", wkt("POLYGON((113 25,113.5 25,113.52 25.2,113.5 25.5,113 25.5,113 25))"));
        areas.put(
                "east", wkt("POLYGON((113.5 25,114 25,114 25.5,113.5 25.5,113.52 25.2,113.5 25))"));
        areas.put("north", wkt("POLYGON((113 25.5,113.5 25.5,114 25.5,114 26,113 26,113 25.5))"));
        return new ArcNet(areas);
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader(Geodesics.FACTORY).read(text);
    }

    @Test
    void each_edge_belongs_to_one_arc() throws ParseException {
        ArcNet net = squares();
        double shared =
                net.arcs().stream()
                        .filter(a -> a.owners().size() == 2)
                        .mapToDouble(
                                a -> Geodesics.FACTORY.createLineString(a.degrees()).getLength())
                        .sum();
        double between = 2 * Math.hypot(0.02, 0.25) + 1.0;
        assertThat(shared).isBetween(between - 0.002, between + 0.002);
        assertThat(net.arcs().stream().map(ArcNet.Arc::owners).distinct())
                .contains(List.of("east", "west"), List.of("north", "west"));
        assertThat(net.neighbours("west")).containsExactly("east", "north");
    }

    @Test
    void simplified_neighbours_still_share_their_edge() throws ParseException {
        ArcNet net = squares();
        List<Coordinate[]> rough = net.simplified(5_000);
        Geometry west = net.area("west", rough);
        Geometry east = net.area("east", rough);
        assertThat(west.intersection(east).getArea()).isZero();
        assertThat(west.union(east).getArea())
                .isCloseTo(west.getArea() + east.getArea(), Offset.offset(1.0));
        assertThat(west.getNumPoints()).isLessThan(6);
    }

    @Test
    void arcs_of_one_look_are_joined_to_one_boundary() throws ParseException {
        ArcNet net = squares();
        assertThat(Boundaries.chains(net, a -> a.owners().size() == 1)).hasSize(1);
        assertThat(
                        Boundaries.chains(
                                net, a -> a.owners().contains("north") && a.owners().size() == 2))
                .hasSize(1);
    }

    @Test
    void the_curve_passes_its_waypoints_and_stays_near_them() {
        List<Coordinate> points =
                List.of(
                        new Coordinate(0, 0),
                        new Coordinate(5_000, 1_000),
                        new Coordinate(6_000, 6_000),
                        new Coordinate(12_000, 6_500));
        List<List<Coordinate>> curve = Spline.through(points);
        assertThat(curve).hasSize(3);
        List<Coordinate> all = new ArrayList<>();
        curve.forEach(all::addAll);
        assertThat(all).containsAll(points);
        Geometry line = Geodesics.FACTORY.createLineString(all.toArray(Coordinate[]::new));
        assertThat(line.isSimple()).isTrue();
        assertThat(line.getEnvelopeInternal().getMaxY()).isLessThan(6_800);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).distance(all.get(i - 1))).isLessThan(450);
        }
    }

    @Test
    void a_hairpin_is_not_rounded() {
        List<Coordinate> points =
                List.of(new Coordinate(0, 0), new Coordinate(5_000, 0), new Coordinate(0, 500));
        assertThat(Spline.through(points))
                .containsExactly(
                        List.of(points.get(0), points.get(1)),
                        List.of(points.get(1), points.get(2)));
    }

    /// Sources of four waypoints about 2 km apart, then what each stretch is worth.
    @ParameterizedTest
    @CsvSource({
        "node,node,node,node,BBB",
        "node,estimated,node,node,CCB",
        "node,link,link,node,CCC",
        "estimated,node,node,estimated,DBD",
        "link,node,node,link,CBC",
        "estimated,estimated,estimated,estimated,DDD",
    })
    void accuracy_follows_from_the_sources_of_waypoints(
            String a, String b, String c, String d, String classes) {
        assertThat(classes(0.02, a, b, c, d)).isEqualTo(classes);
    }

    @Test
    void accuracy_follows_from_the_distance_of_real_nodes() {
        assertThat(classes(0.05, "node", "node", "node", "node")).isEqualTo("CCC");
        assertThat(classes(0.05, "node", "estimated", "estimated", "node")).isEqualTo("DDD");
    }

    private static String classes(double step, String... sources) {
        List<Waypoint> points = new ArrayList<>();
        for (String source : sources) {
            String code =
                    switch (source) {
                        case "node" -> "osm-skeleton:113.000,27.000";
                        case "link" -> "osm-skeleton:113.000,27.000~113.100,27.000";
                        default -> source;
                    };
            int n = points.size();
            points.add(new Waypoint(n + 1, "", 113 + n * step, 27, "bend", code, "high"));
        }
        StringBuilder out = new StringBuilder();
        for (AccuracyClass c : Course.classes(points)) {
            out.append(c);
        }
        return out.toString();
    }

    @Test
    void simplifying_keeps_what_sticks_out() {
        Coordinate[] line = {
            new Coordinate(0, 0),
            new Coordinate(5, 0.4),
            new Coordinate(10, 4),
            new Coordinate(20, 0)
        };
        assertThat(Simplify.chain(line, 1.5)).containsExactly(line[0], line[2], line[3]);
    }
}
