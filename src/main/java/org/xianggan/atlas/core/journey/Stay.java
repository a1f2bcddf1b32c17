package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Stop;

/// A visit in an itinerary; times are minutes after midnight.
///
/// @param index of the stop in the loop
/// @param sight null where the stop is no site
/// @param begin when the visit begins: later than one arrives where one waits or eats before
/// @param time how long, and who says so
/// @param slack how much later one could arrive and still see it whole; infinite where nothing is
///     known of its hours
/// @param shut why the day does not work, or null
/// @param late whether one comes too late
public record Stay(
        int index,
        Stop stop,
        @Nullable Sight sight,
        double arrive,
        double begin,
        double leave,
        VisitTime time,
        double slack,
        Opening.@Nullable Shut shut,
        boolean late) {
    public boolean isMissed() {
        return shut != null || late;
    }
}
