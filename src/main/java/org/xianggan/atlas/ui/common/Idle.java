package org.xianggan.atlas.ui.common;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/// Work that nobody waits for, in small steps: one at a time, a picture apart, and only while the
/// window rests. FX thread.
public final class Idle {
    private static final Duration BETWEEN = Duration.millis(40);

    /// How long a hand must have been still.
    private static final long STILL_NANOS = 500_000_000;

    private final BooleanSupplier resting;
    private final Deque<BooleanSupplier> steps = new ArrayDeque<>();
    private boolean running;
    private final PauseTransition pause = new PauseTransition(BETWEEN);
    private long stirred = System.nanoTime() - STILL_NANOS;

    /// @param resting whether nothing else is under way
    public Idle(BooleanSupplier resting) {
        this.resting = resting;
        pause.setOnFinished(e -> next());
    }

    /// Somebody does something: steps wait.
    public void stir() {
        stirred = System.nanoTime();
    }

    /// Adds a step behind those that are waiting.
    public void then(Runnable step) {
        add(
                () -> {
                    step.run();
                    return true;
                });
    }

    /// What follows waits for this to be so.
    public void when(BooleanSupplier ready) {
        add(ready);
    }

    private void add(BooleanSupplier step) {
        steps.addLast(step);
        if (!running) {
            running = true;
            pause.playFromStart();
        }
    }

    /// Whether steps are waiting.
    public boolean isBusy() {
        return running;
    }

    /// What was not done yet is never done.
    public void close() {
        pause.stop();
        steps.clear();
        running = false;
    }

    private void next() {
        try {
            boolean still = System.nanoTime() - stirred >= STILL_NANOS;
            if (still && resting.getAsBoolean()) {
                BooleanSupplier step = steps.removeFirst();
                if (!step.getAsBoolean()) {
                    steps.addFirst(step);
                }
            }
        } finally {
            running = !steps.isEmpty();
            if (running) {
                pause.playFromStart();
            }
        }
    }
}
