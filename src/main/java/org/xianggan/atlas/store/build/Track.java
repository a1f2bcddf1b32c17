package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.List;

/// A line with a course: waypoints, the smooth curve through them and its accuracy.
final class Track {
    /// An end as near to the frame as this, heading for it, runs on to it, Mercator metres.
    private static final double FRAME_NEAR = 9_000;

    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);

    final Row row;
    final List<Waypoint> points;
    final List<List<Coordinate>> curve;
    final List<AccuracyClass> classes;

    private Track(Row row, List<Waypoint> points) {
        this.row = row;
        this.points = points;
        this.curve = Spline.through(points.stream().map(Waypoint::world).toList());
        this.classes = Course.classes(points);
    }

    static Track of(Row row, List<Row> waypoints) {
        return new Track(row, waypoints.stream().map(Waypoint::of).toList());
    }

    String id() {
        return row.get("id");
    }

    /// Index of the waypoint with a sequence number; -1 where there is none.
    int index(int seq) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).seq() == seq) {
                return i;
            }
        }
        return -1;
    }

    /// Indexes of the first and the last waypoint of a section.
    record Span(int from, int to) {}

    /// Where a section runs; null where its row names no two waypoints in order.
    @Nullable Span span(Row section) {
        Double first = section.number("from_seq");
        Double last = section.number("to_seq");
        int from = first == null ? -1 : index(first.intValue());
        int to = last == null ? -1 : index(last.intValue());
        return from < 0 || to <= from ? null : new Span(from, to);
    }

    Coordinate end(boolean first) {
        return (first ? points.getFirst() : points.getLast()).world();
    }

    LineString world() {
        List<Coordinate> all = new ArrayList<>();
        for (List<Coordinate> c : curve) {
            all.addAll(all.isEmpty() ? c : c.subList(1, c.size()));
        }
        return Geodesics.FACTORY.createLineString(all.toArray(Coordinate[]::new));
    }

    /// Straight on to the frame from an end near it; empty where the end is elsewhere or heads
    /// back.
    List<Coordinate> toFrame(boolean first) {
        Coordinate at = end(first);
        Coordinate before = points.get(first ? 1 : points.size() - 2).world();
        double dx = at.x - before.x;
        double dy = at.y - before.y;
        double best = Double.POSITIVE_INFINITY;
        best = Math.min(best, along(at.x, dx, dx > 0 ? FRAME.maxX() : FRAME.minX()));
        best = Math.min(best, along(at.y, dy, dy > 0 ? FRAME.maxY() : FRAME.minY()));
        double reach = best * Math.hypot(dx, dy);
        if (!(best > 0) || reach > FRAME_NEAR || distanceToFrame(at) > FRAME_NEAR / 1.5) {
            return List.of();
        }
        Coordinate edge =
                new Coordinate(World.tenth(at.x + dx * best), World.tenth(at.y + dy * best));
        return List.of(at, edge);
    }

    private static double along(double from, double step, double to) {
        return step == 0 ? Double.POSITIVE_INFINITY : (to - from) / step;
    }

    static double distanceToFrame(Coordinate c) {
        return Math.min(
                Math.min(c.x - FRAME.minX(), FRAME.maxX() - c.x),
                Math.min(c.y - FRAME.minY(), FRAME.maxY() - c.y));
    }

    /// What lies inside the frame, in the order of the line.
    static List<List<Coordinate>> inFrame(List<Coordinate> world) {
        boolean inside = world.stream().allMatch(c -> distanceToFrame(c) >= 0);
        if (inside) {
            return List.of(world);
        }
        Geometry box =
                Geodesics.FACTORY.toGeometry(
                        new Envelope(FRAME.minX(), FRAME.maxX(), FRAME.minY(), FRAME.maxY()));
        Geometry cut =
                Geodesics.FACTORY
                        .createLineString(world.toArray(Coordinate[]::new))
                        .intersection(box);
        List<List<Coordinate>> out = new ArrayList<>();
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            Coordinate[] c = cut.getGeometryN(i).getCoordinates();
            if (c.length > 1) {
                out.add(List.of(c));
            }
        }
        return out;
    }
}
