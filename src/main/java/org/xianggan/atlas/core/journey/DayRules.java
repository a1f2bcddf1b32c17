package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What days are cut under.
///
/// @param hours from leaving to arriving, without lunch
/// @param dayStart minutes after midnight
/// @param days how many; 0: as few as the hours allow
/// @param date of the first day, or null
record DayRules(double hours, int dayStart, int days, @Nullable LocalDate date) {
    static DayRules of(Loop loop) {
        return new DayRules(loop.hours(), loop.dayStart(), loop.days(), loop.date());
    }

    DayRules lasting(int other) {
        return new DayRules(hours, dayStart, other, date);
    }

    @Nullable LocalDate dateOf(int day) {
        return date == null ? null : date.plusDays(day);
    }
}
