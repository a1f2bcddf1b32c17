package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// What a customizable contraction hierarchy knows of a network before any speed: an order of the
/// nodes, the edges and shortcuts upwards, and the triangles through which shortcuts get their
/// times (Dibbelt, Strasser, Wagner: Customizable Contraction Hierarchies, 2016). Nodes are called
/// by their rank here. Valid for every year and scenario of the network.
final class Hierarchy {
    final Network network;

    /// Rank of each node, and node of each rank.
    final int[] rank;

    final int[] node;

    /// Arcs upwards of rank r: `first[r]` to `first[r + 1]`, heads rising.
    final int[] first;

    final int[] head;

    /// The next rank upwards that everything upwards of it goes over; −1 at the top of a piece.
    final int[] parent;

    /// The arc of each edge of the network.
    final int[] arcOfEdge;

    /// Three arcs a triangle: from below to one corner, to the other, and the one between; by the
    /// rank of what is below.
    final int[] triangles;

    Hierarchy(Network network) {
        this.network = network;
        node = NestedOrder.of(network);
        int n = node.length;
        rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[node[r]] = r;
        }
        int[][] up = contract(n);
        first = new int[n + 1];
        parent = new int[n];
        for (int r = 0; r < n; r++) {
            first[r + 1] = first[r] + up[r].length;
            parent[r] = up[r].length == 0 ? -1 : up[r][0];
        }
        head = new int[first[n]];
        for (int r = 0; r < n; r++) {
            System.arraycopy(up[r], 0, head, first[r], up[r].length);
        }
        arcOfEdge = new int[network.edgeCount()];
        for (int e = 0; e < arcOfEdge.length; e++) {
            int a = rank[network.from(e)];
            int b = rank[network.to(e)];
            arcOfEdge[e] = arc(Math.min(a, b), Math.max(a, b));
        }
        triangles = triangles();
    }

    /// Upper neighbours of each rank once all below are contracted: its own, and those that its
    /// children in the elimination tree hand on.
    private int[][] contract(int n) {
        int[][] up = new int[n][];
        for (int r = 0; r < n; r++) {
            int v = node[r];
            int[] own = new int[network.degree(v)];
            int k = 0;
            for (int a = network.firstArc[v]; a < network.firstArc[v + 1]; a++) {
                int w = rank[network.arcHead[a]];
                if (w > r) {
                    own[k++] = w;
                }
            }
            up[r] = sortedSet(Arrays.copyOf(own, k));
        }
        for (int r = 0; r < n; r++) {
            if (up[r].length > 1) {
                int p = up[r][0];
                int[] both = Arrays.copyOf(up[p], up[p].length + up[r].length - 1);
                System.arraycopy(up[r], 1, both, up[p].length, up[r].length - 1);
                up[p] = sortedSet(both);
            }
        }
        return up;
    }

    private static int[] sortedSet(int[] values) {
        Arrays.sort(values);
        int k = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[k++] = values[i];
            }
        }
        return Arrays.copyOf(values, k);
    }

    private int arc(int low, int high) {
        return Arrays.binarySearch(head, first[low], first[low + 1], high);
    }

    private int[] triangles() {
        int count = 0;
        for (int r = 0; r < rank.length; r++) {
            int up = first[r + 1] - first[r];
            count += up * (up - 1) / 2;
        }
        int[] t = new int[count * 3];
        int k = 0;
        for (int r = 0; r < rank.length; r++) {
            for (int a = first[r]; a < first[r + 1]; a++) {
                int between = first[head[a]];
                for (int b = a + 1; b < first[r + 1]; b++) {
                    while (head[between] != head[b]) {
                        between++;
                    }
                    t[k++] = a;
                    t[k++] = b;
                    t[k++] = between;
                }
            }
        }
        return t;
    }
}
