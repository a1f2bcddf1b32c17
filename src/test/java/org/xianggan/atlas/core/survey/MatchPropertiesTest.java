package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.survey.OsmWay.Life;
import org.xianggan.atlas.core.survey.SurveyedLine.Piece;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Whatever the ways are.
final class MatchPropertiesTest {
    private static final int TRIES = 150;
    private static final double[] COURSE = Ways.eastward(113.4, 27.6, 60);

    /// A line of three sections with a break after the first, and an extract in which its road is
    /// cut up, moved about, wrongly numbered, doubled and crossed.
    private record Task(ShippedLine line, List<OsmWay> ways) {
        static Task of(long seed) {
            Random random = new Random(seed);
            boolean fast = random.nextBoolean();
            ShippedLine line =
                    Lines.road(fast ? "expressway" : "national", fast ? "G60" : "G320", "沪昆高速")
                            .section(status(random), accuracy(random), Ways.part(COURSE, 0, 0.3))
                            .section(status(random), accuracy(random), Ways.part(COURSE, 0.35, 0.6))
                            .section(status(random), accuracy(random), Ways.part(COURSE, 0.6, 1))
                            .line();
            Ways ways = new Ways();
            int parts = 2 + random.nextInt(8);
            for (int i = 0; i < parts; i++) {
                double from = Math.max(0, (double) i / parts - 0.05 * random.nextInt(2));
                double[] part = Ways.part(COURSE, from, (i + 1.0) / parts);
                lay(ways, random, moved(part, random), fast);
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                double at = random.nextDouble();
                double[] p = Ways.part(COURSE, at, at);
                double[] across = {p[0], p[1] - 0.05, p[0], p[1] + 0.009, p[0] + 0.01, p[1] + 0.08};
                lay(ways, random, across, fast);
            }
            return new Task(line, ways.all());
        }

        private static double[] moved(double[] part, Random random) {
            double north = random.nextInt(3) == 0 ? random.nextGaussian() * 1500 : 700;
            double[] out = Ways.shifted(part, 0, north);
            for (int i = 0; i < out.length && random.nextBoolean(); i++) {
                out[i] += random.nextGaussian() * 1e-5;
            }
            return out;
        }

        private static void lay(Ways ways, Random random, double[] points, boolean fast) {
            String[] classes = {"motorway", "trunk", "primary", "secondary", "motorway_link"};
            int own = fast ? 0 : 2;
            Ways.Laying laying =
                    ways.road(classes[random.nextInt(3) > 0 ? own : random.nextInt(5)]);
            switch (random.nextInt(5)) {
                case 0 -> laying.ref("G106");
                case 1 -> laying.name("沪昆高速");
                case 2 -> {}
                default -> laying.ref(fast ? "G60" : "G320");
            }
            laying.life(Life.values()[Math.max(0, random.nextInt(6) - 3)])
                    .split(3 + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> laying.oneWay().along(points);
                case 1 -> laying.along(points);
                default -> laying.dual(20 + random.nextInt(200), points);
            }
        }

        private static Status status(Random random) {
            return Status.values()[random.nextInt(Status.values().length)];
        }

        private static AccuracyClass accuracy(Random random) {
            return AccuracyClass.values()[1 + random.nextInt(3)];
        }

        SurveyedLine match() {
            return new LineMatcher(ways).match(line);
        }

        Task with(List<OsmWay> others) {
            return new Task(line, others);
        }
    }

    @Property(tries = TRIES)
    void pieces_cover_each_section_in_order_without_holes(@ForAll long seed) {
        SurveyedLine found = Task.of(seed).match();
        List<String> keys = found.pieces().stream().map(Piece::section).toList();
        assertThat(keys).isSorted().contains("1", "2", "3");
        int breaks = 0;
        for (int i = 1; i < found.pieces().size(); i++) {
            double[] a = found.pieces().get(i - 1).lonLat();
            double[] b = found.pieces().get(i).lonLat();
            double apart = Lengths.metres(a[a.length - 2], a[a.length - 1], b[0], b[1]);
            breaks += apart > 0.01 ? 1 : 0;
        }
        // Where the course itself is broken.
        assertThat(breaks).isLessThanOrEqualTo(1);
        for (Piece p : found.pieces()) {
            assertThat(p.lonLat().length).isGreaterThanOrEqualTo(4);
            assertThat(p.accuracy() == AccuracyClass.A).isEqualTo(p.surveyed());
            assertThat(p.carriageways().size()).isIn(0, p.surveyed() ? 2 : 0);
        }
    }

    @Property(tries = TRIES)
    void surveyed_pieces_are_made_of_nodes_of_ways_or_lie_between_two_carriageways(
            @ForAll long seed) {
        Task task = Task.of(seed);
        Set<List<Double>> nodes = new HashSet<>();
        for (OsmWay w : task.ways()) {
            for (int i = 0; i < w.size(); i++) {
                nodes.add(List.of(w.lon(i), w.lat(i)));
            }
        }
        for (Piece p : task.match().pieces()) {
            for (double[] c : p.carriageways()) {
                assertAllIn(nodes, c);
            }
            if (p.surveyed() && p.carriageways().isEmpty()) {
                assertInnerIn(nodes, p.lonLat());
            }
            for (int i = 0; !p.carriageways().isEmpty() && i < p.lonLat().length; i += 2) {
                // No farther from the one in the direction of the line than half of 240 m.
                assertThat(away(p.lonLat()[i], p.lonLat()[i + 1], p.carriageways().getFirst()))
                        .isLessThan(121);
            }
        }
    }

