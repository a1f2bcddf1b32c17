package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;

/// What is to be said of visits: closed doors with the age of that information and the nearest day
/// that works, ways in from gates, places that are not known well.
final class StayRemarks {
    private static final double FAR_FROM_ROAD = 3000;

    private final Board board;
    private final List<Remark> out;

    /// @param out what is to be said is added to it
    StayRemarks(Board board, List<Remark> out) {
        this.board = board;
        this.out = out;
    }

    void of(Day d, Stay s) {
        Sight sight = s.sight();
        if (board.snaps.get(s.index()).accessMetres() > FAR_FROM_ROAD) {
            add(
                    d,
                    s,
                    Remark.Code.FAR_FROM_ROAD,
                    s.transfer() == null ? name(s) : s.transfer().gate(),
                    Remarks.one(board.snaps.get(s.index()).accessMetres() / 1000));
        }
        if (s.transfer() != null) {
            transfer(d, s, s.transfer());
        }
        if (sight == null) {
            return;
        }
        boolean ownGate = s.transfer() != null && s.transfer().at() != null;
        if (sight.placed() == Sight.Placed.TOWNSHIP && !ownGate) {
            add(d, s, Remark.Code.ROUGH_POSITION, name(s));
        }
        Opening o = sight.opening();
        if (o == null) {
            return;
        }
        if (s.shut() != null && d.date() != null) {
            shut(d, s, o, s.shut(), d.date());
        }
        if (d.date() == null) {
            for (DayOfWeek w : DayOfWeek.values()) {
                if (o.closed().contains(w)) {
                    add(d, s, Remark.Code.NOT_ON, name(s), weekday(w), age(o.asOf()));
                }
            }
        }
        if (s.late() && s.transfer() != null) {
            add(
                    d,
                    s,
                    Remark.Code.TRANSFER_LATE,
                    name(s),
                    s.transfer().gate(),
                    means(s.transfer()),
                    Clock.text(s.begin()),
                    Clock.text(o.latest(s.time().minutes())),
                    age(o.asOf()));
        } else if (s.late()) {
            add(
                    d,
                    s,
                    Remark.Code.TOO_LATE,
                    name(s),
                    Clock.text(s.arrive()),
                    Clock.text(o.latest(s.time().minutes())),
                    age(o.asOf()));
        } else if (o.opens() != null && s.arrive() + s.oneWay() < o.opens() - 0.5) {
            add(
                    d,
                    s,
                    Remark.Code.WAITS,
                    name(s),
                    Clock.text(s.arrive() + s.oneWay()),
                    Clock.text(o.opens()),
                    age(o.asOf()));
        }
    }

    private void transfer(Day d, Stay s, Transfer t) {
        add(
                d,
                s,
                Remark.Code.TRANSFER,
                name(s),
                t.gate(),
                means(t),
                String.valueOf(t.minutes()),
                t.means() == Transfer.Means.WALK
                        ? ""
                        : t.interval() == null
                                ? Remark.Word.of("loop.more.interval.none")
                                : Remark.Word.of(
                                        "loop.more.interval", String.valueOf(t.interval())),
                t.fare() == null
                        ? Remark.Word.of("loop.more.fare.none")
                        : t.fare() == 0
                                ? Remark.Word.of("loop.more.fare.free")
                                : Remark.Word.of("loop.more.fare", yuan(t.fare())),
                age(t.asOf()));
    }

    private static Remark.Word means(Transfer t) {
        return Remark.Word.of("loop.more.means." + t.means().code());
    }

    /// Without a point where it is whole.
    private static String yuan(double fare) {
        return BigDecimal.valueOf(fare).stripTrailingZeros().toPlainString();
    }

    private void shut(Day d, Stay s, Opening o, Opening.Shut why, LocalDate date) {
        switch (why) {
            case WEEKDAY ->
                    add(
                            d,
                            s,
                            Remark.Code.CLOSED_WEEKDAY,
                            name(s),
                            weekday(date.getDayOfWeek()),
                            date.toString(),
                            age(o.asOf()));
            case SEASON ->
                    add(
                            d,
                            s,
                            Remark.Code.OUT_OF_SEASON,
                            name(s),
                            date.toString(),
                            text(o.seasonFrom()),
                            text(o.seasonTo()),
                            age(o.asOf()));
            case DATES ->
                    add(
                            d,
                            s,
                            Remark.Code.CLOSED_DATES,
                            name(s),
                            date.toString(),
                            String.valueOf(o.closedFrom()),
                            String.valueOf(o.closedTo()),
                            age(o.asOf()));
        }
        o.nearestOpen(date)
                .ifPresent(
                        day ->
                                add(
                                        d,
                                        s,
                                        Remark.Code.NEAREST_DAY,
                                        name(s),
                                        day.toString(),
                                        weekday(day.getDayOfWeek())));
    }

    private static String text(@Nullable MonthDay day) {
        return day == null
                ? ""
                : String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static Remark.Word weekday(DayOfWeek day) {
        return Remark.Word.of("loop.weekday." + Opening.code(day));
    }

    /// “（2023年信息，请电话确认）”, or that it has no date.
    static Remark.Word age(@Nullable Edtf asOf) {
        return asOf == null
                ? Remark.Word.of("loop.age.none")
                : Remark.Word.of(
                        asOf.isYearOnly() ? "loop.age.year" : "loop.age.date", asOf.text());
    }

    private void add(Day d, Stay s, Remark.Code code, Object... arguments) {
        out.add(Remark.of(code, arguments).at(s.index(), d.number()));
    }

    private Remark.Name name(Stay s) {
        return board.ground.name(s.stop());
    }
}
