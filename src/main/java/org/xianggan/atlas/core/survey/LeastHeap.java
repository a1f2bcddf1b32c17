package org.xianggan.atlas.core.survey;

import java.util.Arrays;

/// A binary heap of nodes by cost. A node may be in it several times; who polls it passes over what
/// is out of date.
final class LeastHeap {
    private double[] costs = new double[1024];
    private int[] nodes = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double leastCost() {
        return costs[0];
    }

    void offer(int node, double cost) {
        if (size == costs.length) {
            costs = Arrays.copyOf(costs, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        int at = size++;
        while (at > 0 && costs[(at - 1) / 2] > cost) {
            costs[at] = costs[(at - 1) / 2];
            nodes[at] = nodes[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        costs[at] = cost;
        nodes[at] = node;
    }

    int poll() {
        int least = nodes[0];
        double cost = costs[--size];
        int node = nodes[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && costs[child + 1] < costs[child]) {
                child++;
            }
            if (costs[child] >= cost) {
                break;
            }
            costs[at] = costs[child];
            nodes[at] = nodes[child];
            at = child;
        }
        costs[at] = cost;
        nodes[at] = node;
        return least;
    }
}
