package org.xianggan.atlas.ui.common;

import org.xianggan.atlas.core.task.Work;

/// Work that a person watches: what it does now, how far it is, and whether it is still wanted.
public final class LongWork implements Work {
    private volatile String what = "";
    private volatile double fraction = -1;
    private volatile boolean cancelled;

    @Override
    public void at(String doing, double done) {
        what = doing;
        fraction = done;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    public void cancel() {
        cancelled = true;
    }

    /// Empty before it has said anything.
    public String what() {
        return what;
    }

    /// 0…1; negative where nobody can know.
    public double fraction() {
        return fraction;
    }
}
