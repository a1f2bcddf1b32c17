package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When a site can be visited, as far as its source says it: what it leaves open is null and
/// hinders nobody. Times are minutes after midnight ([Clock]).
///
/// @param closed weekdays
/// @param breakFrom,breakTo nobody is let in between, and visits end before; both or neither
/// @param lastEntry the last moment in which one is let in
/// @param seasonFrom,seasonTo open only within, both included, over New Year too; both or neither
/// @param closedFrom,closedTo shut for works or the like, both included; both or neither
/// @param fee yuan, 0 for free entry
/// @param asOf how old the information is; null where its source has no date
/// @param words of the source
public record Opening(
        Set<DayOfWeek> closed,
        @Nullable Integer opens,
        @Nullable Integer closes,
        @Nullable Integer breakFrom,
        @Nullable Integer breakTo,
        @Nullable Integer lastEntry,
        @Nullable MonthDay seasonFrom,
        @Nullable MonthDay seasonTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable Double fee,
        @Nullable Edtf asOf,
        String words,
        @Nullable String note) {
    /// How far ahead or back a day that works is looked for.
    private static final int SEARCHED_DAYS = 370;

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.of(
                    "mon", DayOfWeek.MONDAY,
                    "tue", DayOfWeek.TUESDAY,
                    "wed", DayOfWeek.WEDNESDAY,
                    "thu", DayOfWeek.THURSDAY,
                    "fri", DayOfWeek.FRIDAY,
                    "sat", DayOfWeek.SATURDAY,
                    "sun", DayOfWeek.SUNDAY);

    /// Why a day does not work.
    public enum Shut {
        WEEKDAY,
        SEASON,
        DATES
    }

    public Opening {
        closed = Set.copyOf(closed);
        if ((breakFrom == null) != (breakTo == null)
                || (seasonFrom == null) != (seasonTo == null)
                || (closedFrom == null) != (closedTo == null)) {
            throw new IllegalArgumentException("half a span: " + words);
        }
        if (opens != null && closes != null && opens >= closes) {
            throw new IllegalArgumentException("closes before it opens: " + words);
        }
    }

    /// `mon` … `sun`.
    public static Optional<DayOfWeek> weekday(String code) {
        return Optional.ofNullable(WEEKDAYS.get(code));
    }

    /// `04-15`.
    public static Optional<MonthDay> season(String text) {
        try {
            return text.matches("\\d{2}-\\d{2}")
                    ? Optional.of(MonthDay.parse("--" + text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `MON`, to end a key of the bundle with.
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /// Why it is shut on that day; null where nothing says that it is.
    public @Nullable Shut shutOn(LocalDate day) {
        if (closedFrom != null
                && closedTo != null
                && !day.isBefore(closedFrom)
                && !day.isAfter(closedTo)) {
            return Shut.DATES;
        }
        if (seasonFrom != null && seasonTo != null && !isWithin(MonthDay.from(day))) {
            return Shut.SEASON;
        }
        return closed.contains(day.getDayOfWeek()) ? Shut.WEEKDAY : null;
    }

    private boolean isWithin(MonthDay day) {
        MonthDay from = seasonFrom;
        MonthDay to = seasonTo;
        if (from == null || to == null) {
            return true;
        }
        return from.isAfter(to)
                ? !day.isBefore(from) || !day.isAfter(to)
                : !day.isBefore(from) && !day.isAfter(to);
    }

    /// The nearest day that works, a later one before an earlier one; empty where none does
    /// within a year.
    public Optional<LocalDate> nearestOpen(LocalDate day) {
        for (int i = 0; i <= SEARCHED_DAYS; i++) {
            if (shutOn(day.plusDays(i)) == null) {
                return Optional.of(day.plusDays(i));
            }
            if (shutOn(day.minusDays(i)) == null) {
                return Optional.of(day.minusDays(i));
            }
        }
        return Optional.empty();
    }

    /// When a visit of that length begins for somebody who arrives then: at once, or when it opens,
    /// or after the break that it would run into.
    public double begin(double arrival, double minutes) {
        double at = opens == null ? arrival : Math.max(arrival, opens);
        boolean broken =
                breakFrom != null && breakTo != null && at < breakTo && at + minutes > breakFrom;
        return broken && breakTo != null ? breakTo : at;
    }

    /// The last moment in which a visit of that length can begin; infinite where nothing is known.
    public double latest(double minutes) {
        double last = closes == null ? Double.POSITIVE_INFINITY : closes - minutes;
        return lastEntry == null ? last : Math.min(last, lastEntry);
    }
}
