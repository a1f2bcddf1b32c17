package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

class PaintQueueTest {
    private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final PaintQueue queue = new PaintQueue(Runnable::run, problems::add);

    @AfterEach
    void close() {
        queue.close();
    }

    private PaintQueue.Job job(String key, double rank) {
        return new PaintQueue.Job(
                key,
                rank,
                cancelled -> {
                    begun.add(key);
                    return () -> done.add(key);
                });
    }

    /// Holds a worker until the gate opens or nobody wants the work any more.
    private PaintQueue.Job slow(String key, CountDownLatch started, CountDownLatch gate) {
        return new PaintQueue.Job(
                key,
                0,
                cancelled -> {
                    begun.add(key);
                    started.countDown();
                    while (!await(gate, 2)) {
                        if (cancelled.getAsBoolean()) {
                            return null;
                        }
                    }
                    return () -> done.add(key);
                });
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void until(BooleanSupplier condition) {
        for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
            await(new CountDownLatch(1), 5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void theMostUrgentComesFirst() {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch gate = new CountDownLatch(1);
        PaintQueue.Job a = slow("a", started, gate);
        PaintQueue.Job b = slow("b", started, gate);
        queue.want(List.of(a, b));
        assertThat(await(started, 5000)).isTrue();
        List<PaintQueue.Job> all =
                new ArrayList<>(IntStream.range(0, 6).mapToObj(i -> job("j" + i, 6 - i)).toList());
        all.add(a);
        all.add(b);
        queue.want(all);
        gate.countDown();
        until(() -> done.size() == 8);
        // Two workers take from one line: neighbours may swap, no more.
        assertThat(begun.subList(2, 4)).containsExactlyInAnyOrder("j5", "j4");
        assertThat(begun.getLast()).isIn("j0", "j1");
    }

    @Test
    void workThatNobodyWantsAnyMoreStopsAndGivesNothing() {
        CountDownLatch started = new CountDownLatch(1);
        queue.want(List.of(slow("old", started, new CountDownLatch(1)), job("later", 9)));
        assertThat(await(started, 5000)).isTrue();
        queue.want(List.of(job("new", 1)));
        until(() -> done.contains("new"));
        assertThat(done).doesNotContain("old");
    }

    @Test
    void workThatIsStillWantedGoesOnAndIsNotBegunTwice() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        PaintQueue.Job job = slow("same", started, gate);
        queue.want(List.of(job));
        assertThat(await(started, 5000)).isTrue();
        queue.want(List.of(job, job("other", 1)));
        queue.want(List.of(job));
        gate.countDown();
        until(() -> done.contains("same"));
        assertThat(begun.stream().filter("same"::equals)).hasSize(1);
    }

    @Test
    void aFailureIsToldAndTheWorkersGoOn() {
        queue.want(
                List.of(
                        new PaintQueue.Job(
                                "bad",
                                0,
                                cancelled -> {
                                    throw new IllegalStateException("bad");
                                }),
                        job("good", 1)));
        until(() -> done.contains("good") && !problems.isEmpty());
        assertThat(problems).hasSize(1).first().isInstanceOf(IllegalStateException.class);
    }
}
