package org.xianggan.atlas.core.journey;

import java.util.List;
import java.util.SplittableRandom;

/// Orders for the benchmark, which may not see the tasks themselves.
public final class LoopBenchTasks {
    private LoopBenchTasks() {}

    /// Puts so many stops at random places in order; minutes of the way.
    public static double order(int stops, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        double[] x = new double[stops + 1];
        double[] y = new double[stops + 1];
        for (int i = 0; i <= stops; i++) {
            x[i] = r.nextDouble(300);
            y[i] = r.nextDouble(300);
        }
        double[][] ways = new double[stops][stops];
        double[] home = new double[stops];
        for (int i = 0; i < stops; i++) {
            home[i] = Math.hypot(x[i] - x[stops], y[i] - y[stops]);
            for (int j = 0; j < stops; j++) {
                ways[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        OrderTask task = new OrderTask(ways, home, home, new boolean[stops], List.of(), 0);
        return Orderer.of(stops).order(task).orElseThrow().cost();
    }
}
