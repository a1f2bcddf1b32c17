package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.road.CarRoads;
import org.xianggan.atlas.core.survey.road.RoadNetworkMaker;
import org.xianggan.atlas.core.survey.road.RoadNetworkMaker.Made;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.testing.Roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Named lines on the roads of an extract, and what of the shipped network stays beside them.
class RoadNetworkTest {
    private static final EntityId OLD = EntityId.of("road:TEST");
    private static final EntityId NEW = EntityId.of("road:NEW");
    private static final double[] COURSE = Ways.eastward(113, 27, 20);

    private final Ways ways = new Ways();
    private final Map<EntityId, Line> lines = new HashMap<>();
    private final List<ShippedLine> shipped = new ArrayList<>();
    private final Network.Builder old = Network.builder(TravelMode.DRIVE);

    /// A national road in two sections, open since 1990 and since 2020, which the extract has.
    private void road() {
        line(OLD, "national", event("1990", Status.OPEN), event("2020", Status.OPEN));
        shipped.add(
                Lines.road("national", "G999", "老路")
                        .section(Status.OPEN, AccuracyClass.B, Ways.part(COURSE, 0, 0.5))
                        .section(Status.OPEN, AccuracyClass.B, Ways.part(COURSE, 0.5, 1))
                        .line());
        ways.road("primary").ref("G999").split(10).along(Ways.shifted(COURSE, 0, 100));
    }

    /// A planned road to the north from the middle of the other, which the extract lacks.
    private void planned(String lineClass) {
        line(NEW, lineClass, event("2021", Status.PLANNED), event("2030", Status.OPEN));
        ShippedLine one =
                Lines.road(lineClass, "S998", "新路")
                        .section(Status.PLANNED, AccuracyClass.D, 113.1, 27, 113.1, 27.2)
                        .line();
        shipped.add(
                new ShippedLine(
                        NEW, one.form(), lineClass, one.ref(), one.names(), one.sections()));
    }

    private static LineEvent event(String year, Status status) {
        return HandNetwork.event(year, status);
    }

    /// @param events one for each section
    private void line(EntityId id, String lineClass, LineEvent... events) {
        List<Section> sections = new ArrayList<>();
        List<List<LineEvent>> histories =
                id.equals(NEW)
                        ? List.of(List.of(events))
                        : Arrays.stream(events).map(List::of).toList();
        for (List<LineEvent> history : histories) {
            sections.add(
                    new Section(
                            String.valueOf(sections.size() + 1),
                            null,
                            null,
                            new Timeline(history, null),
                            null,
                            null));
        }
        lines.put(
                id,
                new Line(
                        id,
                        new Names(id.key(), id.key(), null, null, List.of()),
                        lineClass,
                        id.key(),
                        null,
                        null,
                        null,
                        sections,
                        Map.of(),
                        AccuracyClass.B,
                        List.of(),
                        null));
    }

    /// Shipped: node `j` on the old road, links of no name from there if asked for, the planned
    /// road from `j` to `far`.
    private void declared(boolean onRoad, boolean links) {
        int j = old.node("j", 113.1, 27.01);
        int far = old.node("far", 113.1, 27.2);
        int west = old.node("west", 113, 27.01);
        int planned =
                old.way(
                        new Way(
                                NEW,
                                0,
                                "S998",
                                null,
                                WayClass.PROVINCIAL,
                                new Timeline(List.of(), null)));
        old.edge(edge(j, far, 21_000, planned, 113.1, 27.01, 113.1, 27.2));
        if (onRoad) {
            int on =
                    old.way(
                            new Way(
                                    OLD,
                                    0,
                                    "G999",
                                    null,
                                    WayClass.NATIONAL,
                                    new Timeline(List.of(), null)));
            old.edge(edge(west, j, 10_000, on, 113, 27.01, 113.1, 27.01));
        }
        if (links) {
            int link =
                    old.way(
                            new Way(
                                    null,
                                    -1,
                                    null,
                                    null,
                                    WayClass.UNNAMED,
                                    new Timeline(List.of(), null)));
            old.edge(edge(west, j, 10_000, link, 113, 27.01, 113.1, 27.01));
        }
    }

    private static Network.Edge edge(int a, int b, double metres, int way, double... course) {
        return new Network.Edge(a, b, metres, way, AccuracyClass.D, 0, 0, 0, course);
    }

    private Made made() {
        LineMatcher matcher = new LineMatcher(ways.all());
        List<Match> matches = shipped.stream().map(matcher::matched).toList();
        return RoadNetworkMaker.make(
                cars(ways.all()), matches, old.build(), lines, Roads.FLAT, Work.SILENT, part -> {});
    }

    private static CarRoads cars(List<OsmWay> of) {
        CarRoads.Builder out = new CarRoads.Builder();
        for (OsmWay w : of) {
            int[] steps =
                    Arrays.stream(w.lonLat()).mapToInt(d -> (int) Math.round(d * 1e7)).toArray();
            if (w.life() == OsmWay.Life.OPEN) {
                out.add(w.id(), wayClass(w), w.direction(), null, w.nodes(), steps, 0, w.size());
            }
        }
        return out.build(List.of());
    }

