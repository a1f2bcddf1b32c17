package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be said of an itinerary: closed doors with the age of that information and the
/// nearest day that works, hours that do not suffice with the smallest change that would help.
final class Remarks {
    private static final int MORE_DAYS = 3;
    private static final double FAR_FROM_ROAD = 3000;
    private static final double FAR_NIGHT_SECONDS = 5400;

    private final Board board;
    private final List<Day> days;
    private final DayRules rules;
    private final List<Remark> out = new ArrayList<>();

    Remarks(Board board, List<Day> days, DayRules rules) {
        this.board = board;
        this.days = days;
        this.rules = rules;
    }

    List<Remark> of(Days.Cut cut) {
        if (rules.days() > days.size()) {
            out.add(
                    Remark.of(
                            Remark.Code.FEWER_DAYS,
                            String.valueOf(rules.days()),
                            String.valueOf(days.size())));
        }
        for (Day d : days) {
            d.stays().forEach(s -> stay(d, s));
            night(d);
        }
        if (cut.overMinutes() > 0) {
            over();
        }
        return out;
    }

    private void stay(Day d, Stay s) {
        Sight sight = s.sight();
        if (board.snaps.get(s.index()).accessMetres() > FAR_FROM_ROAD) {
            add(
                    d,
                    s,
                    Remark.Code.FAR_FROM_ROAD,
                    s.transfer() == null ? s.stop().name() : s.transfer().gate(),
                    one(board.snaps.get(s.index()).accessMetres() / 1000));
        }
        if (s.transfer() != null) {
            transfer(d, s, s.transfer());
        }
        if (sight == null) {
            return;
        }
        boolean ownGate = s.transfer() != null && s.transfer().at() != null;
        if (sight.placed() == Sight.Placed.TOWNSHIP && !ownGate) {
            add(d, s, Remark.Code.ROUGH_POSITION, s.stop().name());
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
                    add(d, s, Remark.Code.NOT_ON, s.stop().name(), weekday(w), age(o.asOf()));
                }
            }
        }
        if (s.late() && s.transfer() != null) {
            add(
                    d,
                    s,
                    Remark.Code.TRANSFER_LATE,
                    s.stop().name(),
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
                    s.stop().name(),
                    Clock.text(s.arrive()),
                    Clock.text(o.latest(s.time().minutes())),
                    age(o.asOf()));
        } else if (o.opens() != null && s.arrive() + s.oneWay() < o.opens() - 0.5) {
            add(
                    d,
                    s,
                    Remark.Code.WAITS,
                    s.stop().name(),
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
                s.stop().name(),
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
                            s.stop().name(),
                            weekday(date.getDayOfWeek()),
                            date.toString(),
                            age(o.asOf()));
            case SEASON ->
                    add(
                            d,
                            s,
                            Remark.Code.OUT_OF_SEASON,
                            s.stop().name(),
                            date.toString(),
                            text(o.seasonFrom()),
                            text(o.seasonTo()),
                            age(o.asOf()));
            case DATES ->
                    add(
                            d,
                            s,
                            Remark.Code.CLOSED_DATES,
                            s.stop().name(),
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
                                        s.stop().name(),
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

    private void night(Day d) {
        NightTown town = d.night();
        Drive last = d.drives().isEmpty() ? null : d.drives().getLast();
        if (town != null && last != null && last.hop().seconds().mid() > FAR_NIGHT_SECONDS) {
            out.add(
                    Remark.of(
                                    Remark.Code.NIGHT_FAR,
                                    town.names().zh(),
                                    last.from().name(),
                                    String.valueOf(Math.round(last.hop().metres().mid() / 1000)))
                            .at(-1, d.number()));
        }
    }

    /// The smallest change: the same days cut otherwise, one stop of the day less, or more days.
    private void over() {
        if (!rules.cuts().isEmpty() && fits(board.all(), days.size())) {
            for (Day d : days) {
                if (d.overMinutes() > 0) {
                    out.add(
                            Remark.of(
                                            Remark.Code.CUT_ANEW,
                                            String.valueOf(d.number()),
                                            one(d.overMinutes() / 60))
                                    .at(-1, d.number()));
                }
            }
            return;
        }
        int more = moreDays();
        for (Day d : days) {
            if (d.overMinutes() > 0) {
                Integer without = leftOut(d);
                String hours = one(d.overMinutes() / 60);
                Object day = String.valueOf(d.number());
                Remark r =
                        without != null && more > 0
                                ? Remark.of(
                                        Remark.Code.LEAVE_OUT_OR_DAYS,
                                        day,
                                        hours,
                                        name(without),
                                        String.valueOf(more))
                                : without != null
                                        ? Remark.of(
                                                Remark.Code.LEAVE_OUT, day, hours, name(without))
                                        : more > 0
                                                ? Remark.of(
                                                        Remark.Code.MORE_DAYS,
                                                        day,
                                                        hours,
                                                        String.valueOf(more))
                                                : Remark.of(Remark.Code.OVER_HOURS, day, hours);
                out.add(r.at(without == null ? -1 : without, d.number()));
            }
        }
    }

    private String name(int stop) {
        return board.loop.stops().get(stop).stop().name();
    }

    /// The stop without which everything fits; of several that with the shortest visit, for it is
    /// the least that one gives up.
    private @Nullable Integer leftOut(Day d) {
        Integer best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Stay s : d.stays()) {
            List<Integer> left = new ArrayList<>(board.all());
            left.remove(Integer.valueOf(s.index()));
            if (!left.isEmpty()
                    && s.time().minutes() < least
                    && !board.loop.stops().get(s.index()).locked()) {
                if (fits(left, Math.min(days.size(), left.size()))) {
                    best = s.index();
                    least = s.time().minutes();
                }
            }
        }
        return best;
    }

    /// Whether those stops fit into so many days, cut as is best.
    private boolean fits(List<Integer> stops, int into) {
        return board.days(stops, rules.lasting(into)).cut().overMinutes() <= 0;
    }

    /// How many days would do, or 0.
    private int moreDays() {
        int most = Math.min(board.loop.stops().size(), days.size() + MORE_DAYS);
        for (int n = days.size() + 1; n <= most; n++) {
            if (fits(board.all(), n)) {
                return n;
            }
        }
        return 0;
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
