package org.xianggan.atlas.core.render.hit;

/// From a point to a straight line between two others, in the unit of the coordinates.
final class Segment {
    private Segment() {}

    /// Where on the line from `a` (0) to `b` (1) it is nearest to the point.
    static double nearest(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        return length == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
    }

    static double distance(double x, double y, double ax, double ay, double bx, double by) {
        double t = nearest(x, y, ax, ay, bx, by);
        return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
    }
}
