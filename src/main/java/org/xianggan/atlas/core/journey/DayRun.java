package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// One day as it runs: ways, visits, ways in from gates, waiting, lunch. What a day costs is worth
/// seconds of driving, so that days can be summed: a minute over the hours weighs more than a
/// quarter of an hour of driving, a visit before closed doors as an hour over, each visit beyond
/// the fourth as an hour of driving, and two even days are worth some minutes more than a full and
/// an empty one.
final class DayRun {
    /// Lunch takes an hour, at the first stop after half past eleven, on the way where none comes
    /// before half past one.
    static final int LUNCH_MINUTES = 60;

    static final int LUNCH_FROM = 11 * 60 + 30;
    static final int LUNCH_UNTIL = 13 * 60 + 30;
    private static final int SHORT_WAY_HOME = 30;

    /// Visits beyond which a day is crowded.
    static final int MOST_CALLS = 4;

    /// One more where no more than three hours of the day are driven, two more where it is two.
    private static final double FIVE_CALLS = 180;

    private static final double SIX_CALLS = 120;

    /// Nobody is let in anywhere before seven, nor stays after seven in the evening.
    static final int EARLIEST = 7 * 60;

    static final int LATEST = 19 * 60;

    private static final double OVER = 1000;
    private static final double MISSED = 60_000;
    private static final double CROWDED = 3600;
    private static final double EVEN = 120;

    /// A visit as it comes to be.
    ///
    /// @param arrive where one drives to
    /// @param begin of the visit
    /// @param leave from where one drives on
    /// @param shut null where nothing says that it is
    record Visit(
            double arrive, double begin, double leave, Opening.@Nullable Shut shut, boolean late) {
        boolean isMissed() {
            return shut != null || late;
        }
    }

    final Visit[] visits;
    final Hop[] hops;
    final double[] departures;
    double lunch = -1;
    double end;
    double overMinutes;
    double cost;
    private double now;

    /// @param from,to the calls of the day, `to` excluded
    /// @param start,end places, or −1: at the first or last call
    DayRun(
            Travel travel,
            List<Call> calls,
            int from,
            int to,
            int start,
            int endPlace,
            int day,
            DayRules rules) {
        visits = new Visit[to - from];
        hops = new Hop[to - from + 1];
        departures = new double[to - from + 1];
        now = rules.dayStart();
        LocalDate date = rules.dateOf(day);
        int at = start;
        double driving = 0;
        int missed = 0;
        for (int i = from; i < to; i++) {
            Call call = calls.get(i);
            Hop hop = at < 0 ? Hop.NOTHING : travel.hop(at, call.place());
            driving += go(i - from, hop);
            Visit visit = visit(call, date);
            visits[i - from] = visit;
            missed += visit.isMissed() ? 1 : 0;
            at = call.place();
            boolean more =
                    i < to - 1
                            || endPlace >= 0
                                    && travel.hop(at, endPlace).minutes() >= SHORT_WAY_HOME;
            if (lunch < 0 && now >= LUNCH_FROM && more) {
                eat(now);
            }
        }
        driving += go(to - from, endPlace < 0 ? Hop.NOTHING : travel.hop(at, endPlace));
        end = now;
        double minutes = end - rules.dayStart() - (lunch < 0 ? 0 : LUNCH_MINUTES);
        overMinutes = Math.max(0, minutes - rules.hours() * 60);
        double hours = minutes / 60;
        cost =
                driving
                        + overMinutes * OVER
                        + missed * MISSED
                        + Math.max(0, to - from - MOST_CALLS) * CROWDED
                        + EVEN * hours * hours;
    }

    /// How many visits a proposed day may hold: more where little of it is driven.
    static int mostCalls(double drivenMinutes) {
        return MOST_CALLS
                + (drivenMinutes <= FIVE_CALLS ? 1 : 0)
                + (drivenMinutes <= SIX_CALLS ? 1 : 0);
    }

    /// What a proposed day should not have: visits too many, before closed doors, or at a time of
    /// day at which nobody visits.
    int unwanted() {
        double driven = 0;
        for (Hop h : hops) {
            driven += h.minutes();
        }
        int unwanted = Math.max(0, visits.length - mostCalls(driven));
        for (Visit v : visits) {
            unwanted += v.isMissed() || v.begin() < EARLIEST || v.leave() > LATEST ? 1 : 0;
        }
        return unwanted;
    }

    private double go(int index, Hop hop) {
        double arrival = now + hop.minutes();
        departures[index] = now;
        hops[index] = hop;
        if (lunch < 0
                && now < LUNCH_UNTIL
                && arrival > LUNCH_UNTIL
                && hop.minutes() >= SHORT_WAY_HOME) {
            lunch = Math.max(now, LUNCH_FROM);
            arrival += LUNCH_MINUTES;
        }
        now = arrival;
        return hop.seconds().mid() + hop.footSeconds();
    }

    private void eat(double at) {
        lunch = at;
        now = at + LUNCH_MINUTES;
    }

    private Visit visit(Call call, @Nullable LocalDate date) {
        double arrive = now;
        if (lunch < 0 && now >= LUNCH_FROM) {
            eat(now);
        }
        Opening o = call.opening();
        double there = now + call.oneWay();
        double begin = o == null ? there : o.begin(there, call.minutes());
        boolean late = o != null && begin > o.latest(call.minutes()) + 1e-9;
        now = begin + call.minutes() + call.oneWay();
        return new Visit(
                arrive, begin, now, o == null || date == null ? null : o.shutOn(date), late);
    }
}
