package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Range;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A loop with its days, legs, nights and all that is to be said of it.
///
/// @param startDays weekdays on which one may begin without standing before doors that are closed
///     on that weekday
/// @param nearestStart the nearest first day on which nothing is shut, within a year; null where
///     the loop has no date, or where that works, or where there is none
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

    /// Between gates and stops, waiting included; neither driving nor visiting.
    public double transferMinutes() {
        return days.stream().mapToDouble(Day::transferMinutes).sum();
    }

    /// As the crow flies.
    public double transferMetres() {
        return days.stream().mapToDouble(Day::transferMetres).sum();
    }

    /// Yuan a person for all transfers of which a fare is known.
    public double transferFare() {
        return transfers().mapToDouble(t -> t.fare() == null ? 0 : t.fare()).sum();
    }

    /// Transfers of which no fare is known: so many are missing in [#transferFare].
    public int faresUnknown() {
        return (int) transfers().filter(t -> t.fare() == null).count();
    }

    private Stream<Transfer> transfers() {
        return loop.stops().stream().map(LoopStop::transfer).filter(Objects::nonNull);
    }

    public double overMinutes() {
        return days.stream().mapToDouble(Day::overMinutes).sum();
    }

    /// Whether everything fits.
    public boolean works() {
        return remarks.stream().noneMatch(Remark::isGrave);
    }
}
