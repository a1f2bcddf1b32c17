package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.network.Range;

/// The way from one place to the next: what is driven, and what is walked.
///
/// @param metres driven
/// @param seconds driven
public record Hop(Range metres, Range seconds, double footMetres, double footSeconds) {
    public static final Hop NOTHING = new Hop(Range.ZERO, Range.ZERO, 0, 0);

    public boolean isThere() {
        return !seconds.isNone();
    }

    /// Most likely, driving and walking.
    double minutes() {
        return (seconds.mid() + footSeconds) / 60;
    }

    Hop plus(Hop o) {
        return new Hop(
                metres.plus(o.metres),
                seconds.plus(o.seconds),
                footMetres + o.footMetres,
                footSeconds + o.footSeconds);
    }
}
