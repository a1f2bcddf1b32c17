package org.xianggan.atlas.core.geo;

import java.util.Arrays;

/// Fewer points for a course (Douglas and Peucker), on a stretch of flat coordinates, x and y by
/// turns. For one thread.
public final class Thinning {
    private final double[] xy;
    private final double square;

    /// Stretches that are still to be looked at, first and last by turns.
    private int[] open = new int[64];

    /// @param tolerance in the unit of the coordinates
    public Thinning(double[] xy, double tolerance) {
        this.xy = xy;
        this.square = tolerance * tolerance;
    }

    /// Which of the points `from … last` stay; both ends do.
    public boolean[] of(int from, int last) {
        boolean[] kept = new boolean[last - from + 1];
        kept[0] = true;
        kept[last - from] = true;
        open[0] = from;
        open[1] = last;
        int n = 2;
        while (n > 0) {
            int b = open[--n];
            int a = open[--n];
            int far = farthest(a, b);
            if (far >= 0) {
                kept[far - from] = true;
                if (n + 4 > open.length) {
                    open = Arrays.copyOf(open, 2 * open.length);
                }
                open[n++] = a;
                open[n++] = far;
                open[n++] = far;
                open[n++] = b;
            }
        }
        return kept;
    }

    /// The point that lies farthest from the straight line, -1 where none lies too far.
    private int farthest(int a, int b) {
        double ax = xy[2 * a];
        double ay = xy[2 * a + 1];
        double dx = xy[2 * b] - ax;
        double dy = xy[2 * b + 1] - ay;
        double length = dx * dx + dy * dy;
        double perLength = length > 0 ? 1 / length : 0;
        double most = square;
        int far = -1;
        for (int i = a + 1; i < b; i++) {
            double x = xy[2 * i] - ax;
            double y = xy[2 * i + 1] - ay;
            double t = Math.clamp((x * dx + y * dy) * perLength, 0, 1);
            double ex = x - t * dx;
            double ey = y - t * dy;
            double d = ex * ex + ey * ey;
            if (d > most) {
                most = d;
                far = i;
            }
        }
        return far;
    }
}
