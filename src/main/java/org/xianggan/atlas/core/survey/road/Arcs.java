package org.xianggan.atlas.core.survey.road;

import java.util.Arrays;

/// Which edges of a draft meet at which node.
final class Arcs {
    private final int[] firstAt;
    private final int[] edges;

    Arcs(Draft draft) {
        firstAt = new int[draft.nodes + 1];
        for (int e = 0; e < draft.edges; e++) {
            firstAt[draft.from[e] + 1]++;
            firstAt[draft.to[e] + 1]++;
        }
        for (int v = 0; v < draft.nodes; v++) {
            firstAt[v + 1] += firstAt[v];
        }
        int[] free = firstAt.clone();
        edges = new int[2 * draft.edges];
        for (int e = 0; e < draft.edges; e++) {
            edges[free[draft.from[e]]++] = e;
            edges[free[draft.to[e]]++] = e;
        }
    }

    int[] at(int node) {
        return Arrays.copyOfRange(edges, firstAt[node], firstAt[node + 1]);
    }
}
