package org.xianggan.atlas.core.survey.road;

import java.util.Arrays;

/// Which nodes hang together, whatever the direction of what links them.
final class Pieces {
    private final int[] above;
    private final double[] metres;

    Pieces(int nodes) {
        above = new int[nodes];
        metres = new double[nodes];
        Arrays.setAll(above, v -> v);
    }

    void join(int a, int b, double length) {
        int x = top(a);
        int y = top(b);
        metres[x] += length;
        if (x != y) {
            above[Math.max(x, y)] = Math.min(x, y);
            metres[Math.min(x, y)] += metres[Math.max(x, y)];
        }
    }

    /// A node that stands for its piece.
    int top(int node) {
        int v = node;
        while (above[v] != v) {
            above[v] = above[above[v]];
            v = above[v];
        }
        return v;
    }

    /// Length of the piece of a node.
    double metres(int node) {
        return metres[top(node)];
    }

    /// That of the longest.
    double longest() {
        double most = 0;
        for (int v = 0; v < above.length; v++) {
            most = above[v] == v ? Math.max(most, metres[v]) : most;
        }
        return most;
    }
}
