package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The sites that a proposal chooses from, by their numbers, with the ways between them; tells
/// whether days hold a route over some of them.
final class Field {
    private static final int TRIED_TOWNS = 3;

    /// Beyond so many stops the order is only near the best while a loop grows.
    private static final int EXACT = 10;

    private static final double QUICK = 0.02;

    private static final double FAR_NIGHT = 90;

    final List<Sight> sights;
    private final Wish wish;
    private final int start;
    private final int end;
    private final int towns;
    private final Travel travel;
    private final List<NightTown> nights;

    Field(Ground ground, Wish wish, List<Sight> sights) {
        this.wish = wish;
        this.sights = List.copyOf(sights);
        List<Snap> snaps = new ArrayList<>();
        sights.forEach(s -> snaps.add(ground.snap(s.stop())));
        start = snaps.size();
        snaps.add(ground.snap(wish.start()));
        end =
                switch (wish.finish()) {
                    case Finish.Back _ -> start;
                    case Finish.AtLast _ -> -1;
                    case Finish.At(Stop stop) -> {
                        snaps.add(ground.snap(stop));
                        yield snaps.size() - 1;
                    }
                };
        towns = snaps.size();
        Set<NightTown> near = new LinkedHashSet<>();
        List<NightTown> all =
                ground.towns(wish.nights()).stream()
                        .filter(t -> ground.isReached(t.stop()))
                        .toList();
        for (Sight s : sights) {
            LonLat at = Objects.requireNonNull(s.at());
            near.addAll(Ground.near(all, at, at, TRIED_TOWNS));
        }
        nights = List.copyOf(near);
        nights.forEach(t -> snaps.add(ground.snap(t.stop())));
        travel = Travel.of(ground.engine.matrix(snaps, ground.conditions), Set.of());
    }

    boolean isReached(int i) {
        return travel.hop(start, i).isThere();
    }

    /// By how many minutes a site lengthens a route where it is put in.
    double longer(List<Integer> route, int i, int at) {
        int before = at == 0 ? start : route.get(at - 1);
        int after = at == route.size() ? end : route.get(at);
        double out = travel.hop(before, i).minutes();
        if (after < 0) {
            return out;
        }
        return out + travel.hop(i, after).minutes() - travel.hop(before, after).minutes();
    }

    /// Where it lengthens a route least.
    int place(List<Integer> route, int i) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at <= route.size(); at++) {
            double longer = longer(route, i, at);
            if (longer < least) {
                least = longer;
                best = at;
            }
        }
        return best;
    }

    /// Of driving, without the nights.
    double minutes(List<Integer> route) {
        double minutes = 0;
        int at = start;
        for (int i : route) {
            minutes += travel.hop(at, i).minutes();
            at = i;
        }
        return minutes + (end < 0 || route.isEmpty() ? 0 : travel.hop(at, end).minutes());
    }

    /// Of driving, to the nights and from them too.
    double drivenByDay(List<Integer> route) {
        Days days = days(route);
        double minutes = 0;
        int day = 0;
        for (Days.Part p : days.cut().parts()) {
            for (Hop h : days.run(p, day++).hops) {
                minutes += h.minutes();
            }
        }
        return minutes;
    }

    /// Even without the ways to and from the nights there is not time enough; quickly told.
    boolean isHopeless(List<Integer> route) {
        double visits = 0;
        for (int i : route) {
            visits += sights.get(i).visit().minutes();
        }
        return minutes(route) + visits > wish.days() * wish.hours() * 60;
    }

    /// Whether the days hold it.
    ///
    /// @param unwanted how much of it may be as it should not be
    boolean fits(List<Integer> route, int unwanted) {
        if (isHopeless(route)) {
            return false;
        }
        Days days = days(route);
        Days.Cut cut = days.cut();
        return cut.overMinutes() <= 0 && unwanted(days, cut) <= unwanted;
    }

    int unwanted(List<Integer> route) {
        Days days = days(route);
        return unwanted(days, days.cut());
    }

    /// Nor should one drive on for long after the last visit of a day.
    private static int unwanted(Days days, Days.Cut cut) {
        int unwanted = 0;
        int nights = cut.parts().size() - 1;
        for (int d = 0; d <= nights; d++) {
            DayRun run = days.run(cut.parts().get(d), d);
            unwanted += run.unwanted();
            unwanted += d < nights && run.hops[run.hops.length - 1].minutes() > FAR_NIGHT ? 1 : 0;
        }
        return unwanted;
    }

    /// In the best order, or near it.
    List<Integer> tidied(List<Integer> route) {
        int n = route.size();
        double[][] ways = new double[n][n];
        double[] first = new double[n];
        double[] last = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ways[i][j] = travel.hop(route.get(i), route.get(j)).minutes();
            }
            first[i] = travel.hop(start, route.get(i)).minutes();
            last[i] = end < 0 ? 0 : travel.hop(route.get(i), end).minutes();
        }
        OrderTask task = new OrderTask(ways, first, last, new boolean[n], List.of(), 0);
        Orderer orderer = n <= EXACT ? new ExactOrderer() : new NearOrderer(QUICK);
        return orderer.order(task).orElseThrow().stops().stream().map(route::get).toList();
    }

    private Days days(List<Integer> route) {
        List<Call> calls = new ArrayList<>();
        for (int i : route) {
            Sight s = sights.get(i);
            calls.add(new Call(i, s.visit().minutes(), s.opening()));
        }
        List<int[]> between = new ArrayList<>();
        for (int i = 0; i + 1 < route.size(); i++) {
            LonLat from = Objects.requireNonNull(sights.get(route.get(i)).at());
            LonLat to = Objects.requireNonNull(sights.get(route.get(i + 1)).at());
            int[] near =
                    Ground.near(nights, from, to, TRIED_TOWNS).stream()
                            .mapToInt(t -> towns + nights.indexOf(t))
                            .filter(t -> travel.hop(start, t).isThere())
                            .toArray();
            between.add(near.length == 0 ? new int[] {route.get(i)} : near);
        }
        DayRules rules =
                new DayRules(
                        wish.hours(),
                        wish.frame().dayStart(),
                        Math.min(wish.days(), route.size()),
                        wish.frame().date());
        return new Days(travel, calls, start, end, between, rules);
    }
}
