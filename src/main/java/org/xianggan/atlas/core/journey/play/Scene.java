package org.xianggan.atlas.core.journey.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Stay;

/// A stretch of a loop that is played as one.
///
/// @param day index of the day, from 0
/// @param drive of [Kind#DRIVE], else null
/// @param stay of [Kind#STOP] and the transfers to and from it, else null
/// @param night of [Kind#NIGHT], else null
/// @param starts,ends nanoseconds from the beginning, played at its own speed
/// @param metresFrom,metresTo along the line that is played
/// @param clockFrom,clockTo minutes after midnight of its day
public record Scene(
        Kind kind,
        int day,
        @Nullable Drive drive,
        @Nullable Stay stay,
        @Nullable NightTown night,
        long starts,
        long ends,
        double metresFrom,
        double metresTo,
        double clockFrom,
        double clockTo) {
    /// What it is.
    public enum Kind {
        /// Before one sets out.
        START,
        DRIVE,
        /// From a gate to the stop.
        TRANSFER_IN,
        STOP,
        TRANSFER_OUT,
        NIGHT,
        /// After it all.
        END;

        /// Whether one stands still at a place that one can step to.
        public boolean isStation() {
            return this == START || this == STOP || this == NIGHT || this == END;
        }
    }

    public long nanos() {
        return ends - starts;
    }

    /// How much of it is over at a moment, 0…1.
    double share(long at) {
        return ends == starts ? 1 : Math.clamp((at - starts) / (double) (ends - starts), 0, 1);
    }
}
