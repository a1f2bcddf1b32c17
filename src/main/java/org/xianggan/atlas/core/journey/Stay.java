package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Stop;

/// A visit in an itinerary; times are minutes after midnight.
///
/// @param index of the stop in the loop
/// @param sight null where the stop is no site
/// @param arrive where one drives to: at the gate where one goes in from one
/// @param begin when the visit begins: later than one arrives where one goes in from a gate, waits
///     or eats before
/// @param leave when one drives on: later than the visit ends where one has to go back to a gate
/// @param time how long, and who says so
/// @param slack how much later one could arrive and still see it whole; infinite where nothing is
///     known of its hours
/// @param shut why the day does not work, or null
/// @param late whether one comes too late
/// @param transfer how one goes in; null where one drives to it
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
        boolean late,
        @Nullable Transfer transfer) {
    /// When the visit ends.
    public double ends() {
        return begin + time.minutes();
    }

    public double visitMinutes() {
        return time.minutes();
    }

    /// Waiting and riding in; 0 where one drives to it.
    public double oneWay() {
        return transfer == null ? 0 : transfer.oneWayMinutes();
    }

    /// There and back, with the waiting for it.
    public double transferMinutes() {
        return 2 * oneWay();
    }

    /// There and back as the crow flies; 0 where gate or stop have no place of their own.
    public double transferMetres() {
        return transfer == null ? 0 : 2 * transfer.metres(stop);
    }

    public boolean isMissed() {
        return shut != null || late;
    }
}
