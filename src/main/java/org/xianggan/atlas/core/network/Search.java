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
        begin(root, c, null);
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

    /// Where A\* goes to, and what it bounds times with.
    ///
    /// No edge is faster than the pace for each metre between its ends as the crow flies, so that
    /// pace × the straight distance to an end of the target's edge + what is left from there never
    /// overestimates; the least of two such bounds does not either.
    ///
    /// @param end0, end1 the nodes of the target's edge, or twice the target's node
    /// @param left0, left1 seconds from there to the target
    private record Goal(
            NetworkShape shape, double pace, int end0, double left0, int end1, double left1) {
        static Goal of(Snap to, Conditions c) {
            Network n = c.network();
            if (to.isAtNode()) {
                return new Goal(n.shape(), c.fastest(), to.node(), 0, to.node(), 0);
            }
            int e = to.edge();
            double whole = c.seconds(e);
            return new Goal(
                    n.shape(),
                    c.fastest(),
                    n.from(e),
                    whole * to.fraction(),
                    n.to(e),
                    whole * (1 - to.fraction()));
        }

        double bound(int node) {
            double over0 = pace * shape.straight(node, end0) + left0;
            return end0 == end1
                    ? over0
                    : Math.min(over0, pace * shape.straight(node, end1) + left1);
        }
    }

    /// The fastest way by A\*, or null where there is none.
    @Nullable List<Piece> way(Snap from, Snap to, Conditions c) {
        reset();
        Network n = c.network();
        Goal goal = Goal.of(to, c);
        double best = Double.POSITIVE_INFINITY;
        int bestEnd = -1;
        if (!from.isAtNode() && from.edge() == to.edge()) {
            best = c.seconds(to.edge()) * Math.abs(from.fraction() - to.fraction());
        }
        begin(from, c, goal);
        int[] first = n.firstArc;
        int[] arcEdge = n.arcEdge;
        int[] arcHead = n.arcHead;
        while (!heap.isEmpty() && heap.leastKey() < best) {
            int v = heap.poll();
            double here = seconds[v];
            if (v == goal.end0() && here + goal.left0() < best) {
                best = here + goal.left0();
                bestEnd = v;
            }
            if (v == goal.end1() && here + goal.left1() < best) {
                best = here + goal.left1();
                bestEnd = v;
            }
            for (int a = first[v]; a < first[v + 1]; a++) {
                double time = here + c.seconds(arcEdge[a]);
                int w = arcHead[a];
                if (time < seconds[w]) {
                    reach(w, time, arcEdge[a]);
                    heap.offer(w, time + goal.bound(w));
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

    /// @param goal null where there is none to bound times by
    private void begin(Snap from, Conditions c, @Nullable Goal goal) {
        if (from.isAtNode()) {
            seed(from.node(), 0, goal);
        } else {
            Network n = c.network();
            double whole = c.seconds(from.edge());
            seed(n.from(from.edge()), whole * from.fraction(), goal);
            seed(n.to(from.edge()), whole * (1 - from.fraction()), goal);
        }
    }

    private void seed(int node, double time, @Nullable Goal goal) {
        if (time < seconds[node]) {
            reach(node, time, -1);
            heap.offer(node, goal == null ? time : time + goal.bound(node));
        }
    }
}
