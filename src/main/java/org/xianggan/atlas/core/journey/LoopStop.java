package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Stop;

/// A stop of a loop.
///
/// @param minutes how long one stays; null: as agreed for its kind
/// @param locked keeps its place when the others are put in order
/// @param onFoot the way between the road and the stop is walked
/// @param note of one's own
/// @param more what a later version wrote into it, as the text of a JSON object; `{}` mostly
public record LoopStop(
        Stop stop,
        @Nullable Integer minutes,
        boolean locked,
        boolean onFoot,
        String note,
        String more) {
    static final String NOTHING = "{}";

    /// Longest stay, minutes.
    public static final int LONGEST = 12 * 60;

    public LoopStop {
        if (minutes != null && (minutes < 0 || minutes > LONGEST)) {
            throw new IllegalArgumentException("no stay: " + minutes);
        }
    }

    public static LoopStop of(Stop stop) {
        return new LoopStop(stop, null, false, false, "", NOTHING);
    }

    public LoopStop staying(@Nullable Integer other) {
        return new LoopStop(stop, other, locked, onFoot, note, more);
    }

    public LoopStop locked(boolean other) {
        return new LoopStop(stop, minutes, other, onFoot, note, more);
    }

    public LoopStop onFoot(boolean other) {
        return new LoopStop(stop, minutes, locked, other, note, more);
    }

    public LoopStop noting(String other) {
        return new LoopStop(stop, minutes, locked, onFoot, other, more);
    }

    /// Whether both are the same place.
    boolean isSamePlace(LoopStop o) {
        return stop.id() != null
                ? stop.id().equals(o.stop.id())
                : o.stop.id() == null
                        && stop.position() != null
                        && stop.position().equals(o.stop.position());
    }
}
