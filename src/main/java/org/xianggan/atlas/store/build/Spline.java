package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.List;

/// Centripetal Catmull–Rom through waypoints (it neither overshoots nor loops within a segment). At
/// a sharp turn the curve is broken: smoothing a hairpin would draw a road that is not there.
/// After <https://en.wikipedia.org/wiki/Centripetal_Catmull%E2%80%93Rom_spline>.
final class Spline {
    /// Mercator metres between the points of the curve: about 200 m on the ground at most.
    private static final double STEP = 200;

    /// Turns above this are corners, degrees.
    private static final double SHARP = 80;

    private Spline() {}

    /// The curve between each two waypoints; piece i runs from waypoint i to i + 1, both included.
    static List<List<Coordinate>> through(List<Coordinate> points) {
        List<List<Coordinate>> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinate b = points.get(i);
            Coordinate c = points.get(i + 1);
            boolean cornerB = i == 0 || turn(points, i) > SHARP;
            boolean cornerC = i + 2 == points.size() || turn(points, i + 1) > SHARP;
            Coordinate a = cornerB ? mirrored(c, b) : points.get(i - 1);
            Coordinate d = cornerC ? mirrored(b, c) : points.get(i + 2);
            pieces.add(cornerB && cornerC ? List.of(b, c) : curve(a, b, c, d));
        }
        return pieces;
    }

    private static List<Coordinate> curve(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        double t1 = knot(a, b);
        double t2 = t1 + knot(b, c);
        double t3 = t2 + knot(c, d);
        int steps = (int) Math.max(1, Math.ceil(b.distance(c) / STEP));
        List<Coordinate> out = new ArrayList<>(steps + 1);
        out.add(b);
        for (int s = 1; s < steps; s++) {
            double t = t1 + (t2 - t1) * s / steps;
            Coordinate a1 = mix(a, b, 0, t1, t);
            Coordinate a2 = mix(b, c, t1, t2, t);
            Coordinate a3 = mix(c, d, t2, t3, t);
            Coordinate b1 = mix(a1, a2, 0, t2, t);
            Coordinate b2 = mix(a2, a3, t1, t3, t);
            Coordinate p = mix(b1, b2, t1, t2, t);
            out.add(new Coordinate(World.tenth(p.x), World.tenth(p.y)));
        }
        out.add(c);
        return out;
    }

    private static double knot(Coordinate p, Coordinate q) {
        return Math.max(1e-3, Math.sqrt(p.distance(q)));
    }

    private static Coordinate mix(Coordinate p, Coordinate q, double from, double to, double t) {
        double w = (t - from) / (to - from);
        return new Coordinate(p.x + (q.x - p.x) * w, p.y + (q.y - p.y) * w);
    }

    private static Coordinate mirrored(Coordinate far, Coordinate at) {
        return new Coordinate(2 * at.x - far.x, 2 * at.y - far.y);
    }

    /// Change of direction at a waypoint, 0…180 degrees.
    static double turn(List<Coordinate> points, int i) {
        Coordinate a = points.get(i - 1);
        Coordinate b = points.get(i);
        Coordinate c = points.get(i + 1);
        double before = Math.atan2(b.y - a.y, b.x - a.x);
        double after = Math.atan2(c.y - b.y, c.x - b.x);
        double d = Math.abs(Math.toDegrees(after - before)) % 360;
        return d > 180 ? 360 - d : d;
    }
}
