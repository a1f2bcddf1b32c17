package org.xianggan.atlas.raster;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Rows of a frame on two threads: that of the caller and one that all frames share.
final class RowTeam {
    /// Rows of a frame, from the first to before the last.
    @FunctionalInterface
    interface Job {
        /// @param hand which of the two works, 0 or 1
        void rows(int hand, int from, int to);
    }

    private static final Executor SECOND =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread t = new Thread(work, "frames");
                        t.setDaemon(true);
                        return t;
                    });

    private final Job job;
    private final int height;
    private final Semaphore done = new Semaphore(0);
    private volatile boolean failed;

    RowTeam(int height, Job job) {
        this.height = height;
        this.job = job;
    }

    /// All rows; comes back when all are there.
    void run() {
        failed = true;
        SECOND.execute(this::second);
        try {
            job.rows(0, 0, height / 2);
        } finally {
            done.acquireUninterruptibly();
        }
        if (failed) {
            throw new IllegalStateException("half of a frame is missing");
        }
    }

    private void second() {
        try {
            job.rows(1, height / 2, height);
            failed = false;
        } finally {
            done.release();
        }
    }
}
