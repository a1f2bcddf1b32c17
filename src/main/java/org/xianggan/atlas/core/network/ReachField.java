package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// Distances from reached stretches on a grid, in an equal-area plane around the start
/// (sinusoidal). Stretches are laid one by one; each touches what lies near it.
final class ReachField {
    private static final double RADIUS = 6_371_007.2;

    private final Network network;
    private final double lon0;
    private final double step;
    private final double[] box = {
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private double left;
    private double bottom;
    private int columns;
    private int rows;

    /// Squared distances, metres².
    private float[] squared = new float[0];

    /// Columns of each row that something was laid near to.
    private int[] first = new int[0];

    private int[] last = new int[0];

    ReachField(Network network, double lon0, double step) {
        this.network = network;
        this.lon0 = lon0;
        this.step = step;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double x(double column) {
        return left + column * step;
    }

    double y(double row) {
        return bottom + row * step;
    }

    double lat(double y) {
        return Math.toDegrees(y / RADIUS);
    }

    double lon(double x, double y) {
        return lon0 + Math.toDegrees(x / RADIUS / Math.cos(y / RADIUS));
    }

    /// Distance at a place of the grid; what lies far from everything is infinitely far.
    double distance(int column, int row) {
        return Math.sqrt(squared[row * columns + column]);
    }

    boolean isWithin(int column, int row, double metres) {
        return squared[row * columns + column] < metres * metres;
    }

    /// The first column of a row that something was laid near to; more than [#last] where nothing.
    int first(int row) {
        return first[row];
    }

    int last(int row) {
        return last[row];
    }

    /// Makes room for an edge; all before the first is laid.
    void spread(int edge) {
        double[] course = network.shape().outline(edge);
        for (int i = 0; i < course.length; i += 2) {
            double px = planeX(course[i], course[i + 1]);
            double py = planeY(course[i + 1]);
            box[0] = Math.min(box[0], px);
            box[1] = Math.min(box[1], py);
            box[2] = Math.max(box[2], px);
            box[3] = Math.max(box[3], py);
        }
    }

    private double planeX(double lon, double lat) {
        return RADIUS * Math.toRadians(lon - lon0) * Math.cos(Math.toRadians(lat));
    }

    private static double planeY(double lat) {
        return RADIUS * Math.toRadians(lat);
    }

    /// Begins an empty grid; false where nothing was spread.
    boolean begin(double margin) {
        if (box[0] > box[2]) {
            return false;
        }
        double m = margin + 3 * step;
        left = box[0] - m;
        bottom = box[1] - m;
        columns = (int) Math.ceil((box[2] + m - left) / step) + 1;
        rows = (int) Math.ceil((box[3] + m - bottom) / step) + 1;
        squared = new float[columns * rows];
        Arrays.fill(squared, Float.POSITIVE_INFINITY);
        first = new int[rows];
        last = new int[rows];
        Arrays.fill(first, columns);
        Arrays.fill(last, -1);
        return true;
    }

    /// Lays a stretch of an edge, between two fractions; what lies within `metres` of it is known
    /// afterwards.
    void lay(int edge, double start, double end, double metres) {
        NetworkShape shape = network.shape();
        boolean whole = start == 0 && end == 1;
        double[] course = whole ? shape.outline(edge) : shape.part(edge, start, end);
        double px = planeX(course[0], course[1]);
        double py = planeY(course[1]);
        for (int i = 2; i < course.length; i += 2) {
            double qx = planeX(course[i], course[i + 1]);
            double qy = planeY(course[i + 1]);
            lay(px, py, qx - px, qy - py, metres);
            px = qx;
            py = qy;
        }
    }

    private void lay(double px, double py, double dx, double dy, double metres) {
        int r0 = place(Math.min(py, py + dy) - metres - bottom, rows);
        int r1 = place(Math.max(py, py + dy) + metres - bottom + step, rows);
        double length = dx * dx + dy * dy;
        double perLength = length == 0 ? 0 : 1 / length;
        for (int r = r0; r <= r1; r++) {
            double y = y(r) - py;
            // The part of the piece that is near enough to this row bounds the columns.
            double t0 = 0;
            double t1 = 1;
            if (Math.abs(dy) > 1) {
                double a = (y - metres) / dy;
                double b = (y + metres) / dy;
                t0 = Math.clamp(Math.min(a, b), 0, 1);
                t1 = Math.clamp(Math.max(a, b), 0, 1);
            }
            double xa = px + Math.min(t0 * dx, t1 * dx);
            double xb = px + Math.max(t0 * dx, t1 * dx);
            int c0 = place(xa - metres - left, columns);
            int c1 = place(xb + metres - left + step, columns);
            first[r] = Math.min(first[r], c0);
            last[r] = Math.max(last[r], c1);
            int at = r * columns + c0;
            double x = x(c0) - px;
            for (int c = c0; c <= c1; c++, at++, x += step) {
                double t = (x * dx + y * dy) * perLength;
                t = t < 0 ? 0 : t > 1 ? 1 : t;
                double ex = x - t * dx;
                double ey = y - t * dy;
                float d = (float) (ex * ex + ey * ey);
                if (d < squared[at]) {
                    squared[at] = d;
                }
            }
        }
    }

    private int place(double metres, int count) {
        return Math.clamp((int) (metres / step), 0, count - 1);
    }
}
