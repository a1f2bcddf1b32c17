package org.xianggan.atlas.core.render.label;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.util.ArrayList;
import java.util.List;

/// Walks along a line in device pixels. Slots are counted from the line's start, not from what is
/// seen, so that a label finds the same slot again after panning.
final class LineWalk {
    /// A chord this long (logical pixels) gives the direction of a label.
    private static final double CHORD = 44;

    private final CoordinateSequence c;
    private final PixelFrame f;
    private final double[] along;

    LineWalk(LineString line, PixelFrame f) {
        this.c = line.getCoordinateSequence();
        this.f = f;
        this.along = new double[c.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] =
                    along[i - 1]
                            + Math.hypot(c.getX(i) - c.getX(i - 1), c.getY(i) - c.getY(i - 1))
                                    / f.metres();
        }
    }

    double length() {
        return along[along.length - 1];
    }

    /// A place on the line: world position, unit normal on the screen, direction in degrees turned
    /// so that text reads from the left, how far from the slot's middle (0…1), how bent the line is
    /// here (0 straight).
    record At(
            double worldX,
            double worldY,
            double normalX,
            double normalY,
            double readable,
            double fromMiddle,
            double bend) {}

    /// One list of places for each `every` pixels of line; a line shorter than that has one slot,
    /// one shorter than `least` none. Places outside the picture are left out.
    List<List<At>> slots(double every, double step, double least) {
        List<List<At>> slots = new ArrayList<>();
        double length = length();
        if (length < least) {
            return slots;
        }
        int n = Math.max(1, (int) Math.round(length / every));
        double size = length / n;
        double half = size / 2;
        for (int i = 0; i < n; i++) {
            double middle = (i + 0.5) * size;
            if (!near(middle, half)) {
                continue;
            }
            List<At> places = new ArrayList<>();
            for (double d = 0; d < half - Math.min(half / 2, step / 2); d += step) {
                place(middle + d, d / half, places);
                if (d > 0) {
                    place(middle - d, d / half, places);
                }
            }
            if (!places.isEmpty()) {
                slots.add(places);
            }
        }
        return slots;
    }

    private boolean near(double middle, double half) {
        int i = index(middle);
        double x = f.x(x(i, middle));
        double y = f.y(y(i, middle));
        return x > -half && y > -half && x < f.width() + half && y < f.height() + half;
    }

    private void place(double d, double fromMiddle, List<At> places) {
        if (d < 0 || d > length()) {
            return;
        }
        int i = index(d);
        double wx = x(i, d);
        double wy = y(i, d);
        double sx = f.x(wx);
        double sy = f.y(wy);
        if (sx < 0 || sy < 0 || sx > f.width() || sy > f.height()) {
            return;
        }
        double chord = f.px(CHORD);
        double d0 = Math.max(0, d - chord / 2);
        double d1 = Math.min(length(), d + chord / 2);
        int i0 = index(d0);
        int i1 = index(d1);
        double dx = (x(i1, d1) - x(i0, d0)) / f.metres();
        double dy = -(y(i1, d1) - y(i0, d0)) / f.metres();
        double norm = Math.hypot(dx, dy);
        if (norm < 1e-6) {
            return;
        }
        double angle = Math.toDegrees(Math.atan2(dy, dx));
        double readable = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
        double bend = 1 - Math.min(1, norm / (d1 - d0));
        places.add(new At(wx, wy, -dy / norm, dx / norm, readable, fromMiddle, bend));
    }

    /// The segment that holds `d`.
    private int index(double d) {
        int lo = 1;
        int hi = along.length - 1;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (along[mid] < d) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    private double x(int i, double d) {
        return c.getX(i - 1) + (c.getX(i) - c.getX(i - 1)) * share(i, d);
    }

    private double y(int i, double d) {
        return c.getY(i - 1) + (c.getY(i) - c.getY(i - 1)) * share(i, d);
    }

    private double share(int i, double d) {
        double step = along[i] - along[i - 1];
        return step <= 0 ? 0 : Math.max(0, Math.min(1, (d - along[i - 1]) / step));
    }
}
