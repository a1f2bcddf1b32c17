package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.task.Work;

import java.util.concurrent.atomic.AtomicLong;

/// How far along the reading of all extracts is, by the bytes that were unpacked. Safe for several
/// threads.
final class Progress {
    private final Work work;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /// @param total bytes of all passes
    Progress(Work work, long total) {
        this.work = work;
        this.total = Math.max(1, total);
    }

    /// Before each piece.
    ///
    /// @throws java.util.concurrent.CancellationException once nobody wants it any more
    void next(String what, long bytes) {
        work.check();
        work.at(what, Math.min(1, (double) done.getAndAdd(bytes) / total));
    }
}