    private static WayClass wayClass(OsmWay w) {
        return switch (w.wayClass()) {
            case "motorway", "motorway_link" -> WayClass.EXPRESSWAY;
            case "primary" -> WayClass.NATIONAL;
            default -> WayClass.COUNTY;
        };
    }

    private static double km(Network n, int year, EntityId line) {
        return IntStream.range(0, n.edgeCount())
                        .filter(e -> line.equals(n.wayOf(e).line()) && n.wayOf(e).isOpenIn(year))
                        .mapToDouble(n::metres)
                        .sum()
                / 1000;
    }

    @Test
    void a_section_is_closed_in_the_years_in_which_it_was_not_open() {
        road();
        Network n = made().network();
        assertThat(km(n, 1980, OLD)).isZero();
        assertThat(km(n, 2000, OLD)).isCloseTo(10, within(0.3));
        assertThat(km(n, 2025, OLD)).isCloseTo(20, within(0.01));
    }

    @Test
    void a_line_is_on_its_own_edges_and_on_no_other() {
        road();
        double[] lane = {COURSE[40], Ways.shifted(COURSE, 0, 100)[41], COURSE[40], 27.1};
        lane[0] = Ways.shifted(COURSE, 0, 100)[40];
        ways.road("tertiary").along(lane);
        Network n = made().network();
        for (int e = 0; e < n.edgeCount(); e++) {
            boolean side = n.courseLat(e, 1) > 27.05 || n.courseLat(e, 0) > 27.05;
            assertThat(n.wayOf(e).line()).isEqualTo(side ? null : OLD);
            assertThat(n.wayOf(e).wayClass()).isEqualTo(side ? WayClass.COUNTY : WayClass.NATIONAL);
            assertThat(n.accuracy(e)).isEqualTo(AccuracyClass.A);
            assertThat(n.wayOf(e).isOpenIn(1980)).isEqualTo(side);
        }
    }

    @Test
    void what_the_extract_lacks_stays_and_is_joined_to_the_line_that_it_met() {
        road();
        planned("provincial");
        declared(true, false);
        Made made = made();
        Network n = made.network();
        assertThat(made.report().joined()).isEqualTo(1);
        assertThat(made.report().unjoined()).isZero();
        int shippedNode = n.node("shipped:j").orElseThrow();
        List<Integer> there =
                IntStream.range(0, n.edgeCount())
                        .filter(e -> n.from(e) == shippedNode || n.to(e) == shippedNode)
                        .boxed()
                        .toList();
        assertThat(there).hasSize(2);
        for (int e : there) {
            assertThat(n.wayOf(e).line()).isEqualTo(NEW);
            assertThat(n.accuracy(e)).isEqualTo(AccuracyClass.D);
            assertThat(n.wayOf(e).isOpenIn(2025)).isFalse();
            assertThat(n.wayOf(e).isOpenIn(2030)).isTrue();
        }
        int other = n.otherEnd(there.getLast(), shippedNode);
        assertThat(n.nodeId(other)).startsWith("n");
        assertThat(n.degree(other)).isGreaterThan(1);
        assertThat(n.metres(there.getLast())).isBetween(900.0, 1_100.0);
        assertThat(n.node("shipped:west")).isEmpty();
    }

    @Test
    void what_is_being_built_in_the_extract_stays_as_shipped() {
        road();
        planned("provincial");
        declared(true, false);
        ways.road("secondary")
                .ref("S998")
                .life(OsmWay.Life.CONSTRUCTION)
                .along(113.1, 27.02, 113.1, 27.06, 113.1, 27.1, 113.1, 27.15, 113.1, 27.2);
        Made made = made();
        assertThat(made.report().shippedKm()).isCloseTo(21, within(0.001));
        assertThat(made.report().joined()).isEqualTo(1);
        assertThat(km(made.network(), 2025, NEW)).isZero();
        assertThat(km(made.network(), 2030, NEW)).isGreaterThan(21);
    }

    @Test
    void where_links_of_no_name_met_it_the_nearest_road_that_is_no_expressway_does() {
        road();
        ways.road("motorway").along(Ways.shifted(COURSE, 0, 900));
        ways.road("tertiary").along(COURSE[0], 27.0009, COURSE[0], 27.0082);
        planned("provincial");
        declared(false, true);
        Network n = made().network();
        int shippedNode = n.node("shipped:j").orElseThrow();
        int join =
                IntStream.range(0, n.edgeCount())
                        .filter(e -> n.from(e) == shippedNode && n.accuracy(e) == AccuracyClass.D)
                        .filter(e -> n.metres(e) < 5_000)
                        .findFirst()
                        .orElseThrow();
        assertThat(n.lat(n.to(join))).isCloseTo(27.0009, within(1e-4));
    }

