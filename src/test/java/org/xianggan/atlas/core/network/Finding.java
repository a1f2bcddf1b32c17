package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// For benchmarks: the bare search, without writing its answer out, and pairs of nodes to ask for.
public final class Finding {
    private Finding() {}

    /// Number of edges of the fastest way.
    public static int edges(RouteEngine engine, Snap from, Snap to, Conditions c) {
        List<Piece> way = ((FlatEngine) engine).finder(c).way(from, to);
        return way == null ? -1 : way.size();
    }

    /// Makes the times of a year or scenario for the hierarchy, which the network has already.
    public static Conditions customized(Network network, Scenario scenario) {
        Conditions c = Conditions.of(network, scenario);
        c.customized();
        return c;
    }

    /// Seconds for a metre as the crow flies: the bound of A\*, for the peer too.
    public static double fastest(Conditions c) {
        return c.fastest();
    }

    /// Random pairs of nodes of the largest piece.
    public static List<Snap[]> pairs(Conditions c, int count, long seed) {
        Network n = c.network();
        int[] big = largest(n, c);
        Random random = new Random(seed);
        List<Snap[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(
                    new Snap[] {
                        at(n, big[random.nextInt(big.length)]),
                        at(n, big[random.nextInt(big.length)])
                    });
        }
        return pairs;
    }

    private static Snap at(Network n, int node) {
        return Snap.node(Stop.at(n.nodeId(node), n.position(node)), node, n.position(node), 0);
    }

    private static int[] largest(Network n, Conditions c) {
        int[] best = new int[0];
        boolean[] seen = new boolean[n.nodeCount()];
        for (int v = 0; v < n.nodeCount(); v++) {
            if (!seen[v]) {
                double[] times = new Search(n.nodeCount()).tree(at(n, v), c, 1e12).seconds();
                int[] piece = new int[n.nodeCount()];
                int k = 0;
                for (int w = 0; w < times.length; w++) {
                    if (times[w] < Double.POSITIVE_INFINITY) {
                        seen[w] = true;
                        piece[k++] = w;
                    }
                }
                best = k > best.length ? Arrays.copyOf(piece, k) : best;
            }
        }
        return best;
    }
}
