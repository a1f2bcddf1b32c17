package org.xianggan.atlas.ui.map;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Drags the map along a Lissajous figure of three screens' width, a step at each pulse, as a hand
/// does, and keeps the time between pulses and what each cost the FX thread. Begins at once.
final class Drag extends AnimationTimer {
    private static final int PULSES = 400;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 500;
    private static final double NANOS_PER_MILLI = 1e6;

    private final MapViewModel model;
    private final double[] apart = new double[PULSES];
    private final double[] cost = new double[PULSES];
    private int pulse = -1;
    private long lastPulse;
    private long lastCost;

    Drag(MapViewModel model) {
        this.model = model;
        start();
    }

    @Override
    public void handle(long now) {
        long wall = System.nanoTime();
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (pulse >= 0) {
            apart[pulse] = (wall - lastPulse) / NANOS_PER_MILLI;
            cost[pulse] = (used - lastCost) / NANOS_PER_MILLI;
        }
        lastPulse = wall;
        lastCost = used;
        pulse++;
        if (done()) {
            stop();
            return;
        }
        model.panBy(x(pulse + 1) - x(pulse), y(pulse + 1) - y(pulse));
    }

    private static double x(int pulse) {
        return WIDTH * Math.sin(2 * Math.PI * pulse / 200);
    }

    private static double y(int pulse) {
        return HEIGHT * Math.sin(2 * Math.PI * pulse / 130);
    }

    boolean done() {
        return pulse >= PULSES;
    }

    String report() {
        double sum = Arrays.stream(apart).sum();
        return "drag     %.0f pulses a second%n".formatted(PULSES / sum * 1e3)
                + line("apart", apart)
                + line("FX cpu", cost);
    }

    private static String line(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "%-8s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n"
                .formatted(
                        what,
                        sorted[PULSES / 2],
                        sorted[PULSES * 95 / 100],
                        sorted[PULSES * 99 / 100]);
    }
}
