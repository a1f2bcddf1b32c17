package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes ways (pieces of edges) out as routes: sums with their ranges, runs, courses.
///
/// Climb and crossings of a part of an edge: the climb is shared out by length, the crossings count
/// where at least half of the edge is on the way.
final class RouteMaker {
    private final Conditions conditions;
    private final Network network;
    private final Map<AccuracyClass, Double> byAccuracy = new EnumMap<>(AccuracyClass.class);
    private double notOpen;

    private RouteMaker(Conditions conditions) {
        this.conditions = conditions;
        network = conditions.network();
    }

    /// @param ways between each stop and the next
    static Route route(List<Snap> stops, List<List<Piece>> ways, Conditions conditions) {
        RouteMaker maker = new RouteMaker(conditions);
        List<Leg> legs = new ArrayList<>(ways.size());
        for (int i = 0; i < ways.size(); i++) {
            legs.add(maker.leg(stops.get(i), stops.get(i + 1), ways.get(i)));
        }
        return new Route(legs, maker.byAccuracy, maker.notOpen, conditions);
    }

    private Leg leg(Snap from, Snap to, List<Piece> way) {
        double[] sums = new double[6];
        double climb = 0;
        int border = 0;
        List<LonLat> course = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        access(from, true, sums, course, runs);
        Gathering run = null;
        for (Piece p : way) {
            if (p.share() == 0) {
                continue;
            }
            int e = p.edge();
            climb += p.share() * (p.isForward() ? network.climbUp(e) : network.climbDown(e));
            border += p.share() >= 0.5 ? network.border(e) : 0;
            conditions.add(p, sums);
            double metres = conditions.metresRange(e).mid() * p.share();
            byAccuracy.merge(network.accuracy(e), metres, Double::sum);
            notOpen += conditions.isOpenInYear(e) ? 0 : metres;
            double[] part = part(p);
            if (run == null || !run.goesOnWith(e)) {
                close(run, runs);
                run = new Gathering(e);
            }
            run.add(p, part);
            append(course, part);
        }
        close(run, runs);
        if (way.isEmpty()) {
            add(course, from.at());
        }
        access(to, false, sums, course, runs);
        return new Leg(from, to, metres(sums), seconds(sums), climb, border, runs, way, course);
    }

    private double[] part(Piece p) {
        return network.shape().part(p.edge(), p.start(), p.end());
    }

    private static void append(List<LonLat> course, double[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            add(course, new LonLat(pairs[i], pairs[i + 1]));
        }
    }

    private static void add(List<LonLat> course, LonLat p) {
        if (course.isEmpty() || !course.getLast().equals(p)) {
            course.add(p);
        }
    }

    private void access(
            Snap s, boolean leaving, double[] sums, List<LonLat> course, List<Run> runs) {
        LonLat stop = s.stop().position();
        if (s.accessMetres() == 0 || stop == null) {
            return;
        }
        conditions.addAccess(s, sums);
        Range metres = conditions.accessMetres(s);
        byAccuracy.merge(AccuracyClass.D, metres.mid(), Double::sum);
        LonLat start = leaving ? stop : s.at();
        LonLat end = leaving ? s.at() : stop;
        double bearing = Bearing.of(start, end);
        runs.add(
                new Run(
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        WayClass.ACCESS,
                        false,
                        AccuracyClass.D,
                        metres,
                        conditions.accessSeconds(s),
                        start,
                        bearing,
                        bearing));
        add(course, start);
        add(course, end);
    }

    private static void close(@Nullable Gathering run, List<Run> runs) {
        if (run != null) {
            runs.add(run.done());
        }
    }

    private static Range metres(double[] sums) {
        return Range.around(sums[0], sums[1], sums[2]);
    }

    private static Range seconds(double[] sums) {
        return Range.around(sums[3], sums[4], sums[5]);
    }

    /// A run while its edges come.
    private final class Gathering {
        private final Way way;
        private final boolean notOpenInYear;
        private final double[] sums = new double[6];
        private final List<LonLat> course = new ArrayList<>();
        private final List<LinePart> parts = new ArrayList<>(2);

        /// By other lines that share the road: how much of it, metres. None on most roads.
        private Map<Way.Also, Double> shared = Map.of();

        private double length;
        private int lastWay = -1;
        private AccuracyClass accuracy = AccuracyClass.A;

        Gathering(int edge) {
            way = network.wayOf(edge);
            notOpenInYear = !conditions.isOpenInYear(edge);
        }

        /// The same line with the same number, or neither with a name.
        boolean goesOnWith(int edge) {
            Way other = network.wayOf(edge);
            return Objects.equals(way.line(), other.line())
                    && Objects.equals(way.ref(), other.ref())
                    && Objects.equals(way.names(), other.names())
                    && way.wayClass() == other.wayClass()
                    && notOpenInYear == !conditions.isOpenInYear(edge);
        }

        void add(Piece p, double[] part) {
            conditions.add(p, sums);
            accuracy = accuracy.worse(network.accuracy(p.edge()));
            append(course, part);
            double metres = network.metres(p.edge()) * p.share();
            length += metres;
            int w = network.way(p.edge());
            Way on = network.ways().get(w);
            if (w != lastWay && on.line() != null) {
                LinePart section = new LinePart(on.line(), on.section());
                if (!parts.contains(section)) {
                    parts.add(section);
                }
            }
            lastWay = w;
            for (Way.Also a : on.also()) {
                shared = shared.isEmpty() ? new LinkedHashMap<>() : shared;
                shared.merge(a, metres, Double::sum);
            }
        }

        private List<Way.Also> mostlyAlso() {
            return shared.entrySet().stream()
                    .filter(e -> e.getValue() >= length / 2)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Run done() {
            return new Run(
                    way.line(),
                    way.ref(),
                    way.names(),
                    parts,
                    mostlyAlso(),
                    way.wayClass(),
                    notOpenInYear,
                    accuracy,
                    metres(sums),
                    seconds(sums),
                    course.getFirst(),
                    Bearing.atStart(course),
                    Bearing.atEnd(course));
        }
    }
}
