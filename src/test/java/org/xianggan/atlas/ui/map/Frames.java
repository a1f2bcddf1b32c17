package org.xianggan.atlas.ui.map;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

import org.xianggan.atlas.core.geo.LonLat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Moves the map as a person does, a step at each pulse, and keeps the time between pulses (a pulse
/// waits until the frame before it is painted) and what each cost the FX thread: drags along a
/// Lissajous figure, flings, notches of the wheel in and out, flights to a county and home. Begins
/// at once.
public final class Frames extends AnimationTimer {
    private static final int ROUNDS = 3;
    private static final int DRAG = 200;
    private static final int FLING = 70;
    private static final int WHEEL = 120;
    private static final int FLIGHT = 110;
    private static final int ROUND = DRAG + 2 * FLING + WHEEL + 2 * FLIGHT;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double LATE = 33.4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LonLat JINGGANGSHAN = new LonLat(114.17, 26.57);

    private final MapViewModel model;
    private final Map<Long, String> threads = new HashMap<>();
    private final int pulses;
    private final double[] apart;
    private final long[] when;
    private final double[] cost;
    private final double[] drawing;
    private final double[] painting;
    private final double[] collecting;
    private int pulse = -1;
    private long lastPulse;
    private long lastCost;
    private long lastDrawing;
    private long lastPainting;
    private long lastCollecting;

    Frames(MapViewModel model) {
        this(model, ROUNDS);
    }

    Frames(MapViewModel model, int rounds) {
        this.model = model;
        pulses = rounds * ROUND;
        apart = new double[pulses];
        when = new long[pulses];
        cost = new double[pulses];
        drawing = new double[pulses];
        painting = new double[pulses];
        collecting = new double[pulses];
        start();
    }

    /// @param map the window's map
    public static Frames on(Node map, int rounds) {
        return new Frames(((MapPane) map).model(), rounds);
    }

    @Override
    public void handle(long now) {
        long wall = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        long drawn = used("QuantumRenderer");
        long painted = used("map-painter");
        long collected =
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum();
        if (pulse >= 0) {
            drawing[pulse] = (drawn - lastDrawing) / NANOS_PER_MILLI;
            painting[pulse] = (painted - lastPainting) / NANOS_PER_MILLI;
            collecting[pulse] = collected - lastCollecting;
            when[pulse] = wall;
            apart[pulse] = (wall - lastPulse) / NANOS_PER_MILLI;
            cost[pulse] = (used - lastCost) / NANOS_PER_MILLI;
        }
        lastPulse = wall;
        lastCost = used;
        lastDrawing = drawn;
        lastPainting = painted;
        lastCollecting = collected;
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

    public boolean done() {
        return pulse >= pulses;
    }

    /// Processor time of the threads whose names begin so.
    private long used(String name) {
        if (threads.isEmpty()) {
            for (ThreadInfo t : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (t != null) {
                    threads.put(t.getThreadId(), t.getThreadName());
                }
            }
        }
        return threads.entrySet().stream()
                .filter(t -> t.getValue().startsWith(name))
                .mapToLong(t -> THREADS.getThreadCpuTime(t.getKey()))
                .sum();
    }

    private static String gesture(int at) {
        if (at < DRAG) {
            return "drag";
        } else if (at < DRAG + 2 * FLING) {
            return "fling";
        } else if (at < DRAG + 2 * FLING + WHEEL) {
            return "wheel";
        }
        return "flight";
    }

    public String report() {
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        StringBuilder all = new StringBuilder();
        all.append(
                "frames   median %.1f frames a second (of %d)%n"
                        .formatted(1e3 / sorted[pulses / 2], pulses));
        all.append(line("apart", apart)).append(line("FX cpu", cost));
        all.append(line("drawing", drawing)).append(line("painting", painting));
        for (String gesture : List.of("drag", "fling", "wheel", "flight")) {
            double[] own =
                    IntStream.range(0, pulses)
                            .filter(i -> gesture(i % ROUND).equals(gesture))
                            .mapToDouble(i -> apart[i])
                            .toArray();
            all.append(line(gesture, own));
        }
        all.append("frames over ").append(LATE).append(" ms\n").append(late(0, pulses));
        return all.toString();
    }

    private String late(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (apart[i] > LATE) {
                all.append(
                        "  %5d %-7s %5.0f ms: FX %4.0f drawing %4.0f painting %4.0f gc %3.0f%n"
                                .formatted(
                                        i,
                                        gesture(i % ROUND),
                                        apart[i],
                                        cost[i],
                                        drawing[i],
                                        painting[i],
                                        collecting[i]));
            }
        }
        return all.toString();
    }

    /// What was seen between two times of [System#nanoTime].
    public String between(String what, long from, long to) {
        int first = 0;
        while (first < pulse && when[first] <= from) {
            first++;
        }
        int last = first;
        while (last < Math.min(pulse, pulses) && when[last] <= to) {
            last++;
        }
        double[] own = Arrays.copyOfRange(apart, first, last);
        double seconds = (to - from) / 1e9;
        return "%s: %.2f s, %d frames (%.1f a second)%n%s%s"
                .formatted(
                        what,
                        seconds,
                        own.length,
                        own.length / seconds,
                        line("apart", own),
                        late(first, last));
    }

    private static String line(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return "%-8s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n"
                .formatted(
                        what,
                        sorted[n / 2],
                        sorted[n * 95 / 100],
                        sorted[n * 99 / 100],
                        sorted[n - 1]);
    }
}
