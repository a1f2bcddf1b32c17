package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Range;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A loop with its days, legs, nights and all that is to be said of it.
///
/// @param startDays weekdays on which one may begin without standing before doors that are closed
// on
///     that weekday
/// @param nearestStart the nearest first day on which nothing is shut; null where the loop has no
///     date or that works
public record Itinerary(
        Loop loop,
        List<Day> days,
        List<Remark> remarks,
        Set<DayOfWeek> startDays,
        @Nullable LocalDate nearestStart) {
    public Itinerary {
        days = List.copyOf(days);
        remarks = List.copyOf(remarks);
        startDays = Set.copyOf(startDays);
    }

    public Range metres() {
        return days.stream().map(Day::metres).reduce(Range.ZERO, Range::plus);
    }

    /// Of driving.
    public Range seconds() {
        return days.stream().map(Day::seconds).reduce(Range.ZERO, Range::plus);
    }

    public double footMetres() {
        return days.stream().mapToDouble(Day::footMetres).sum();
    }

    public double footSeconds() {
        return days.stream().mapToDouble(Day::footSeconds).sum();
    }

    public double visitMinutes() {
        return days.stream().mapToDouble(Day::visitMinutes).sum();
    }

    public double overMinutes() {
        return days.stream().mapToDouble(Day::overMinutes).sum();
    }

    /// Whether everything fits.
    public boolean works() {
        return remarks.stream().noneMatch(Remark::isGrave);
    }
}
