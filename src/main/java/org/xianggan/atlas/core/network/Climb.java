package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// Climbs a customized hierarchy from a snap, along the elimination tree: everything upwards of a
/// rank lies on the one way to the top. With scratch arrays that are used again; one for each
/// thread.
final class Climb {
    private final double[] seconds;
    private final int[] arc;
    private final int[] from;

    /// Ranks in the order in which they were come to, which is that of their number.
    private final int[] met;

    Climb(int nodes) {
        seconds = new double[nodes];
        arc = new int[nodes];
        from = new int[nodes];
        met = new int[nodes];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    int nodes() {
        return seconds.length;
    }

    Ascent from(Snap s, Customized m) {
        Hierarchy h = m.hierarchy;
        int a;
        int b = -1;
        if (s.isAtNode()) {
            a = h.rank[s.node()];
            seed(a, 0);
        } else {
            double whole = m.conditions.seconds(s.edge());
            a = h.rank[h.network.from(s.edge())];
            b = h.rank[h.network.to(s.edge())];
            seed(a, whole * s.fraction());
            seed(b, whole * (1 - s.fraction()));
        }
        int count = 0;
        // Two ways to the top, gone in the order of ranks until they meet.
        while (a >= 0 || b >= 0) {
            int r;
            if (a == b) {
                r = a;
                a = h.parent[r];
                b = a;
            } else if (b < 0 || a >= 0 && a < b) {
                r = a;
                a = h.parent[r];
            } else {
                r = b;
                b = h.parent[r];
            }
            double here = seconds[r];
            met[count++] = r;
            if (here == Double.POSITIVE_INFINITY) {
                continue;
            }
            for (int i = h.first[r]; i < h.first[r + 1]; i++) {
                double t = here + m.seconds[i];
                int w = h.head[i];
                if (t < seconds[w]) {
                    seconds[w] = t;
                    arc[w] = i;
                    from[w] = r;
                }
            }
        }
        return gathered(s, m, count);
    }

    private void seed(int rank, double t) {
        if (t < seconds[rank]) {
            seconds[rank] = t;
            arc[rank] = -1;
        }
    }

    private Ascent gathered(Snap s, Customized m, int count) {
        int[] ranks = new int[count];
        double[] times = new double[count];
        int[] arcs = new int[count];
        int[] froms = new int[count];
        int k = 0;
        for (int i = 0; i < count; i++) {
            int r = met[i];
            if (seconds[r] < Double.POSITIVE_INFINITY) {
                ranks[k] = r;
                times[k] = seconds[r];
                arcs[k] = arc[r];
                froms[k] = arc[r] < 0 ? -1 : Arrays.binarySearch(ranks, 0, k, from[r]);
                k++;
                seconds[r] = Double.POSITIVE_INFINITY;
            }
        }
        return new Ascent(
                s,
                m,
                Arrays.copyOf(ranks, k),
                Arrays.copyOf(times, k),
                Arrays.copyOf(arcs, k),
                Arrays.copyOf(froms, k));
    }
}
