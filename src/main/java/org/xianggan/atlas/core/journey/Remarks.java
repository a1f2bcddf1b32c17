package org.xianggan.atlas.core.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be said of an itinerary: closed doors with the age of that information and the
/// nearest day that works, hours that do not suffice with the smallest change that would help.
final class Remarks {
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
        StayRemarks stays = new StayRemarks(board, out);
        for (Day d : days) {
            d.stays().forEach(s -> stays.of(d, s));
            night(d);
        }
        if (cut.overMinutes() > 0) {
            new OverRemarks(board, days, rules, out).add();
        }
        return out;
    }

    private void night(Day d) {
        NightTown town = d.night();
        Drive last = d.drives().isEmpty() ? null : d.drives().getLast();
        if (town != null && last != null && last.hop().seconds().mid() > FAR_NIGHT_SECONDS) {
            out.add(
                    Remark.of(
                                    Remark.Code.NIGHT_FAR,
                                    board.ground.name(town.stop()),
                                    board.ground.name(last.from()),
                                    String.valueOf(Math.round(last.hop().metres().mid() / 1000)))
                            .at(-1, d.number()));
        }
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
