package org.xianggan.atlas.core.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;

import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A chain of positions that is measured on the WGS-84 ellipsoid (Karney, through GeographicLib):
/// along geodesics, heights left out. Closed, it has an area, unless its edges cross.
///
/// @param closed whether a last leg leads back to the first point
public record Measurement(List<LonLat> points, boolean closed) {
    public static final Measurement EMPTY = new Measurement(List.of(), false);

    /// A geodesic leaves the straight line of the map by less than a pixel between two points of it
    /// that are no further apart.
    private static final double SMOOTH_METRES = 15_000;

    public Measurement {
        points = List.copyOf(points);
        if (closed && points.size() < 3) {
            throw new IllegalArgumentException("no area between " + points.size() + " points");
        }
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /// Whether it may be closed: three points make an area.
    public boolean canClose() {
        return !closed && points.size() >= 3;
    }

    /// One point more; twice the same in a row is one.
    public Measurement with(LonLat p) {
        if (!points.isEmpty() && points.getLast().equals(p)) {
            return this;
        }
        List<LonLat> more = new ArrayList<>(points);
        more.add(p);
        return new Measurement(more, false);
    }

    /// What came last taken back: the closing leg, else the last point.
    public Measurement withoutLast() {
        if (closed) {
            return new Measurement(points, false);
        }
        return isEmpty() ? this : new Measurement(points.subList(0, points.size() - 1), false);
    }

    public Measurement moved(int index, LonLat to) {
        List<LonLat> others = new ArrayList<>(points);
        others.set(index, to);
        return new Measurement(others, closed);
    }

    /// One point more, in the middle of a leg or wherever it is wanted.
    ///
    /// @param index what it becomes
    public Measurement inserted(int index, LonLat p) {
        List<LonLat> more = new ArrayList<>(points);
        more.add(index, p);
        return new Measurement(more, closed);
    }

    public Measurement ring() {
        return new Measurement(points, true);
    }

    /// How many legs there are.
    public int size() {
        return closed ? points.size() : Math.max(0, points.size() - 1);
    }

    public LonLat from(int leg) {
        return points.get(leg);
    }

    public LonLat to(int leg) {
        return points.get((leg + 1) % points.size());
    }

    /// Metres of each leg; the closing one is the last.
    public List<Double> legs() {
        List<Double> legs = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            legs.add(Geodesics.metres(from(i), to(i)));
        }
        return List.copyOf(legs);
    }

    /// Metres of all legs: the perimeter, where it is closed.
    public double length() {
        return legs().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Square metres inside; empty while it is open, and where edges cross: what would be inside is
    /// not said then.
    public OptionalDouble area() {
        if (!closed || crosses()) {
            return OptionalDouble.empty();
        }
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        points.forEach(p -> area.AddPoint(p.lat(), p.lon()));
        return OptionalDouble.of(Math.abs(area.Compute(false, true).area));
    }

    /// Whether edges of the ring cross or touch one another.
    public boolean crosses() {
        if (!closed) {
            return false;
        }
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            List<LonLat> leg = course(from(i), to(i));
            leg.subList(0, leg.size() - 1).stream()
                    .map(WebMercator::project)
                    .forEach(p -> ring.add(new Coordinate(p.x(), p.y())));
        }
        ring.add(ring.getFirst());
        return !Geodesics.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new)).isSimple();
    }

    /// The geodesic from `a` to `b` as positions to draw it by, both ends among them.
    public static List<LonLat> course(LonLat a, LonLat b) {
        var line = Geodesic.WGS84.InverseLine(a.lat(), a.lon(), b.lat(), b.lon());
        int parts = Math.clamp((int) Math.ceil(line.Distance() / SMOOTH_METRES), 1, 64);
        List<LonLat> course = new ArrayList<>(parts + 1);
        course.add(a);
        for (int i = 1; i < parts; i++) {
            var at = line.Position(line.Distance() * i / parts);
            course.add(new LonLat(at.lon2, at.lat2));
        }
        course.add(b);
        return course;
    }
}
