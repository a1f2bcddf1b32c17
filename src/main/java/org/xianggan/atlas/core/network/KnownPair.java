package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

/// A distance or time between two places that somebody published or measured; it calibrates the
/// scenario and is printed with it.
///
/// @param km or null where only the time is known
/// @param hours or null where only the distance is known; at least one is there
/// @param source who says so
/// @param date when it was said or measured, as the source writes it
public record KnownPair(
        Stop from,
        Stop to,
        @Nullable Double km,
        @Nullable Double hours,
        String source,
        String date) {
    public KnownPair {
        if (km == null && hours == null) {
            throw new IllegalArgumentException("a known pair of which nothing is known");
        }
        if (km != null && !(km > 0 && km < 10_000)
                || hours != null && !(hours > 0 && hours < 500)) {
            throw new IllegalArgumentException(
                    "no distance or time: " + km + " km, " + hours + " h");
        }
        if (source.isBlank() || date.isBlank()) {
            throw new IllegalArgumentException("a known pair without source and date");
        }
    }
}
