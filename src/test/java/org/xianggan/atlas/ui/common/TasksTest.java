package org.xianggan.atlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class TasksTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Tasks tasks =
            new Tasks(workers::add, Runnable::run, e -> told.add("unhandled " + e.getMessage()));

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    @Test
    void successIsToldThenFinally() {
        tasks.of(() -> "done").onSuccess(told::add).andFinally(() -> told.add("last")).start();
        assertThat(told).isEmpty();
        work();
        assertThat(told).containsExactly("done", "last");
    }

    @Test
    void errorGoesToTheHandlerOfItsType() {
        tasks.of(
                        () -> {
                            throw new IOException("disk");
                        })
                .onSuccess(x -> told.add("never"))
                .onError(IOException.class, e -> told.add("io " + e.getMessage()))
                .onError(IllegalStateException.class, e -> told.add("state"))
                .andFinally(() -> told.add("last"))
                .start();
        work();
        assertThat(told).containsExactly("io disk", "last");
    }

    @Test
    void whereSeveralFitTheFirstTakesIt() {
        tasks.of(
                        () -> {
                            throw new IllegalStateException("both");
                        })
                .onError(IllegalStateException.class, e -> told.add("state"))
                .onError(RuntimeException.class, e -> told.add("any"))
                .start();
        work();
        assertThat(told).containsExactly("state");
    }

    @Test
    void errorThatNoHandlerTakesIsNotLost() {
        tasks.of(
                        () -> {
                            throw new IOException("disk");
                        })
                .onError(IllegalStateException.class, e -> told.add("state"))
                .start();
        work();
        assertThat(told).containsExactly("unhandled disk");
    }

    @Test
    void cancelledWorkTellsNothing() {
        Tasks.Running running = tasks.of(() -> "done").onSuccess(told::add).start();
        running.cancel();
        work();
        assertThat(told).isEmpty();
        assertThat(running.isCancelled()).isTrue();
    }

    @Test
    void onlyTheLatestOfASlotIsTold() {
        Tasks.Latest slot = new Tasks.Latest();
        tasks.of(() -> "first").onSuccess(told::add).replacing(slot).start();
        tasks.of(() -> "second").onSuccess(told::add).replacing(slot).start();
        work();
        assertThat(told).containsExactly("second");
    }

    @Test
    void finallyRunsEvenWhenAHandlerFails() {
        tasks.of(() -> "done")
                .onSuccess(
                        x -> {
                            throw new IllegalStateException("handler");
                        })
                .andFinally(() -> told.add("last"))
                .start();
        try {
            work();
        } catch (IllegalStateException e) {
            told.add(e.getMessage());
        }
        assertThat(told).containsExactly("last", "handler");
    }
}
