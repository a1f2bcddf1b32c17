package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts an order of visits into days by dynamic programming: over every number of visits done after
/// every number of days, in every town that the night may be spent in. The cut with the least cost
/// ([DayRun]) is found, whatever it is.
final class Days {
    /// A day: the calls from `from` (included) to `to` (excluded), between two places.
    record Part(int from, int to, int start, int end) {}

    /// @param overMinutes of all days
    record Cut(List<Part> parts, double cost, double overMinutes) {
        Cut {
            parts = List.copyOf(parts);
        }
    }

    private record Step(int from, int night) {}

    private final Travel travel;
    private final List<Call> calls;
    private final int start;
    private final int end;
    private final List<int[]> towns;
    private final DayRules rules;

    /// @param start,end places, or −1: at the first or last call
    /// @param towns places for the night after each call but the last: `towns.get(0)` after the
    ///     first
    Days(Travel travel, List<Call> calls, int start, int end, List<int[]> towns, DayRules rules) {
        this.travel = travel;
        this.calls = List.copyOf(calls);
        this.start = start;
        this.end = end;
        this.towns = List.copyOf(towns);
        this.rules = rules;
    }

    List<int[]> towns() {
        return towns;
    }

    DayRun run(Part p, int day) {
        return new DayRun(travel, calls, p.from, p.to, p.start, p.end, day, rules);
    }

    /// As somebody cut them; else in as many days as the rules say, or where there are fewer calls
    /// in as many as there are calls; in as few as the hours allow where the rules leave it open.
    Cut cut() {
        int n = calls.size();
        int most = Math.min(n, rules.days() == 0 ? Loop.MOST_DAYS : rules.days());
        double[][][] least = new double[most + 1][n + 1][];
        @Nullable Step[][][] steps = new Step[most + 1][n + 1][];
        for (int d = 1; d <= most; d++) {
            for (int j = d; j <= n; j++) {
                int nights = j == n ? 1 : towns.get(j - 1).length;
                least[d][j] = new double[nights];
                steps[d][j] = new Step[nights];
                Arrays.fill(least[d][j], Double.POSITIVE_INFINITY);
                for (int k = 0; k < nights; k++) {
                    extend(d, j, k, least, steps);
                }
            }
        }
        if (rules.days() != 0) {
            return traced(most, least, steps);
        }
        Cut best = traced(1, least, steps);
        for (int d = 2; d <= most && best.overMinutes > 0; d++) {
            Cut longer = traced(d, least, steps);
            best = longer.overMinutes < best.overMinutes ? longer : best;
        }
        return best;
    }

    /// The best last day of `d` that ends after call `j` in its town `k`.
    private void extend(int d, int j, int k, double[][][] least, @Nullable Step[][][] steps) {
        int place = place(j, k);
        for (int i = d - 1; i < j; i++) {
            if (!rules.allows(d - 1, i, j, calls.size())) {
                continue;
            }
            int nights = d == 1 ? (i == 0 ? 1 : 0) : towns.get(i - 1).length;
            for (int m = 0; m < nights; m++) {
                double before = d == 1 ? 0 : least[d - 1][i][m];
                if (before >= least[d][j][k]) {
                    continue;
                }
                int from = d == 1 ? start : towns.get(i - 1)[m];
                double cost =
                        before + new DayRun(travel, calls, i, j, from, place, d - 1, rules).cost;
                if (cost < least[d][j][k]) {
                    least[d][j][k] = cost;
                    steps[d][j][k] = new Step(i, m);
                }
            }
        }
    }

    private int place(int j, int k) {
        return j == calls.size() ? end : towns.get(j - 1)[k];
    }

    private Cut traced(int days, double[][][] least, @Nullable Step[][][] steps) {
        List<Part> parts = new ArrayList<>();
        int j = calls.size();
        int k = 0;
        for (int d = days; d > 0; d--) {
            Step s = steps[d][j][k];
            if (s == null) {
                throw new IllegalStateException("no day " + d);
            }
            int from = d == 1 ? start : towns.get(s.from - 1)[s.night];
            parts.addFirst(new Part(s.from, j, from, place(j, k)));
            j = s.from;
            k = s.night;
        }
        double over = 0;
        for (int d = 0; d < parts.size(); d++) {
            over += run(parts.get(d), d).overMinutes;
        }
        return new Cut(parts, least[days][calls.size()][0], over);
    }
}
