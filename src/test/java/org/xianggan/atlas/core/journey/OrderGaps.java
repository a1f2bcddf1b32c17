package org.xianggan.atlas.core.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// How far the near order is from the best known, on made-up instances of several kinds: a table on
/// the standard output. How to run it: `docs/PERFORMANCE.md`.
public final class OrderGaps {
    /// What instances look like.
    enum Like {
        /// Anywhere on a plane.
        PLANE,
        /// In clusters, as sites around towns.
        CLUSTERS,
        /// As on roads: detours of up to half, up to a seventh more in one direction than in the
        /// other.
        ROADS,
        /// Roads on which every tenth stop keeps its place.
        LOCKED,
        /// Roads in one day, each stop open from some hour to another.
        HOURS
    }

    private OrderGaps() {}

    static OrderTask task(Like like, int n, long seed) {
        SplittableRandom r = new SplittableRandom(seed * 31 + like.ordinal());
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        int towns = Math.max(2, n / 7);
        for (int i = 0; i <= n; i++) {
            boolean near = like != Like.PLANE && i >= towns && r.nextInt(4) > 0;
            int town = near ? r.nextInt(towns) : 0;
            x[i] = near ? x[town] + r.nextDouble(-15, 15) : r.nextDouble(200);
            y[i] = near ? y[town] + r.nextDouble(-15, 15) : r.nextDouble(200);
        }
        boolean roads = like != Like.PLANE && like != Like.CLUSTERS;
        double[][] ways = new double[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j < i; j++) {
                double way = Math.hypot(x[i] - x[j], y[i] - y[j]);
                double detour = roads ? 1.1 + r.nextDouble(0.4) : 1;
                ways[i][j] = way * detour;
                ways[j][i] = way * detour * (roads ? 1 + r.nextDouble(0.14) : 1);
            }
        }
        double[] first = new double[n];
        double[] last = new double[n];
        boolean[] locked = new boolean[n];
        List<OrderTask.Window> windows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            first[i] = ways[n][i];
            last[i] = ways[i][n];
            locked[i] = like == Like.LOCKED && i % 10 == 4;
        }
        if (like == Like.HOURS) {
            // Windows around the moments of some order, so that one keeps them all.
            double t = 0;
            int at = -1;
            OrderTask plain = new OrderTask(ways, first, last, locked, List.of(), 0);
            List<Integer> order = new NearOrderer().order(plain).orElseThrow().stops();
            double[] reached = new double[n];
            for (int stop : order) {
                t += at < 0 ? first[stop] : ways[at][stop];
                reached[stop] = t;
                t += 20;
                at = stop;
            }
            for (int i = 0; i < n; i++) {
                double opens = Math.max(0, reached[i] - r.nextDouble(300));
                windows.add(new OrderTask.Window(opens, reached[i] + r.nextDouble(300) + 0.01, 20));
            }
        }
        return new OrderTask(ways, first, last, locked, windows, 0);
    }

    /// @param args instances of each kind, stops, how many times the effort the long run has (up to
    ///     15 stops it is the exact order)
    public static void main(String[] args) {
        int instances = Integer.parseInt(args[0]);
        int n = Integer.parseInt(args[1]);
        int effort = Integer.parseInt(args[2]);
        for (Like like : Like.values()) {
            double worst = 0;
            double sum = 0;
            int optimal = 0;
            int missed = 0;
            double slowest = 0;
            for (int i = 0; i < instances; i++) {
                OrderTask task = task(like, n, i);
                long from = System.nanoTime();
                Order found = new NearOrderer().order(task).orElse(null);
                slowest = Math.max(slowest, (System.nanoTime() - from) / 1e6);
                Order best =
                        (n <= ExactOrderer.MOST ? new ExactOrderer() : new NearOrderer(effort))
                                .order(task)
                                .orElse(null);
                if (found == null || best == null) {
                    missed += found == null && best != null ? 1 : 0;
                    continue;
                }
                double gap = 100 * (found.cost() / best.cost() - 1);
                worst = Math.max(worst, gap);
                sum += gap;
                optimal += gap < 1e-6 ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %d stops, %d instances: mean %.3f %%, worst %.2f %%, best found %d,"
                            + " no order %d, slowest %.0f ms%n",
                    like,
                    n,
                    instances,
                    sum / instances,
                    worst,
                    optimal,
                    missed,
                    slowest);
        }
    }
}
