package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.task.Work;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Long work of a command: a line of progress where a person looks, and an end at once when they
/// press Ctrl+C, with everything half done taken back first.
final class ProgressBar implements Work, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 200_000_000L;
    private static final long PATIENCE_SECONDS = 10;

    private final PrintStream err;
    private final boolean visible;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupted");
    private volatile boolean cancelled;
    private long last;
    private boolean drawn;

    /// @param visible whether a person looks
    ProgressBar(PrintStream err, boolean visible) {
        this.err = err;
        this.visible = visible;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        cancelled = true;
        try {
            // The machine does not stop before what was begun is undone.
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void at(String what, double fraction) {
        long now = System.nanoTime();
        if (!visible || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        drawn = true;
        int full = fraction < 0 ? 0 : (int) Math.round(fraction * WIDTH);
        String bar =
                fraction < 0
                        ? ""
                        : " ["
                                + "#".repeat(full)
                                + " ".repeat(WIDTH - full)
                                + "] "
                                + Math.round(fraction * 100)
                                + " %";
        err.print("\r\u001B[K" + what + bar);
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        if (drawn) {
            err.print("\r\u001B[K");
            err.flush();
        }
        done.countDown();
        if (!cancelled) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
