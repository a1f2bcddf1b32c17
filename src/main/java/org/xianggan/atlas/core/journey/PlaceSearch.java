package org.xianggan.atlas.core.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Betters an order some of whose stops keep their places, or are open at certain hours only: turns
/// stretches of the free places round, moves stretches of up to three, exchanges two stops, each
/// time reckoning what changes; then shakes the best one and begins again. Coming late is not
/// forbidden
/// but dear, so that a start that comes late everywhere can be bettered too.
final class PlaceSearch {
    private static final int LONGEST_MOVED = 3;
    private static final double BETTER = 1e-9;

    /// What a minute too late costs, minutes.
    private static final double LATE = 1000;

    private final OrderTask task;
    private final int[] free;
    private final boolean hasHours;

    /// The order as it is, when each place of it is left, how late one was by then; one to try that
    /// is the same but for what is tried.
    private final int[] now;

    private final double[] left;
    private final double[] over;
    private final int[] trial;
    private double cost;

    PlaceSearch(OrderTask task) {
        this.task = task;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < task.size(); i++) {
            if (!task.locked()[i]) {
                places.add(i);
            }
        }
        free = places.stream().mapToInt(Integer::intValue).toArray();
        hasHours = !task.windows().isEmpty();
        now = new int[task.size()];
        left = new double[task.size()];
        over = new double[task.size()];
        trial = new int[task.size()];
    }

    /// Locked stops where they are, on the free places always the nearest of those that are left.
    int[] nearest() {
        int[] order = new int[task.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        List<Integer> left = new ArrayList<>(Arrays.stream(free).boxed().toList());
        for (int position : free) {
            int at = position == 0 ? -1 : order[position - 1];
            int next = left.getFirst();
            for (int stop : left) {
                if (way(at, stop) < way(at, next)) {
                    next = stop;
                }
            }
            left.remove(Integer.valueOf(next));
            order[position] = next;
        }
        return order;
    }

    private double way(int from, int to) {
        return from < 0 ? task.first()[to] : task.ways()[from][to];
    }

    /// @param shakes how often it begins again
    int[] search(int[] order, int shakes, SplittableRandom random) {
        int[] best = order.clone();
        double least = improve(best);
        for (int i = 0; i < shakes && free.length > 3; i++) {
            int[] next = best.clone();
            shake(next, random);
            double cost = improve(next);
            if (cost < least + BETTER) {
                least = cost;
                best = next;
            }
        }
        return best;
    }

    /// Until no turn, no move and no exchange makes it better.
    private double improve(int[] order) {
        take(order);
        boolean better = true;
        while (better) {
            better = false;
            for (int a = 0; a < free.length; a++) {
                for (int b = a + 1; b < free.length; b++) {
                    better |= turned(a, b) | exchanged(a, b);
                }
                for (int length = 1;
                        length <= LONGEST_MOVED && a + length <= free.length;
                        length++) {
                    for (int to = 0; to + length <= free.length; to++) {
                        better |= to != a && moved(a, length, to);
                    }
                }
            }
        }
        System.arraycopy(now, 0, order, 0, order.length);
        return cost;
    }

    private void take(int[] order) {
        System.arraycopy(order, 0, now, 0, order.length);
        System.arraycopy(order, 0, trial, 0, order.length);
        measure();
    }

    /// Of the order as it is: when each place is left, and how late one was by then.
    private void measure() {
        double t = task.begin();
        double late = 0;
        int at = -1;
        for (int k = 0; k < now.length; k++) {
            t += way(at, now[k]);
            if (hasHours) {
                OrderTask.Window w = task.windows().get(now[k]);
                double begin = Math.max(t, w.opens());
                late += Math.max(0, begin - w.latest() - BETTER);
                t = begin + w.stays();
            }
            left[k] = t;
            over[k] = late;
            at = now[k];
        }
        cost = t + (at < 0 ? 0 : task.last()[at]) - task.begin() + late * LATE;
    }

    /// Takes the trial, which differs between two places only, where it is better.
    private boolean accepted(int from, int to) {
        if (cost(from, to) < cost - BETTER) {
            System.arraycopy(trial, from, now, from, to - from + 1);
            measure();
            return true;
        }
        System.arraycopy(now, from, trial, from, to - from + 1);
        return false;
    }

    /// Of the trial: it need not be followed beyond the moment from which nothing is otherwise.
    private double cost(int from, int to) {
        double t = from == 0 ? task.begin() : left[from - 1];
        double late = from == 0 ? 0 : over[from - 1];
        int at = from == 0 ? -1 : trial[from - 1];
        for (int k = from; k < trial.length; k++) {
            int stop = trial[k];
            t += way(at, stop);
            if (hasHours) {
                OrderTask.Window w = task.windows().get(stop);
                double begin = Math.max(t, w.opens());
                late += Math.max(0, begin - w.latest() - BETTER);
                t = begin + w.stays();
            }
            if (k > to && (!hasHours || Math.abs(t - left[k]) < BETTER)) {
                return cost + t - left[k] + (late - over[k]) * LATE;
            }
            at = stop;
        }
        return t + task.last()[at] - task.begin() + late * LATE;
    }

    /// Turns what stands at the free places `a` to `b` round.
    private boolean turned(int a, int b) {
        for (int i = a; i <= b; i++) {
            trial[free[i]] = now[free[a + b - i]];
        }
        return accepted(free[a], free[b]);
    }

    private boolean exchanged(int a, int b) {
        trial[free[a]] = now[free[b]];
        trial[free[b]] = now[free[a]];
        return accepted(free[a], free[b]);
    }

    /// Takes a stretch out of the free places and puts it in so that it begins at `to`.
    private boolean moved(int a, int length, int to) {
        int from = Math.min(a, to);
        int end = Math.max(a, to) + length - 1;
        for (int i = 0; i < length; i++) {
            trial[free[to + i]] = now[free[a + i]];
        }
        for (int i = from; i <= end - length; i++) {
            // What it passes over goes the other way.
            trial[free[to > a ? i : i + length]] = now[free[to > a ? i + length : i]];
        }
        return accepted(free[from], free[end]);
    }

    /// Two neighbouring stretches change places.
    private void shake(int[] order, SplittableRandom random) {
        int a = random.nextInt(0, free.length - 2);
        int b = random.nextInt(a, free.length - 1);
        int c = random.nextInt(b + 1, free.length);
        int[] stops = new int[free.length];
        for (int i = 0; i < free.length; i++) {
            stops[i] = order[free[i]];
        }
        int i = a;
        for (int k = b + 1; k <= c; k++) {
            order[free[i++]] = stops[k];
        }
        for (int k = a; k <= b; k++) {
            order[free[i++]] = stops[k];
        }
    }
}
