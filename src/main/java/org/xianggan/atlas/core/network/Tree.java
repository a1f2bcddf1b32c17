package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Shortest ways from one snap to all nodes.
///
/// @param seconds to each node, infinite where none leads there (or where the search had ended)
/// @param edge the last edge of the way to each node, −1 at its beginning
record Tree(Network network, Snap root, double[] seconds, int[] edge) {
    /// The way from the root to a node.
    List<Piece> to(int node) {
        List<Piece> back = new ArrayList<>();
        int v = node;
        while (edge[v] >= 0) {
            int e = edge[v];
            v = network.otherEnd(e, v);
            back.add(network.shape().whole(e, v));
        }
        if (!root.isAtNode()) {
            back.add(new Piece(root.edge(), root.fraction(), network.to(root.edge()) == v ? 1 : 0));
        }
        Collections.reverse(back);
        return back;
    }

    /// The way from the root to another snap; null where there is none.
    @Nullable List<Piece> to(Snap target, Conditions c) {
        if (target.isAtNode()) {
            return seconds[target.node()] == Double.POSITIVE_INFINITY ? null : to(target.node());
        }
        int e = target.edge();
        double whole = c.seconds(e);
        double overFrom = seconds[network.from(e)] + whole * target.fraction();
        double overTo = seconds[network.to(e)] + whole * (1 - target.fraction());
        double direct =
                root.edge() == e
                        ? whole * Math.abs(target.fraction() - root.fraction())
                        : Double.POSITIVE_INFINITY;
        if (!(Math.min(direct, Math.min(overFrom, overTo)) < Double.POSITIVE_INFINITY)) {
            return null;
        }
        if (direct <= overFrom && direct <= overTo) {
            return List.of(new Piece(e, root.fraction(), target.fraction()));
        }
        boolean from = overFrom <= overTo;
        List<Piece> way = to(from ? network.from(e) : network.to(e));
        way.add(new Piece(e, from ? 0 : 1, target.fraction()));
        return way;
    }

    /// Nodes by rising seconds, to the millisecond, those that are not reached last.
    int[] inOrder() {
        long[] keys = new long[seconds.length];
        for (int v = 0; v < keys.length; v++) {
            long millis = seconds[v] < 1e9 ? Math.round(seconds[v] * 1000) : 1_000_000_000_000L;
            keys[v] = millis << 22 | v;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & (1 << 22) - 1);
        }
        return order;
    }
}
