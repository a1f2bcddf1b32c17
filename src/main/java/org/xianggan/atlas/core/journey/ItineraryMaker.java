package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Writes a cut out as an itinerary.
final class ItineraryMaker {
    /// How far away a first day that works is looked for: over a season that is closed.
    private static final int SEARCHED_DAYS = 370;

    private final Board board;
    private final Days days;
    private final Days.Cut cut;
    private final DayRules rules;

    ItineraryMaker(Board board, Days days, Days.Cut cut, DayRules rules) {
        this.board = board;
        this.days = days;
        this.cut = cut;
        this.rules = rules;
    }

    Itinerary make() {
        List<Day> all = new ArrayList<>();
        for (int d = 0; d < cut.parts().size(); d++) {
            all.add(day(d, cut.parts().get(d)));
        }
        LocalDate nearest = nearestStart(all);
        List<Remark> remarks = new Remarks(board, all, rules).of(cut);
        return new Itinerary(board.loop, all, remarks, startDays(all), nearest);
    }

    private Day day(int d, Days.Part p) {
        DayRun run = days.run(p, d);
        List<Stay> stays = new ArrayList<>();
        List<Drive> drives = new ArrayList<>();
        int at = p.start();
        for (int i = p.from(); i < p.to(); i++) {
            DayRun.Visit v = run.visits[i - p.from()];
            drive(drives, at, i, run, i - p.from(), v.arrive());
            stays.add(stay(i, v));
            at = i;
        }
        if (p.end() >= 0) {
            drive(drives, at, p.end(), run, p.to() - p.from(), run.end);
            at = p.end();
        }
        boolean last = d == cut.parts().size() - 1;
        return new Day(
                d + 1,
                rules.dateOf(d),
                board.places.get(p.start() < 0 ? p.from() : p.start()),
                board.places.get(at),
                rules.dayStart(),
                run.end,
                stays,
                drives,
                run.lunch < 0 ? null : new Lunch(run.lunch, DayRun.LUNCH_MINUTES),
                last ? null : board.town(p.end()),
                run.overMinutes);
    }

    private void drive(List<Drive> to, int from, int place, DayRun run, int index, double arrives) {
        if (from >= 0) {
            to.add(
                    new Drive(
                            board.places.get(from),
                            board.places.get(place),
                            run.hops[index],
                            run.departures[index],
                            arrives));
        }
    }

    private Stay stay(int i, DayRun.Visit v) {
        LoopStop s = board.loop.stops().get(i);
        Sight sight = board.ground.sight(s.stop());
        VisitTime time = board.ground.time(s);
        Opening o = sight == null ? null : sight.opening();
        double slack = o == null ? Double.POSITIVE_INFINITY : o.latest(time.minutes()) - v.begin();
        return new Stay(
                i,
                s.stop(),
                sight,
                v.arrive(),
                v.begin(),
                v.leave(),
                time,
                slack,
                v.shut(),
                v.late(),
                s.transfer());
    }

    private static Set<DayOfWeek> startDays(List<Day> days) {
        Set<DayOfWeek> good = EnumSet.allOf(DayOfWeek.class);
        for (Day d : days) {
            for (Stay s : d.stays()) {
                Opening o = s.sight() == null ? null : s.sight().opening();
                if (o != null) {
                    o.closed().forEach(c -> good.remove(c.minus(d.number() - 1L)));
                }
            }
        }
        return good;
    }

    private @Nullable LocalDate nearestStart(List<Day> days) {
        LocalDate date = rules.date();
        if (date == null || works(days, date)) {
            return null;
        }
        for (int i = 1; i <= SEARCHED_DAYS; i++) {
            if (works(days, date.plusDays(i))) {
                return date.plusDays(i);
            }
            if (works(days, date.minusDays(i))) {
                return date.minusDays(i);
            }
        }
        return null;
    }

    private static boolean works(List<Day> days, LocalDate start) {
        return days.stream()
                .flatMap(
                        d ->
                                d.stays().stream()
                                        .map(s -> isOpen(s, start.plusDays(d.number() - 1L))))
                .allMatch(Boolean::booleanValue);
    }

    private static boolean isOpen(Stay s, LocalDate day) {
        Opening o = s.sight() == null ? null : s.sight().opening();
        return o == null || o.shutOn(day) == null;
    }
}
