package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// An order of nodes for a hierarchy: nested dissection by where they lie.
///
/// A part is cut across one of four directions where the fewest edges cross, within the middle
/// half; the ends of these edges on one side go to the top of the order, then both sides follow.
final class NestedOrder {
    private static final int SMALL = 4;

    /// The cut leaves at least a quarter on each side.
    private static final int BALANCE = 4;

    private final Network network;
    private final int[] order;

    /// Which part a node is in at present.
    private final int[] part;

    private final int[] position;
    private int parts;
    private int next;

    private NestedOrder(Network network) {
        this.network = network;
        int n = network.nodeCount();
        order = new int[n];
        part = new int[n];
        position = new int[n];
        next = n;
    }

    /// Nodes, the least important first.
    static int[] of(Network network) {
        NestedOrder o = new NestedOrder(network);
        int[] all = new int[network.nodeCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        o.cut(all);
        return o.order;
    }

    private void cut(int[] nodes) {
        if (nodes.length <= SMALL) {
            for (int v : nodes) {
                order[--next] = v;
            }
            return;
        }
        int mine = ++parts;
        for (int v : nodes) {
            part[v] = mine;
        }
        int[] best = nodes;
        int bestAt = nodes.length / 2;
        int fewest = Integer.MAX_VALUE;
        for (int direction = 0; direction < 4; direction++) {
            int[] sorted = sorted(nodes, direction);
            int crossing = 0;
            for (int i = 0; i < sorted.length - sorted.length / BALANCE; i++) {
                crossing += change(sorted[i], i, mine);
                if (i + 1 >= sorted.length / BALANCE
                        && i + 1 < sorted.length
                        && crossing < fewest) {
                    fewest = crossing;
                    best = sorted;
                    bestAt = i + 1;
                }
            }
        }
        divide(best, bestAt, mine);
    }

    private int[] sorted(int[] nodes, int direction) {
        long[] keys = new long[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            double x = network.lon(nodes[i]);
            double y = network.lat(nodes[i]) * 1.1;
            double k = direction == 0 ? x : direction == 1 ? y : direction == 2 ? x + y : x - y;
            keys[i] = Math.round((k + 1000) * 1e6) << 24 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            sorted[i] = nodes[(int) (keys[i] & 0xFFFFFF)];
            position[sorted[i]] = i;
        }
        return sorted;
    }

    /// How many more edges cross once the node at place i has changed sides.
    private int change(int node, int i, int mine) {
        int change = 0;
        for (int a = network.firstArc[node]; a < network.firstArc[node + 1]; a++) {
            int w = network.arcHead[a];
            if (part[w] == mine) {
                change += position[w] > i ? 1 : -1;
            }
        }
        return change;
    }

    private void divide(int[] sorted, int at, int mine) {
        for (int i = 0; i < sorted.length; i++) {
            position[sorted[i]] = i;
        }
        boolean[] ends = new boolean[sorted.length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < sorted.length; i++) {
            for (int a = network.firstArc[sorted[i]]; a < network.firstArc[sorted[i] + 1]; a++) {
                int w = network.arcHead[a];
                if (part[w] == mine && position[w] < at != i < at) {
                    ends[i] = true;
                }
            }
            left += ends[i] && i < at ? 1 : 0;
            right += ends[i] && i >= at ? 1 : 0;
        }
        boolean fromLeft = left <= right;
        int taken = Math.min(left, right);
        int[] low = new int[at - (fromLeft ? taken : 0)];
        int[] high = new int[sorted.length - at - (fromLeft ? 0 : taken)];
        int l = 0;
        int h = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (ends[i] && i < at == fromLeft) {
                part[sorted[i]] = 0;
                order[--next] = sorted[i];
            } else if (i < at) {
                low[l++] = sorted[i];
            } else {
                high[h++] = sorted[i];
            }
        }
        cut(low);
        cut(high);
    }
}
