package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.task.Work;

/// A part of longer work: what is told of it is told of the whole.
///
/// @param from, to of the whole, 0…1
record Share(Work whole, double from, double to) implements Work {
    @Override
    public void at(String what, double fraction) {
        whole.at(what, from + (to - from) * Math.clamp(fraction, 0, 1));
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
