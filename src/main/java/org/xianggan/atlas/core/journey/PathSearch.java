package org.xianggan.atlas.core.journey;

import java.util.SplittableRandom;

/// Shortens a path over stops that may stand anywhere, whatever hours they have: turns stretches
/// round (2-opt) and puts stretches of up to three elsewhere, either way round (Or-opt), each
/// weighed by the few ways that it changes; then shakes the best path and begins again, some
/// thousand times. Ways may differ by direction.
final class PathSearch {
    private static final int LONGEST_MOVED = 3;
    private static final double BETTER = 1e-9;

    /// From place to place; the start and the end are the last two.
    private final double[][] ways;

    private final int stops;

    /// The path from the start over the stops to the end, its length up to each place, and the
    /// length up to there of the same path gone backwards.
    private final int[] path;

    private final double[] on;
    private final double[] back;
    private final int[] scratch;

    PathSearch(OrderTask task, int[] order) {
        stops = order.length;
        ways = new double[stops + 2][stops + 2];
        for (int i = 0; i < stops; i++) {
            System.arraycopy(task.ways()[i], 0, ways[i], 0, stops);
            ways[stops][i] = task.first()[i];
            ways[i][stops + 1] = task.last()[i];
        }
        path = new int[stops + 2];
        path[0] = stops;
        System.arraycopy(order, 0, path, 1, stops);
        path[stops + 1] = stops + 1;
        on = new double[stops + 2];
        back = new double[stops + 2];
        scratch = new int[stops + 2];
    }

    /// @param shakes how often it begins again
    int[] search(int shakes, SplittableRandom random) {
        double least = improve();
        int[] best = path.clone();
        for (int i = 0; i < shakes && stops > 3; i++) {
            shake(random);
            double length = improve();
            if (length < least + BETTER) {
                least = length;
                System.arraycopy(path, 0, best, 0, path.length);
            } else {
                System.arraycopy(best, 0, path, 0, path.length);
            }
        }
        int[] order = new int[stops];
        System.arraycopy(best, 1, order, 0, stops);
        return order;
    }

    /// Until no turn and no move makes it shorter.
    private double improve() {
        measure();
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 1; i <= stops; i++) {
                better |= turn(i) | move(i);
            }
        }
        return on[stops + 1];
    }

    private void measure() {
        for (int k = 1; k <= stops + 1; k++) {
            on[k] = on[k - 1] + ways[path[k - 1]][path[k]];
            back[k] = back[k - 1] + ways[path[k]][path[k - 1]];
        }
    }

    /// How much longer the stretch is the other way round.
    private double turned(int i, int j) {
        return back[j] - back[i] - (on[j] - on[i]);
    }

    /// Turns the stretch from `i` round that gains most.
    private boolean turn(int i) {
        double[] before = ways[path[i - 1]];
        double[] first = ways[path[i]];
        double most = -BETTER;
        int end = -1;
        for (int j = i + 1; j <= stops; j++) {
            double longer =
                    before[path[j]]
                            + first[path[j + 1]]
                            - before[path[i]]
                            - ways[path[j]][path[j + 1]]
                            + turned(i, j);
            if (longer < most) {
                most = longer;
                end = j;
            }
        }
        if (end < 0) {
            return false;
        }
        reverse(i, end);
        measure();
        return true;
    }

    private void reverse(int from, int to) {
        for (int a = from, b = to; a < b; a++, b--) {
            int stop = path[a];
            path[a] = path[b];
            path[b] = stop;
        }
    }

    /// Puts the stretch from `i` elsewhere where that gains most.
    private boolean move(int i) {
        double most = -BETTER;
        int end = -1;
        int behind = -1;
        boolean around = false;
        for (int j = i; j < Math.min(i + LONGEST_MOVED, stops + 1); j++) {
            int before = path[i - 1];
            int after = path[j + 1];
            double closed = ways[before][after] - ways[before][path[i]] - ways[path[j]][after];
            double turned = turned(i, j);
            for (int k = 0; k <= stops; k++) {
                if (k >= i - 1 && k <= j) {
                    continue;
                }
                double[] from = ways[path[k]];
                int to = path[k + 1];
                double opened = closed - from[to];
                double straight = opened + from[path[i]] + ways[path[j]][to];
                double reversed = opened + from[path[j]] + ways[path[i]][to] + turned;
                if (straight < most || reversed < most) {
                    around = reversed < straight;
                    most = Math.min(straight, reversed);
                    end = j;
                    behind = k;
                }
            }
        }
        if (end < 0) {
            return false;
        }
        if (around) {
            reverse(i, end);
        }
        shift(i, end, behind);
        measure();
        return true;
    }

    /// Takes a stretch out and puts it in behind another place.
    private void shift(int i, int j, int behind) {
        int length = j - i + 1;
        System.arraycopy(path, i, scratch, 0, length);
        if (behind < i) {
            System.arraycopy(path, behind + 1, path, behind + 1 + length, i - behind - 1);
            System.arraycopy(scratch, 0, path, behind + 1, length);
        } else {
            System.arraycopy(path, j + 1, path, i, behind - j);
            System.arraycopy(scratch, 0, path, behind - length + 1, length);
        }
    }

    /// Two neighbouring stretches change places.
    private void shake(SplittableRandom random) {
        int a = random.nextInt(1, stops - 1);
        int b = random.nextInt(a, stops - 1);
        int c = random.nextInt(b + 1, stops + 1);
        shift(a, b, c);
    }
}
