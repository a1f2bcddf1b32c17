package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A named line with a course, measured along it, on its way into the network.
final class NetLine {
    /// Not built yet: no road of the skeleton can be it.
    private static final Set<Status> UNBUILT =
            Set.of(Status.WISH, Status.PLANNED, Status.UNDER_CONSTRUCTION);

    /// @param key as in the file
    /// @param from index of its first waypoint
    /// @param built it may run along links of the skeleton
    /// @param sketch a plan or a wish: class D whatever its waypoints are
    /// @param since first year in which it is open, as far as is known; 0 where nothing is said
    record Part(String key, int from, int to, boolean built, boolean sketch, int since) {}

    final Track track;
    final String lineClass;
    final List<Part> parts;

    /// Kilometres from the start of the line to each waypoint.
    final double[] at;

    /// Skeleton node of each waypoint; -1 where it is none.
    final int[] node;

    /// Points of the whole curve and kilometres to each.
    final List<Coordinate> curve = new ArrayList<>();

    final List<Double> curveAt = new ArrayList<>();

    NetLine(Track track, String lineClass, List<Row> sections, EventBook events, Skeleton net) {
        this.track = track;
        this.lineClass = lineClass;
        int n = track.points.size();
        at = new double[n];
        node = new int[n];
        curve.add(track.curve.getFirst().getFirst());
        curveAt.add(0.0);
        for (int i = 0; i < n; i++) {
            Waypoint p = track.points.get(i);
            boolean real = p.source().startsWith("osm-skeleton:") && !p.isOnLink();
            node[i] = real ? net.at(p.lon(), p.lat()) : -1;
            if (i > 0) {
                measure(track.curve.get(i - 1));
                at[i] = curveAt.getLast();
            }
        }
        parts = parts(sections, events);
    }

    private void measure(List<Coordinate> piece) {
        for (int k = 1; k < piece.size(); k++) {
            curveAt.add(curveAt.getLast() + World.ground(piece.get(k - 1), piece.get(k)) / 1000);
            curve.add(piece.get(k));
        }
    }

    private List<Part> parts(List<Row> sections, EventBook events) {
        List<Part> out = new ArrayList<>();
        for (Row s : sections) {
            Track.Span span = track.span(s);
            if (span == null) {
                continue;
            }
            String key = s.get("section");
            Status latest = events.latest(id(), key).orElse(Status.UNKNOWN);
            boolean sketch = latest == Status.WISH || latest == Status.PLANNED;
            int since =
                    events.of(id(), key).stream()
                            .filter(EventBook::isStatus)
                            .filter(r -> Status.of(r.get("status")).orElse(null) == Status.OPEN)
                            .findFirst()
                            .map(NetLine::year)
                            .orElse(0);
            out.add(
                    new Part(
                            key, span.from(), span.to(), !UNBUILT.contains(latest), sketch, since));
        }
        return out;
    }

    /// Open “by then” is open in every year.
    private static int year(Row event) {
        var date = EventBook.date(event);
        return date.isByThen() ? 0 : date.lastDay().getYear();
    }

    String id() {
        return track.id();
    }

    /// The name of a node of its own at a waypoint.
    String nodeId(int waypoint) {
        return id() + "@" + track.points.get(waypoint).seq();
    }

    Coordinate degrees(int waypoint) {
        Waypoint p = track.points.get(waypoint);
        return new Coordinate(p.lon(), p.lat());
    }

    double km() {
        return at[at.length - 1];
    }

    /// The section of the stretch between waypoints i and i + 1; null where none covers it.
    @Nullable Part part(int i) {
        for (Part p : parts) {
            if (i >= p.from() && i < p.to()) {
                return p;
            }
        }
        return null;
    }

    /// The section at a distance from the start.
    @Nullable Part partAt(double km) {
        for (int i = 0; i + 1 < at.length; i++) {
            if (km <= at[i + 1]) {
                return part(i);
            }
        }
        return part(at.length - 2);
    }

    AccuracyClass accuracy(int i) {
        Part p = part(i);
        return p != null && p.sketch() ? AccuracyClass.D : track.classes.get(i);
    }

    /// The curve between two distances from the start, without what lies at them.
    List<Coordinate> between(double from, double to) {
        List<Coordinate> out = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (curveAt.get(i) > from && curveAt.get(i) < to) {
                out.add(curve.get(i));
            }
        }
        return out;
    }

    /// Where the curve comes nearest to a place, within a window of distances from the start.
    double nearest(Coordinate world, double from, double to) {
        double best = Double.POSITIVE_INFINITY;
        double found = from;
        for (int i = 0; i + 1 < curve.size(); i++) {
            if (curveAt.get(i + 1) < from || curveAt.get(i) > to) {
                continue;
            }
            Coordinate a = curve.get(i);
            Coordinate b = curve.get(i + 1);
            double t = Geometry2.share(world, a, b);
            double d = world.distance(Geometry2.mix(a, b, t));
            double km = curveAt.get(i) + t * (curveAt.get(i + 1) - curveAt.get(i));
            if (d < best - 1e-6) {
                best = d;
                found = Math.clamp(km, from, to);
            }
        }
        return found;
    }

    /// The place on the curve at a distance from the start.
    Coordinate point(double km) {
        for (int i = 0; i + 1 < curve.size(); i++) {
            double a = curveAt.get(i);
            double b = curveAt.get(i + 1);
            if (km <= b) {
                double t = b > a ? Math.clamp((km - a) / (b - a), 0, 1) : 0;
                return Geometry2.mix(curve.get(i), curve.get(i + 1), t);
            }
        }
        return curve.getLast();
    }
}
