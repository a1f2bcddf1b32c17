package org.xianggan.atlas.core.network;

import java.util.Arrays;
import java.util.List;

/// A hierarchy with the times of some conditions: made in a few milliseconds, so that the year may
/// be dragged. Immutable.
final class Customized {
    private static final int NOTHING = Integer.MIN_VALUE;

    final Hierarchy hierarchy;
    final Conditions conditions;

    /// Seconds of each arc.
    final double[] seconds;

    /// What an arc is: −1 − edge of the network, or the place of a triangle.
    private final int[] made;

    Customized(Hierarchy h, Conditions c) {
        hierarchy = h;
        conditions = c;
        seconds = new double[h.head.length];
        made = new int[h.head.length];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(made, NOTHING);
        for (int e = 0; e < h.arcOfEdge.length; e++) {
            int a = h.arcOfEdge[e];
            double s = c.seconds(e);
            if (s < seconds[a]) {
                seconds[a] = s;
                made[a] = -1 - e;
            }
        }
        int[] t = h.triangles;
        for (int i = 0; i < t.length; i += 3) {
            double s = seconds[t[i]] + seconds[t[i + 1]];
            if (s < seconds[t[i + 2]]) {
                seconds[t[i + 2]] = s;
                made[t[i + 2]] = i;
            }
        }
    }

    /// Appends the edges of an arc to a way that has come to node `at`; answers with the node where
    /// it is then.
    int unpack(int arc, int at, List<Piece> way) {
        int m = made[arc];
        if (m < 0) {
            int e = -1 - m;
            way.add(hierarchy.network.shape().whole(e, at));
            return hierarchy.network.otherEnd(e, at);
        }
        int a = hierarchy.triangles[m];
        int b = hierarchy.triangles[m + 1];
        // The corner below is left over a to its head and over b to its head; begin with the one
        // whose head we are at.
        boolean first = hierarchy.node[hierarchy.head[a]] == at;
        int middle = unpack(first ? a : b, at, way);
        return unpack(first ? b : a, middle, way);
    }
}
