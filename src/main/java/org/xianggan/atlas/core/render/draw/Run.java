package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of a line that may be seen in a picture, device pixels. Lines are cut to runs so that
/// nothing far outside is stroked; `offset`, the length from the start of the line, keeps dashes in
/// step over the borders of tiles.
///
/// @param xy x and y by turns
/// @param offset length of the line before the run
/// @param length of the whole line
record Run(double[] xy, double offset, double length) {
    /// A run reaches so far beyond the picture that caps and joins of the widest line stay outside.
    private static final double MARGIN = 40;

    static List<Run> of(LineString line, PixelFrame f) {
        double margin = f.px(MARGIN);
        double maxX = f.width() + margin;
        double maxY = f.height() + margin;
        CoordinateSequence c = line.getCoordinateSequence();
        List<Run> runs = new ArrayList<>(1);
        double[] buffer = new double[Math.min(c.size() * 2, 1024)];
        List<double[]> open = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        int n = 0;
        double along = 0;
        double offset = 0;
        double px = f.x(c.getX(0));
        double py = f.y(c.getY(0));
        for (int i = 1; i < c.size(); i++) {
            double x = f.x(c.getX(i));
            double y = f.y(c.getY(i));
            double step = Math.hypot(x - px, y - py);
            boolean near =
                    Math.min(x, px) <= maxX
                            && Math.max(x, px) >= -margin
                            && Math.min(y, py) <= maxY
                            && Math.max(y, py) >= -margin;
            if (near) {
                if (n == 0) {
                    offset = along;
                    buffer[n++] = px;
                    buffer[n++] = py;
                }
                if (n + 2 > buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
                buffer[n++] = x;
                buffer[n++] = y;
            } else if (n > 0) {
                open.add(Arrays.copyOf(buffer, n));
                offsets.add(offset);
                n = 0;
            }
            along += step;
            px = x;
            py = y;
        }
        if (n > 0) {
            open.add(Arrays.copyOf(buffer, n));
            offsets.add(offset);
        }
        for (int i = 0; i < open.size(); i++) {
            runs.add(new Run(open.get(i), offsets.get(i), along));
        }
        return runs;
    }

    /// Adds what may be seen of a line as chains, without a run for each.
    static void add(double[] xy, int from, int count, PixelFrame f, PixelPath.Builder to) {
        double margin = f.px(MARGIN);
        double maxX = f.width() + margin;
        double maxY = f.height() + margin;
        boolean open = false;
        double px = f.x(xy[2 * from]);
        double py = f.y(xy[2 * from + 1]);
        for (int i = 2 * from + 2; i < 2 * (from + count); i += 2) {
            double x = f.x(xy[i]);
            double y = f.y(xy[i + 1]);
            boolean near =
                    (px <= maxX || x <= maxX)
                            && (px >= -margin || x >= -margin)
                            && (py <= maxY || y <= maxY)
                            && (py >= -margin || y >= -margin);
            if (near) {
                if (!open) {
                    to.add(px, py);
                    open = true;
                }
                to.add(x, y);
            } else if (open) {
                to.end(1);
                open = false;
            }
            px = x;
            py = y;
        }
        if (open) {
            to.end(1);
        }
    }

    double ownLength() {
        double sum = 0;
        for (int i = 2; i < xy.length; i += 2) {
            sum += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
        }
        return sum;
    }

    /// Adds the run as one chain.
    void addTo(PixelPath.Builder b) {
        for (int i = 0; i < xy.length; i += 2) {
            b.add(xy[i], xy[i + 1]);
        }
        b.end(2);
    }

    PixelPath path() {
        return PixelPath.line(xy);
    }

    /// The part between two lengths measured from the start of the whole line, or null.
    @Nullable Run part(double from, double to) {
        double[] out = new double[xy.length + 4];
        int n = 0;
        double along = offset;
        double start = 0;
        for (int i = 2; i < xy.length; i += 2) {
            double step = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
            double a = Math.max(from, along);
            double b = Math.min(to, along + step);
            if (b > a && step > 0) {
                if (n == 0) {
                    start = a;
                    n = point(out, n, i, (a - along) / step);
                }
                n = point(out, n, i, (b - along) / step);
            }
            along += step;
        }
        return n < 4 ? null : new Run(Arrays.copyOf(out, n), start, length);
    }

    private int point(double[] out, int n, int i, double t) {
        out[n] = xy[i - 2] + (xy[i] - xy[i - 2]) * t;
        out[n + 1] = xy[i - 1] + (xy[i + 1] - xy[i - 1]) * t;
        return n + 2;
    }

    double firstX() {
        return xy[0];
    }

    double firstY() {
        return xy[1];
    }

    double lastX() {
        return xy[xy.length - 2];
    }

    double lastY() {
        return xy[xy.length - 1];
    }
}
