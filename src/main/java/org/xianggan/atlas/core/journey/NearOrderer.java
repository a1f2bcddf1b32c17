package org.xianggan.atlas.core.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// For many stops: begins with the nearest ones, turns stretches round (2-opt) and moves stretches
/// of up to three (Or-opt) until nothing gets better, then shakes the best order and begins again,
/// some hundred times. Close to the best, not proven; the random numbers begin alike each time.
final class NearOrderer implements Orderer {
    private static final long SEED = 20261126;
    private static final int SHAKES = 150;
    private static final int LONGEST_MOVED = 3;
    private static final double BETTER = 1e-9;

    @Override
    public Optional<Order> order(OrderTask task) {
        int n = task.size();
        // Locked stops stand where they are; the others share the places that are left.
        int[] free = free(task);
        int[] order = nearest(task, free);
        double cost = improve(task, order, free);
        int[] best = order.clone();
        double least = cost;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SHAKES && free.length > 3; i++) {
            order = best.clone();
            shake(order, free, random);
            cost = improve(task, order, free);
            if (cost < least - BETTER) {
                least = cost;
                best = order;
            }
        }
        if (n > 0 && least == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        return Optional.of(new Order(Arrays.stream(best).boxed().toList(), least, n <= 1));
    }

    private static int[] free(OrderTask task) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < task.size(); i++) {
            if (!task.locked()[i]) {
                free.add(i);
            }
        }
        return free.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] nearest(OrderTask task, int[] free) {
        int[] order = new int[task.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        List<Integer> left = new ArrayList<>(Arrays.stream(free).boxed().toList());
        for (int position : free) {
            int at = position == 0 ? -1 : order[position - 1];
            int next = left.getFirst();
            for (int stop : left) {
                if (way(task, at, stop) < way(task, at, next)) {
                    next = stop;
                }
            }
            left.remove(Integer.valueOf(next));
            order[position] = next;
        }
        return order;
    }

    private static double way(OrderTask task, int from, int to) {
        return from < 0 ? task.first()[to] : task.ways()[from][to];
    }

    private static double cost(OrderTask task, int[] order) {
        double t = task.begin();
        int at = -1;
        for (int stop : order) {
            t = task.leave(t, at, stop);
            at = stop;
        }
        return t + (at < 0 ? 0 : task.last()[at]) - task.begin();
    }

    private static double improve(OrderTask task, int[] order, int[] free) {
        double least = cost(task, order);
        boolean better = true;
        int[] trial = new int[order.length];
        while (better) {
            better = false;
            for (int a = 0; a < free.length - 1; a++) {
                for (int b = a + 1; b < free.length; b++) {
                    System.arraycopy(order, 0, trial, 0, order.length);
                    turn(trial, free, a, b);
                    double cost = cost(task, trial);
                    if (cost < least - BETTER) {
                        least = cost;
                        System.arraycopy(trial, 0, order, 0, order.length);
                        better = true;
                    }
                }
            }
            for (int length = 1; length <= LONGEST_MOVED; length++) {
                for (int a = 0; a + length <= free.length; a++) {
                    for (int to = 0; to + length <= free.length; to++) {
                        if (to == a) {
                            continue;
                        }
                        System.arraycopy(order, 0, trial, 0, order.length);
                        move(trial, free, a, length, to);
                        double cost = cost(task, trial);
                        if (cost < least - BETTER) {
                            least = cost;
                            System.arraycopy(trial, 0, order, 0, order.length);
                            better = true;
                        }
                    }
                }
            }
        }
        return least;
    }

    /// Turns what stands at the free places `a` to `b` round.
    private static void turn(int[] order, int[] free, int a, int b) {
        for (int i = a, j = b; i < j; i++, j--) {
            int stop = order[free[i]];
            order[free[i]] = order[free[j]];
            order[free[j]] = stop;
        }
    }

    /// Takes a stretch out of the free places and puts it in so that it begins at `to`.
    private static void move(int[] order, int[] free, int a, int length, int to) {
        int[] stops = new int[free.length];
        for (int i = 0; i < free.length; i++) {
            stops[i] = order[free[i]];
        }
        int rest = 0;
        for (int i = 0; i < free.length; i++) {
            boolean moved = i >= to && i < to + length;
            if (!moved && rest == a) {
                rest += length;
            }
            order[free[i]] = moved ? stops[a + i - to] : stops[rest++];
        }
    }

    /// Two neighbouring stretches change places.
    private static void shake(int[] order, int[] free, SplittableRandom random) {
        int a = random.nextInt(0, free.length - 2);
        int b = random.nextInt(a + 1, free.length - 1);
        int c = random.nextInt(b + 1, free.length);
        int[] stops = Arrays.stream(free).map(i -> order[i]).toArray();
        int i = a;
        for (int k = b + 1; k <= c; k++) {
            order[free[i++]] = stops[k];
        }
        for (int k = a; k <= b; k++) {
            order[free[i++]] = stops[k];
        }
    }
}
