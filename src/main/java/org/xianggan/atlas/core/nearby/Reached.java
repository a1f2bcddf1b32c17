package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.network.Range;

/// A place that a way leads to.
///
/// @param seconds from door to door
public record Reached(Entity place, Range seconds) {
    private static final double HOUR = 3600;

    /// Whether it is reached within the hours, most likely.
    public boolean within(double hours) {
        return seconds.mid() <= hours * HOUR;
    }

    /// Whether the range leaves no doubt of [#within], either way.
    public boolean isSure(double hours) {
        return seconds.high() <= hours * HOUR || seconds.low() > hours * HOUR;
    }
}
