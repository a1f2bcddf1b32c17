package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What days are cut under.
///
/// @param hours from leaving to arriving, without lunch
/// @param dayStart minutes after midnight
/// @param days how many; 0: as few as the hours allow
/// @param cuts how many calls lie before the end of each day but the last, where somebody cut the
///     days by hand; else none
/// @param date of the first day, or null
record DayRules(
        double hours, int dayStart, int days, List<Integer> cuts, @Nullable LocalDate date) {
    DayRules {
        cuts = List.copyOf(cuts);
    }

    DayRules(double hours, int dayStart, int days, @Nullable LocalDate date) {
        this(hours, dayStart, days, List.of(), date);
    }

    static DayRules of(Loop loop) {
        return new DayRules(
                loop.hours(),
                loop.dayStart(),
                loop.isCut() ? loop.cuts().size() + 1 : loop.days(),
                loop.cuts(),
                loop.date());
    }

    /// In so many days, cut as is best.
    DayRules lasting(int other) {
        return new DayRules(hours, dayStart, other, date);
    }

    /// Whether a day may hold the calls from `from` (included) to `to` (excluded) of so many.
    boolean allows(int day, int from, int to, int calls) {
        return cuts.isEmpty()
                || from == (day == 0 ? 0 : cuts.get(day - 1))
                        && to == (day == cuts.size() ? calls : cuts.get(day));
    }

    @Nullable LocalDate dateOf(int day) {
        return date == null ? null : date.plusDays(day);
    }
}
