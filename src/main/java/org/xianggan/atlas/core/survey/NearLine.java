package org.xianggan.atlas.core.survey;

import java.util.Arrays;

/// The nearest point of a line in the plane, asked many times: boxes around eight segments each,
/// and a binary tree of boxes above them.
final class NearLine {
    private static final int LEAF = 8;

    private final double[] x;
    private final double[] y;
    private final int first;
    private final int segments;
    private final int leaves;
    private final double[] minX;
    private final double[] minY;
    private final double[] maxX;
    private final double[] maxY;

    /// Where the nearest point is: between the points `segment` and `segment + 1`, at `t` of the
    /// way (0 … 1), `distance` plane metres away; `segment` is −1 where nothing was near enough.
    static final class Hit {
        int segment;
        double t;
        double distance;
    }

    NearLine(double[] x, double[] y) {
        this(x, y, 0, x.length - 1);
    }

    /// @param from, to the first and last point of the part that is asked about
    NearLine(double[] x, double[] y, int from, int to) {
        this.x = x;
        this.y = y;
        first = from;
        segments = to - from;
        leaves =
                Math.max(
                        1,
                        Integer.highestOneBit(Math.max(1, (segments + LEAF - 1) / LEAF) * 2 - 1));
        minX = filled(Double.POSITIVE_INFINITY);
        minY = filled(Double.POSITIVE_INFINITY);
        maxX = filled(Double.NEGATIVE_INFINITY);
        maxY = filled(Double.NEGATIVE_INFINITY);
        for (int s = 0; s < segments; s++) {
            int node = leaves + s / LEAF;
            widen(node, from + s);
            widen(node, from + s + 1);
        }
        for (int n = leaves - 1; n >= 1; n--) {
            minX[n] = Math.min(minX[2 * n], minX[2 * n + 1]);
            minY[n] = Math.min(minY[2 * n], minY[2 * n + 1]);
            maxX[n] = Math.max(maxX[2 * n], maxX[2 * n + 1]);
            maxY[n] = Math.max(maxY[2 * n], maxY[2 * n + 1]);
        }
    }

    private double[] filled(double value) {
        double[] out = new double[2 * leaves];
        Arrays.fill(out, value);
        return out;
    }

    private void widen(int node, int point) {
        minX[node] = Math.min(minX[node], x[point]);
        minY[node] = Math.min(minY[node], y[point]);
        maxX[node] = Math.max(maxX[node], x[point]);
        maxY[node] = Math.max(maxY[node], y[point]);
    }

    /// @param most plane metres; what is farther is not found
    boolean nearest(double px, double py, double most, Hit hit) {
        hit.segment = -1;
        hit.distance = most;
        visit(1, px, py, hit);
        return hit.segment >= 0;
    }

    private void visit(int node, double px, double py, Hit hit) {
        if (node >= leaves) {
            int from = (node - leaves) * LEAF;
            for (int s = from; s < Math.min(from + LEAF, segments); s++) {
                measure(first + s, px, py, hit);
            }
            return;
        }
        double left = away(2 * node, px, py);
        double right = away(2 * node + 1, px, py);
        int near = left <= right ? 2 * node : 2 * node + 1;
        if (Math.min(left, right) < hit.distance) {
            visit(near, px, py, hit);
        }
        if (Math.max(left, right) < hit.distance) {
            visit(near ^ 1, px, py, hit);
        }
    }

    private double away(int node, double px, double py) {
        double dx = Math.max(0, Math.max(minX[node] - px, px - maxX[node]));
        double dy = Math.max(0, Math.max(minY[node] - py, py - maxY[node]));
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void measure(int s, double px, double py, Hit hit) {
        double dx = x[s + 1] - x[s];
        double dy = y[s + 1] - y[s];
        double square = dx * dx + dy * dy;
        double along = (px - x[s]) * dx + (py - y[s]) * dy;
        double t = square == 0 ? 0 : Math.clamp(along / square, 0, 1);
        double ex = px - x[s] - t * dx;
        double ey = py - y[s] - t * dy;
        double distance = Math.sqrt(ex * ex + ey * ey);
        if (distance < hit.distance) {
            hit.distance = distance;
            hit.segment = s;
            hit.t = t;
        }
    }
}
