package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

import java.util.List;

/// Points and chains in the plane.
final class Geometry2 {
    private Geometry2() {}

    /// Where on the segment a–b lies what is nearest to p: 0 at a, 1 at b.
    static double share(Coordinate p, Coordinate a, Coordinate b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double length = dx * dx + dy * dy;
        return length == 0
                ? 0
                : Math.clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
    }

    static Coordinate mix(Coordinate a, Coordinate b, double t) {
        return new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    }

    /// Distance of a point from a chain.
    static double distance(Coordinate p, List<Coordinate> chain) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < chain.size(); i++) {
            Coordinate a = chain.get(i);
            Coordinate b = chain.get(i + 1);
            best = Math.min(best, p.distance(mix(a, b, share(p, a, b))));
        }
        return best;
    }
}
