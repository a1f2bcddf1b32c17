package org.xianggan.atlas.core.workspace;

import java.io.IOException;

/// Looks every second, on a thread of its own, until it is closed.
final class Follower implements AutoCloseable {
    private static final long EVERY_MILLISECONDS = 1000;

    /// What is done each time.
    @FunctionalInterface
    interface Look {
        void now() throws IOException;
    }

    private final Look look;
    private final Thread thread;

    Follower(Look look) {
        this.look = look;
        thread = Thread.ofPlatform().daemon().name("workspace-follows").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY_MILLISECONDS);
                look.now();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                // A stick that was pulled out: it may be put back, and is looked for again.
                System.getLogger(Follower.class.getName())
                        .log(System.Logger.Level.DEBUG, "following", e);
            }
        }
    }

    /// Nothing is looked at any more once this returns. Not to be called by the look itself.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
