package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Threads that paint what is wanted now, the most urgent first. What is wanted is told as a
/// whole ([#want]) and replaces what was wanted before: work that nobody wants any more is never
/// begun, and stops early where it runs.
final class PaintQueue implements AutoCloseable {
    static final int THREADS = 2;

    /// A piece of work.
    ///
    /// @param key equal keys mean the same result
    /// @param rank smaller is sooner
    /// @param work paints, on a worker; gives what is to be done with the result on the FX thread,
    ///     or null once it was cancelled
    record Job(Object key, double rank, Work work) {}

    @FunctionalInterface
    interface Work {
        @Nullable Runnable paint(BooleanSupplier cancelled);
    }

    private static final class Run {
        private final Job job;
        private volatile boolean cancelled;

        Run(Job job) {
            this.job = job;
        }
    }

    private final Executor fx;
    private final Consumer<RuntimeException> problems;
    private final Object lock = new Object();
    private final List<Job> waiting = new ArrayList<>();
    private final Map<Object, Run> running = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;
    private boolean gentle;

    /// @param fx runs on the FX thread
    PaintQueue(Executor fx, Consumer<RuntimeException> problems) {
        this(THREADS, fx, problems);
    }

    PaintQueue(int size, Executor fx, Consumer<RuntimeException> problems) {
        this.fx = fx;
        this.problems = problems;
        for (int i = 1; i <= size; i++) {
            Thread t = new Thread(this::work, "map-painter-" + i);
            t.setDaemon(true);
            threads.add(t);
            t.start();
        }
    }

    /// While the map moves one thread paints: the other processor is for the frames.
    void gently(boolean moving) {
        synchronized (lock) {
            gentle = moving;
            lock.notifyAll();
        }
    }

    private boolean mustWait() {
        return waiting.isEmpty() || gentle && !running.isEmpty();
    }

    /// Replaces everything that is wanted.
    void want(List<Job> jobs) {
        synchronized (lock) {
            Set<Object> keys = new HashSet<>();
            waiting.clear();
            for (Job job : jobs) {
                Run run = running.get(job.key());
                if (keys.add(job.key()) && (run == null || run.cancelled)) {
                    waiting.add(job);
                }
            }
            for (Run run : running.values()) {
                if (!keys.contains(run.job.key())) {
                    run.cancelled = true;
                }
            }
            waiting.sort(Comparator.comparingDouble(Job::rank).reversed());
            lock.notifyAll();
        }
    }

    private void work() {
        while (true) {
            Run run = next();
            if (run == null) {
                return;
            }
            Runnable done = null;
            RuntimeException failure = null;
            try {
                done = run.job.work().paint(() -> run.cancelled);
            } catch (RuntimeException e) {
                failure = e;
            } catch (Error e) {
                // Want of memory is told like all that nobody caught; the next tile may fit.
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, e);
            }
            deliver(run, done, failure);
        }
    }

    /// The job counts as running until its result has arrived, so that it is not begun twice.
    private void deliver(Run run, @Nullable Runnable done, @Nullable RuntimeException failure) {
        fx.execute(
                () -> {
                    synchronized (lock) {
                        running.remove(run.job.key(), run);
                        lock.notifyAll();
                    }
                    if (failure != null && !run.cancelled) {
                        problems.accept(failure);
                    }
                    if (done != null) {
                        done.run();
                    }
                });
    }

    private @Nullable Run next() {
        synchronized (lock) {
            while (mustWait() && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    return null;
                }
            }
            if (closed) {
                return null;
            }
            Job job = waiting.removeLast();
            Run run = new Run(job);
            running.put(job.key(), run);
            return run;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            waiting.clear();
            running.values().forEach(r -> r.cancelled = true);
            lock.notifyAll();
        }
        threads.forEach(Thread::interrupt);
    }
}
