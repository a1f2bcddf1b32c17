package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Stop;

/// A stop of a loop.
///
/// @param minutes how long one stays; null: as agreed for its kind
/// @param locked keeps its place when the others are put in order
/// @param onFoot the way between the road and the stop is walked
/// @param note of one's own
/// @param transfer how one goes in where cars do not; null: one drives to it
/// @param more what a later version wrote into it, as the text of a JSON object; `{}` mostly
public record LoopStop(
        Stop stop,
        @Nullable Integer minutes,
        boolean locked,
        boolean onFoot,
        String note,
        @Nullable Transfer transfer,
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
        return new LoopStop(stop, null, false, false, "", null, NOTHING);
    }

    LoopStop at(Stop other) {
        return new LoopStop(other, minutes, locked, onFoot, note, transfer, more);
    }

    public LoopStop staying(@Nullable Integer other) {
        return new LoopStop(stop, other, locked, onFoot, note, transfer, more);
    }

    public LoopStop locked(boolean other) {
        return new LoopStop(stop, minutes, other, onFoot, note, transfer, more);
    }

    public LoopStop onFoot(boolean other) {
        return new LoopStop(stop, minutes, locked, other, note, transfer, more);
    }

    public LoopStop noting(String other) {
        return new LoopStop(stop, minutes, locked, onFoot, other, transfer, more);
    }

    /// With a way in from a gate, or driven to again.
    public LoopStop transfer(@Nullable Transfer other) {
        return new LoopStop(stop, minutes, locked, onFoot, note, other, more);
    }

    /// Where one drives to: the stop, or the gate from which one goes in.
    public Stop drivenTo() {
        return transfer == null
                ? stop
                : new Stop(
                        null,
                        transfer.gate(),
                        transfer.at() == null ? stop.position() : transfer.at(),
                        false);
    }

    /// Waiting and riding in, one way; 0 where one drives to it.
    double oneWayMinutes() {
        return transfer == null ? 0 : transfer.oneWayMinutes();
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
