package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.network.Stop;

/// Where a loop ends.
public sealed interface Finish {
    /// Where it began.
    Finish BACK = new Back();

    /// At its last stop.
    Finish AT_LAST = new AtLast();

    /// Where it began.
    record Back() implements Finish {}

    /// At its last stop.
    record AtLast() implements Finish {}

    /// Elsewhere.
    record At(Stop stop) implements Finish {}
}
