package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A distance or time between two places that somebody published or measured; it calibrates the
/// scenario and is printed with it.
///
/// @param mode by which one travels; it says nothing of the other
/// @param km or null where only the time is known
/// @param hours or null where only the distance is known; at least one is there
/// @param source who says so
/// @param date when it was said or measured, as the source writes it
public record KnownPair(
        TravelMode mode,
        Stop from,
        Stop to,
        @Nullable Double km,
        @Nullable Double hours,
        String source,
        String date) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d");

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

    /// The year of its date: the network of that year is what it was true of. Empty where the date
    /// tells none.
    public OptionalInt year() {
        return year(date);
    }

    /// The first year in a date.
    public static OptionalInt year(String date) {
        Matcher m = YEAR.matcher(date);
        return m.find() ? OptionalInt.of(Integer.parseInt(m.group())) : OptionalInt.empty();
    }
}
