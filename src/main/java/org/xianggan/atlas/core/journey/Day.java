package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Stop;

import java.time.LocalDate;
import java.util.List;

/// A day of an itinerary.
///
/// @param number from 1
/// @param date null where the loop has none
/// @param from,to where it begins and ends
/// @param begins,ends minutes after midnight
/// @param drives one more than stays, or fewer where the day begins at its first or ends at its
///     last stop
/// @param lunch null on a short day
/// @param night null on the last day
/// @param overMinutes beyond the hours of a day
public record Day(
        int number,
        @Nullable LocalDate date,
        Stop from,
        Stop to,
        double begins,
        double ends,
        List<Stay> stays,
        List<Drive> drives,
        @Nullable Lunch lunch,
        @Nullable NightTown night,
        double overMinutes) {
    public Day {
        stays = List.copyOf(stays);
        drives = List.copyOf(drives);
    }

    public Range metres() {
        return drives.stream().map(d -> d.hop().metres()).reduce(Range.ZERO, Range::plus);
    }

    /// Of driving.
    public Range seconds() {
        return drives.stream().map(d -> d.hop().seconds()).reduce(Range.ZERO, Range::plus);
    }

    public double footMetres() {
        return drives.stream().mapToDouble(d -> d.hop().footMetres()).sum();
    }

    public double footSeconds() {
        return drives.stream().mapToDouble(d -> d.hop().footSeconds()).sum();
    }

    public double visitMinutes() {
        return stays.stream().mapToDouble(Stay::visitMinutes).sum();
    }

    /// Between gates and stops, waiting included; neither driving nor visiting.
    public double transferMinutes() {
        return stays.stream().mapToDouble(Stay::transferMinutes).sum();
    }

    /// As the crow flies.
    public double transferMetres() {
        return stays.stream().mapToDouble(Stay::transferMetres).sum();
    }

    /// What counts against the hours of a day.
    public double countedMinutes() {
        return ends - begins - (lunch == null ? 0 : lunch.minutes());
    }
}
