package org.xianggan.atlas.core.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Held and Karp's dynamic programming: for each set of visited stops and each last one of them the
/// earliest moment in which one can leave it. With waiting it stays exact, because who leaves
/// earlier is never later afterwards.
final class ExactOrderer implements Orderer {
    static final int MOST = 15;

    @Override
    public Optional<Order> order(OrderTask task) {
        int n = task.size();
        if (n > MOST) {
            throw new IllegalArgumentException(n + " stops");
        }
        if (n == 0) {
            return Optional.of(new Order(List.of(), 0, true));
        }
        int sets = 1 << n;
        double[] left = new double[sets * n];
        byte[] before = new byte[sets * n];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        for (int stop = 0; stop < n; stop++) {
            if (task.isFree(stop, 0)) {
                left[(1 << stop) * n + stop] = task.leave(task.begin(), -1, stop);
                before[(1 << stop) * n + stop] = -1;
            }
        }
        for (int set = 1; set < sets; set++) {
            int position = Integer.bitCount(set);
            for (int at = 0; at < n; at++) {
                double t = left[set * n + at];
                if (t == Double.POSITIVE_INFINITY) {
                    continue;
                }
                for (int to = 0; to < n; to++) {
                    if ((set & 1 << to) != 0 || !task.isFree(to, position)) {
                        continue;
                    }
                    int slot = (set | 1 << to) * n + to;
                    double next = task.leave(t, at, to);
                    if (next < left[slot]) {
                        left[slot] = next;
                        before[slot] = (byte) at;
                    }
                }
            }
        }
        return traced(task, left, before);
    }

    private static Optional<Order> traced(OrderTask task, double[] left, byte[] before) {
        int n = task.size();
        int set = (1 << n) - 1;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < n; stop++) {
            double t = left[set * n + stop] + task.last()[stop];
            if (t < least) {
                least = t;
                best = stop;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>(n);
        for (int at = best; at >= 0; ) {
            order.addFirst(at);
            int was = before[set * n + at];
            set &= ~(1 << at);
            at = was;
        }
        return Optional.of(new Order(order, least - task.begin(), true));
    }
}
