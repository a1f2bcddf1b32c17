package org.xianggan.atlas.core.network;

import java.util.Arrays;

/// Nodes by rising key, in an array with four children to a place; keys of those inside may fall.
public final class Heap {
    private static final int CHILDREN = 4;

    private final int[] node;
    private final double[] key;

    /// Place of each node, −1 for those not inside.
    private final int[] place;

    private int size;

    public Heap(int nodes) {
        node = new int[nodes];
        key = new double[nodes];
        place = new int[nodes];
        Arrays.fill(place, -1);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public double leastKey() {
        return key[0];
    }

    public void clear() {
        for (int i = 0; i < size; i++) {
            place[node[i]] = -1;
        }
        size = 0;
    }

    /// Puts a node in, or lowers its key.
    public void offer(int n, double k) {
        int at = place[n];
        if (at < 0) {
            at = size++;
        }
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (key[parent] <= k) {
                break;
            }
            put(at, node[parent], key[parent]);
            at = parent;
        }
        put(at, n, k);
    }

    /// Takes the node with the least key.
    public int poll() {
        int least = node[0];
        place[least] = -1;
        size--;
        if (size > 0) {
            sink(node[size], key[size]);
        }
        return least;
    }

    private void sink(int n, double k) {
        int at = 0;
        while (true) {
            int child = at * CHILDREN + 1;
            if (child >= size) {
                break;
            }
            int end = Math.min(child + CHILDREN, size);
            for (int c = child + 1; c < end; c++) {
                if (key[c] < key[child]) {
                    child = c;
                }
            }
            if (key[child] >= k) {
                break;
            }
            put(at, node[child], key[child]);
            at = child;
        }
        put(at, n, k);
    }

    private void put(int at, int n, double k) {
        node[at] = n;
        key[at] = k;
        place[n] = at;
    }
}
