package org.xianggan.atlas.ui.map;

import javafx.animation.AnimationTimer;

import org.xianggan.atlas.core.geo.LonLat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Moves the map as a person does, a step at each pulse, and keeps the time between pulses (a pulse
/// waits until the frame before it is painted) and what each cost the FX thread: drags along a
/// Lissajous figure, flings, notches of the wheel in and out, flights to a county and home. Begins
/// at once.
final class Frames extends AnimationTimer {
    private static final int ROUNDS = 3;
    private static final int DRAG = 200;
    private static final int FLING = 70;
    private static final int WHEEL = 120;
    private static final int FLIGHT = 110;
    private static final int ROUND = DRAG + 2 * FLING + WHEEL + 2 * FLIGHT;
    private static final int PULSES = ROUNDS * ROUND;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final LonLat JINGGANGSHAN = new LonLat(114.17, 26.57);

    private final MapViewModel model;
    private final double[] apart = new double[PULSES];
    private final double[] cost = new double[PULSES];
    private int pulse = -1;
    private long lastPulse;
    private long lastCost;

    Frames(MapViewModel model) {
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
        step(pulse % ROUND);
    }

    private void step(int at) {
        if (at < DRAG) {
            model.panBy(x(at + 1) - x(at), y(at + 1) - y(at));
        } else if (at == DRAG) {
            model.fling(1400, 500);
        } else if (at == DRAG + FLING) {
            model.fling(-1600, -700);
        } else if (at >= DRAG + 2 * FLING && at < DRAG + 2 * FLING + WHEEL) {
            int notch = at - DRAG - 2 * FLING;
            if (notch % 10 == 0) {
                model.zoomBy(notch < WHEEL / 2 ? 0.5 : -0.5, 700, 450, true);
            }
        } else if (at == DRAG + 2 * FLING + WHEEL) {
            model.flyTo(JINGGANGSHAN, 11);
        } else if (at == ROUND - FLIGHT) {
            model.home();
        }
    }

    private static double x(int step) {
        return 900 * Math.sin(2 * Math.PI * step / 100);
    }

    private static double y(int step) {
        return 500 * Math.sin(2 * Math.PI * step / 65);
    }

    boolean done() {
        return pulse >= PULSES;
    }

    String report() {
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        return "frames   median %.1f frames a second (of %d)%n"
                        .formatted(1e3 / sorted[PULSES / 2], PULSES)
                + line("apart", apart)
                + line("FX cpu", cost);
    }

    private static String line(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "%-8s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n"
                .formatted(
                        what,
                        sorted[PULSES / 2],
                        sorted[PULSES * 95 / 100],
                        sorted[PULSES * 99 / 100],
                        sorted[PULSES - 1]);
    }
}
