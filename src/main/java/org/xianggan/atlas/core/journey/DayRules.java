package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What days are cut under.
///
/// @param hours from leaving to arriving, without lunch
/// @param dayStart minutes after midnight
/// @param days how many; 0: as few as the hours allow
/// @param mostCalls visits a day beyond which a day is crowded
/// @param date of the first day, or null
record DayRules(double hours, int dayStart, int days, int mostCalls, @Nullable LocalDate date) {
    static final int ANY_NUMBER = 1000;

    static DayRules of(Loop loop) {
        return new DayRules(loop.hours(), loop.dayStart(), loop.days(), ANY_NUMBER, loop.date());
    }

    DayRules lasting(int other) {
        return new DayRules(hours, dayStart, other, mostCalls, date);
    }

    @Nullable LocalDate dateOf(int day) {
        return date == null ? null : date.plusDays(day);
    }
}
