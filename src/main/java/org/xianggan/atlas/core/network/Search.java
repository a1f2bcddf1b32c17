package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// A\* and Dijkstra on the flat arrays, with scratch arrays that are used again; one for each
/// thread.
final class Search {
    private final double[] seconds;
    private final int[] edge;
    private final boolean[] touched;
    private final int[] touchedNodes;
    private int touchedCount;
    private final Heap heap;

    Search(int nodes) {
        seconds = new double[nodes];
        edge = new int[nodes];
        touched = new boolean[nodes];
        touchedNodes = new int[nodes];
        heap = new Heap(nodes);
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    int nodes() {
        return seconds.length;
    }

    private void reset() {
        for (int i = 0; i < touchedCount; i++) {
            int v = touchedNodes[i];
            seconds[v] = Double.POSITIVE_INFINITY;
            touched[v] = false;
        }
        touchedCount = 0;
        heap.clear();
    }

    private void reach(int node, double time, int by) {
        seconds[node] = time;
        edge[node] = by;
        if (!touched[node]) {
            touched[node] = true;
            touchedNodes[touchedCount++] = node;
        }
    }

    /// The ways from a snap to all nodes within `most` seconds.
    Tree tree(Snap root, Conditions c, double most) {
        reset();
        Network n = c.network();
        if (root.isAtNode()) {
            seed(root.node(), 0);
        } else {
            double whole = c.seconds(root.edge());
            seed(n.from(root.edge()), whole * root.fraction());
            seed(n.to(root.edge()), whole * (1 - root.fraction()));
        }
        int[] first = n.firstArc;
        int[] arcEdge = n.arcEdge;
        int[] arcHead = n.arcHead;
        while (!heap.isEmpty() && heap.leastKey() <= most) {
            int v = heap.poll();
            double here = seconds[v];
            for (int a = first[v]; a < first[v + 1]; a++) {
                double time = here + c.seconds(arcEdge[a]);
                int w = arcHead[a];
                if (time < seconds[w]) {
                    reach(w, time, arcEdge[a]);
                    heap.offer(w, time);
                }
            }
        }
        while (!heap.isEmpty()) {
            seconds[heap.poll()] = Double.POSITIVE_INFINITY;
        }
        int nodes = n.nodeCount();
        return new Tree(n, root, Arrays.copyOf(seconds, nodes), Arrays.copyOf(edge, nodes));
    }

    private void seed(int node, double time) {
        if (time < seconds[node]) {
            reach(node, time, -1);
            heap.offer(node, time);
        }
    }

    /// The fastest way by A\*, or null where there is none.
    ///
    /// No edge is faster than `c.fastest()` for each metre between its ends as the crow flies, so
    /// that pace × the straight distance to an end of the target's edge + what is left from there
    /// never overestimates; the least of two such bounds does not either.
    @Nullable List<Piece> way(Snap from, Snap to, Conditions c) {
        reset();
        Network n = c.network();
        NetworkShape shape = n.shape();
        double pace = c.fastest();
        int end0 = to.isAtNode() ? to.node() : n.from(to.edge());
        int end1 = to.isAtNode() ? to.node() : n.to(to.edge());
        double whole = to.isAtNode() ? 0 : c.seconds(to.edge());
        double left0 = whole * to.fraction();
        double left1 = to.isAtNode() ? 0 : whole * (1 - to.fraction());
        double best = Double.POSITIVE_INFINITY;
        int bestEnd = -1;
        if (!from.isAtNode() && from.edge() == to.edge()) {
            best = whole * Math.abs(from.fraction() - to.fraction());
        }
        if (from.isAtNode()) {
            begin(from.node(), 0, shape, pace, end0, left0, end1, left1);
        } else {
            double w = c.seconds(from.edge());
            double share = from.fraction();
            begin(n.from(from.edge()), w * share, shape, pace, end0, left0, end1, left1);
            begin(n.to(from.edge()), w * (1 - share), shape, pace, end0, left0, end1, left1);
        }
        int[] first = n.firstArc;
        int[] arcEdge = n.arcEdge;
        int[] arcHead = n.arcHead;
        while (!heap.isEmpty() && heap.leastKey() < best) {
            int v = heap.poll();
            double here = seconds[v];
            if (v == end0 && here + left0 < best) {
                best = here + left0;
                bestEnd = v;
            }
            if (v == end1 && here + left1 < best) {
                best = here + left1;
                bestEnd = v;
            }
            for (int a = first[v]; a < first[v + 1]; a++) {
                double time = here + c.seconds(arcEdge[a]);
                int w = arcHead[a];
                if (time < seconds[w]) {
                    reach(w, time, arcEdge[a]);
                    heap.offer(w, time + bound(w, shape, pace, end0, left0, end1, left1));
                }
            }
        }
        if (best == Double.POSITIVE_INFINITY) {
            return null;
        }
        if (bestEnd < 0) {
            return List.of(new Piece(to.edge(), from.fraction(), to.fraction()));
        }
        List<Piece> way = new Tree(n, from, seconds, edge).to(bestEnd);
        if (!to.isAtNode()) {
            way.add(new Piece(to.edge(), n.from(to.edge()) == bestEnd ? 0 : 1, to.fraction()));
        }
        return way;
    }

    private void begin(
            int node,
            double time,
            NetworkShape shape,
            double pace,
            int end0,
            double left0,
            int end1,
            double left1) {
        if (time < seconds[node]) {
            reach(node, time, -1);
            heap.offer(node, time + bound(node, shape, pace, end0, left0, end1, left1));
        }
    }

    private static double bound(
            int node,
            NetworkShape shape,
            double pace,
            int end0,
            double left0,
            int end1,
            double left1) {
        double over0 = pace * shape.straight(node, end0) + left0;
        return end0 == end1 ? over0 : Math.min(over0, pace * shape.straight(node, end1) + left1);
    }
}