    private static void assertAllIn(Set<List<Double>> nodes, double[] chain) {
        for (int i = 0; i < chain.length; i += 2) {
            assertThat(nodes).contains(List.of(chain[i], chain[i + 1]));
        }
    }

    /// (The ends may be those of a centre line that goes on.)
    private static void assertInnerIn(Set<List<Double>> nodes, double[] chain) {
        for (int i = 2; i < chain.length - 2; i += 2) {
            assertThat(nodes).contains(List.of(chain[i], chain[i + 1]));
        }
    }

    private static double away(double lon, double lat, double[] chain) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < chain.length; i += 2) {
            best = Math.min(best, Lengths.metres(lon, lat, chain[i], chain[i + 1]));
        }
        return best;
    }

    @Property(tries = TRIES)
    void lengths_and_distances_are_plausible(@ForAll long seed) {
        SurveyedLine found = Task.of(seed).match();
        SurveyedLine.LineReport r = found.report();
        assertThat(r.shippedKm()).isCloseTo(57, within(0.1));
        assertThat(r.gapKm()).isBetween(0.0, r.shippedKm() + 1e-6);
        assertThat(r.matchedKm()).isGreaterThan(0.5 * (r.shippedKm() - r.gapKm()) - 3);
        assertThat(r.gaps().stream().mapToDouble(SurveyedLine.Gap::km).sum())
                .isCloseTo(r.gapKm(), within(1e-6));
        boolean matched = found.pieces().stream().anyMatch(Piece::surveyed);
        assertThat(r.p50() != null).isEqualTo(matched);
        if (r.p50() != null && r.p90() != null && r.worst() != null) {
            assertThat(r.p50()).isLessThanOrEqualTo(r.p90());
            assertThat(r.p90()).isLessThanOrEqualTo(r.worst());
            assertThat(r.worst()).isLessThan(15_000);
        }
    }

    @Property(tries = TRIES)
    void how_ways_are_cut_and_drawn_does_not_matter(@ForAll long seed) {
        Task task = Task.of(seed);
        Random random = new Random(seed);
        List<OsmWay> others = new ArrayList<>();
        for (OsmWay way : task.ways()) {
            int cut =
                    way.size() > 2 && random.nextBoolean() ? 1 + random.nextInt(way.size() - 2) : 0;
            if (cut > 0) {
                others.add(part(way, way.id() + 1_000_000, 0, cut, random.nextBoolean()));
            }
            others.add(part(way, way.id(), cut, way.size() - 1, random.nextBoolean()));
        }
        Collections.shuffle(others, random);
        assertSame(task.match(), task.with(others).match());
    }

    private static OsmWay part(OsmWay way, long id, int from, int to, boolean turned) {
        int n = to - from + 1;
        long[] nodes = new long[n];
        double[] lonLat = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int k = turned ? to - i : from + i;
            nodes[i] = way.node(k);
            lonLat[2 * i] = way.lon(k);
            lonLat[2 * i + 1] = way.lat(k);
        }
        int direction = turned ? -way.direction() : way.direction();
        return new OsmWay(
                id,
                way.form(),
                way.wayClass(),
                way.life(),
                way.refs(),
                way.names(),
                direction,
                way.highSpeed(),
                nodes,
                lonLat);
    }

    @Property(tries = TRIES)
    void ways_far_away_change_nothing(@ForAll long seed) {
        Task task = Task.of(seed);
        Ways far = new Ways();
        far.road("motorway").ref("G60").name("沪昆高速").dual(30, Ways.eastward(113.4, 28.5, 60));
        far.road("primary").ref("G320").along(Ways.eastward(113.4, 26.7, 60));
        List<OsmWay> others = new ArrayList<>(task.ways());
        for (OsmWay w : far.all()) {
            long[] nodes = new long[w.size()];
            double[] lonLat = new double[2 * w.size()];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = w.node(i) + 9_000_000;
                lonLat[2 * i] = w.lon(i);
                lonLat[2 * i + 1] = w.lat(i);
            }
            others.add(
                    new OsmWay(
                            w.id() + 9_000_000,
                            w.form(),
                            w.wayClass(),
                            w.life(),
                            w.refs(),
                            w.names(),
                            w.direction(),
                            false,
                            nodes,
                            lonLat));
        }
        assertSame(task.match(), task.with(others).match());
    }

    /// Within a metre.
    private static void assertSame(SurveyedLine a, SurveyedLine b) {
        assertThat(b.report().matchedKm()).isCloseTo(a.report().matchedKm(), within(0.001));
        assertThat(b.report().gapKm()).isCloseTo(a.report().gapKm(), within(0.001));
        assertThat(b.pieces()).hasSameSizeAs(a.pieces());
        for (int i = 0; i < a.pieces().size(); i++) {
            assertThat(b.pieces().get(i).section()).isEqualTo(a.pieces().get(i).section());
            assertThat(b.pieces().get(i).lonLat())
                    .containsExactly(a.pieces().get(i).lonLat(), within(1e-5));
        }
    }
}
