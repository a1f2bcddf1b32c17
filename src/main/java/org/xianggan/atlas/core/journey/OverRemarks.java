package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.List;

/// What is to be said of days that are too long, with the smallest change that would help.
final class OverRemarks {
    private static final int MORE_DAYS = 3;

    private final Board board;
    private final List<Day> days;
    private final DayRules rules;
    private final List<Remark> out;

    /// @param out what is to be said is added to it
    OverRemarks(Board board, List<Day> days, DayRules rules, List<Remark> out) {
        this.board = board;
        this.days = days;
        this.rules = rules;
        this.out = out;
    }

    /// The smallest change: the same days cut otherwise, one stop of the day less, or more days.
    void add() {
        if (!rules.cuts().isEmpty() && fits(board.all(), days.size())) {
            for (Day d : days) {
                if (d.overMinutes() > 0) {
                    out.add(
                            Remark.of(
                                            Remark.Code.CUT_ANEW,
                                            String.valueOf(d.number()),
                                            Remarks.one(d.overMinutes() / 60))
                                    .at(-1, d.number()));
                }
            }
            return;
        }
        int more = moreDays();
        for (Day d : days) {
            if (d.overMinutes() > 0) {
                Integer without = leftOut(d);
                String hours = Remarks.one(d.overMinutes() / 60);
                Object day = String.valueOf(d.number());
                Remark r =
                        without != null && more > 0
                                ? Remark.of(
                                        Remark.Code.LEAVE_OUT_OR_DAYS,
                                        day,
                                        hours,
                                        board.ground.name(stop(without)),
                                        String.valueOf(more))
                                : without != null
                                        ? Remark.of(
                                                Remark.Code.LEAVE_OUT,
                                                day,
                                                hours,
                                                board.ground.name(stop(without)))
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

    private Stop stop(int index) {
        return board.loop.stops().get(index).stop();
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
}
