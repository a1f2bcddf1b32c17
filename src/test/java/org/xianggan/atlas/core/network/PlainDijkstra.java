package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// The slowest way to be right: relaxes every edge until nothing changes.
final class PlainDijkstra {
    private PlainDijkstra() {}

    /// Seconds from a snap to all nodes.
    static double[] from(Snap s, Conditions c) {
        Network n = c.network();
        double[] t = new double[n.nodeCount()];
        Arrays.fill(t, Double.POSITIVE_INFINITY);
        if (s.isAtNode()) {
            t[s.node()] = 0;
        } else {
            t[n.from(s.edge())] = c.seconds(s.edge()) * s.fraction();
            t[n.to(s.edge())] = c.seconds(s.edge()) * (1 - s.fraction());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < n.edgeCount(); e++) {
                changed |= relax(t, n.from(e), n.to(e), c.seconds(e));
                changed |= relax(t, n.to(e), n.from(e), c.seconds(e));
            }
        }
        return t;
    }

    private static boolean relax(double[] t, int a, int b, double seconds) {
        if (t[a] + seconds < t[b]) {
            t[b] = t[a] + seconds;
            return true;
        }
        return false;
    }

    /// Seconds between two snaps on the network, infinite where there is no way.
    static double between(Snap a, Snap b, Conditions c) {
        double[] t = from(a, c);
        if (b.isAtNode()) {
            return t[b.node()];
        }
        Network n = c.network();
        double whole = c.seconds(b.edge());
        double best =
                Math.min(
                        t[n.from(b.edge())] + whole * b.fraction(),
                        t[n.to(b.edge())] + whole * (1 - b.fraction()));
        return a.edge() == b.edge()
                ? Math.min(best, whole * Math.abs(a.fraction() - b.fraction()))
                : best;
    }
}