    @Test
    void an_expressway_is_joined_on_both_carriageways() {
        line(OLD, "expressway", event("1990", Status.OPEN));
        shipped.add(
                Lines.road("expressway", "G999", "老路")
                        .section(Status.OPEN, AccuracyClass.B, COURSE)
                        .line());
        ways.road("motorway").ref("G999").split(10).dual(30, COURSE);
        planned("provincial");
        declared(true, false);
        Made made = made();
        Network n = made.network();
        assertThat(made.report().joined()).isEqualTo(2);
        int shippedNode = n.node("shipped:j").orElseThrow();
        double[] east =
                IntStream.range(0, n.edgeCount())
                        .filter(e -> n.from(e) == shippedNode && n.metres(e) < 5_000)
                        .map(n::to)
                        .mapToDouble(
                                v ->
                                        IntStream.range(0, n.edgeCount())
                                                .filter(e -> n.from(e) == v && n.isOneWay(e))
                                                .mapToDouble(e -> n.lon(n.to(e)) - n.lon(v))
                                                .findFirst()
                                                .orElseThrow())
                        .sorted()
                        .toArray();
        assertThat(east).hasSize(2);
        assertThat(east[0]).isNegative();
        assertThat(east[1]).isPositive();
    }

    @Test
    void where_nothing_is_near_it_stays_unjoined_and_is_told() {
        line(OLD, "national", event("1990", Status.OPEN));
        planned("provincial");
        declared(false, true);
        ways.road("tertiary").along(115, 27, 115.1, 27);
        RoadReport report = made().report();
        assertThat(report.joined()).isZero();
        assertThat(report.unjoined()).isZero();
        assertThat(report.shippedKm()).isCloseTo(31, within(0.001));
    }

    @Test
    void a_line_whose_partner_lies_too_far_off_is_told() {
        road();
        planned("provincial");
        int j = old.node("j", 113.1, 27.1);
        int far = old.node("far", 113.1, 27.2);
        int west = old.node("west", 113, 27.01);
        int planned =
                old.way(
                        new Way(
                                NEW,
                                0,
                                null,
                                null,
                                WayClass.PROVINCIAL,
                                new Timeline(List.of(), null)));
        int on =
                old.way(
                        new Way(
                                OLD,
                                0,
                                null,
                                null,
                                WayClass.NATIONAL,
                                new Timeline(List.of(), null)));
        old.edge(edge(j, far, 11_000, planned, 113.1, 27.1, 113.1, 27.2));
        old.edge(edge(west, j, 15_000, on, 113, 27.01, 113.1, 27.1));
        Made made = made();
        assertThat(made.report().unjoined()).isEqualTo(1);
        assertThat(made.network().node("shipped:j")).isPresent();
    }

    @Property(tries = 60)
    void edges_begin_and_end_at_their_nodes_and_are_as_long_as_the_roads(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        Random random = new Random(seed);
        Ways grid = new Ways();
        for (int w = 0; w < count; w++) {
            int size = 2 + random.nextInt(6);
            double[] lonLat = new double[2 * size];
            int x = random.nextInt(8);
            int y = random.nextInt(8);
            for (int i = 0; i < size; i++) {
                // Now and then a step on the spot: one node twice.
                boolean across = random.nextBoolean();
                int step = random.nextInt(3) - 1;
                x += across ? step : 0;
                y += across ? 0 : step;
                lonLat[2 * i] = 113 + 0.01 * x;
                lonLat[2 * i + 1] = 27 + 0.01 * y;
            }
            Ways.Laying road = grid.road("tertiary");
            (random.nextBoolean() ? road.oneWay() : road).along(lonLat);
        }
        Made made =
                RoadNetworkMaker.make(
                        cars(grid.all()),
                        List.of(),
                        Network.builder(TravelMode.DRIVE).build(),
                        Map.of(),
                        Roads.FLAT,
                        Work.SILENT,
                        part -> {});
        Network n = made.network();
        double sum = 1000 * made.report().islandKm();
        for (int e = 0; e < n.edgeCount(); e++) {
            int last = n.courseSize(e) - 1;
            assertThat(n.courseLon(e, 0)).isEqualTo(n.lon(n.from(e)));
            assertThat(n.courseLat(e, 0)).isEqualTo(n.lat(n.from(e)));
            assertThat(n.courseLon(e, last)).isEqualTo(n.lon(n.to(e)));
            assertThat(n.courseLat(e, last)).isEqualTo(n.lat(n.to(e)));
            assertThat(n.metres(e)).isPositive();
            assertThat(n.from(e)).isNotEqualTo(n.to(e));
            sum += n.metres(e);
        }
        double roads = grid.all().stream().mapToDouble(w -> Lengths.metres(w.lonLat())).sum();
        assertThat(sum).isCloseTo(roads, within(roads * 1e-3 + 1e-6));
    }
}
