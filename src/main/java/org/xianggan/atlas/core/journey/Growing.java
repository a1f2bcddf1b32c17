package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A loop while it grows, site by site.
final class Growing {
    static final List<EntityId> PROVINCES =
            List.of(EntityId.of("province:430000"), EntityId.of("province:360000"));

    /// Minutes that every stop costs beside its visit: turning off, parking, walking in.
    private static final double STOPPING = 10;

    /// A visit is what one comes for: it counts less than the way to it.
    private static final double VISIT = 0.4;

    /// A second site of a township is worth less than the first in another.
    private static final double SAME_TOWNSHIP = 0.75;

    private static final double RARE_PROVINCE = 1.6;
    private static final int TRIED_TOWNS = 3;

    private final Wish wish;
    private final List<Sight> sights;
    private final int start;
    private final int end;
    private final int towns;
    private final Travel travel;
    private final List<NightTown> nights;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> route = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private final int must;
    private int missed;

    /// @param must come first
    Growing(Ground ground, Wish wish, List<Sight> must, List<Sight> candidates) {
        this.wish = wish;
        this.must = must.size();
        sights = new ArrayList<>(must);
        sights.addAll(candidates);
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

    List<Sight> chosen() {
        return chosen.stream().map(sights::get).toList();
    }

    void grow() {
        for (int i = 0; i < must; i++) {
            if (travel.hop(start, i).isThere()) {
                insert(i, place(i));
            }
        }
        // What has to be seen may stand before closed doors; nothing else is taken in that does.
        missed = route.isEmpty() ? 0 : missed();
        if (wish.bothProvinces()) {
            for (EntityId p : PROVINCES) {
                if (chosen().stream().noneMatch(s -> p.equals(s.province()))) {
                    add(p);
                }
            }
        }
        boolean grown = true;
        while (grown && chosen.size() < DayRun.MOST_CALLS * wish.days()) {
            grown = add(null);
        }
    }

    /// Takes the best site in that still fits; tells whether there was one.
    private boolean add(@Nullable EntityId province) {
        while (true) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < sights.size(); i++) {
                if (isOpen(i) && (province == null || province.equals(sights.get(i).province()))) {
                    double gain = gain(i);
                    if (gain > most) {
                        most = gain;
                        best = i;
                    }
                }
            }
            if (best < 0) {
                return false;
            }
            List<Integer> before = List.copyOf(route);
            insert(best, place(best));
            if (fits() || tidied()) {
                // More stops, more days: what was too far for one day may do now.
                if (chosen.size() <= wish.days()) {
                    refused.clear();
                }
                return true;
            }
            route.clear();
            route.addAll(before);
            chosen.removeLast();
            refused.add(best);
        }
    }

    private boolean isOpen(int i) {
        return !chosen.contains(i) && !refused.contains(i) && travel.hop(start, i).isThere();
    }

    private double gain(int i) {
        Sight s = sights.get(i);
        double minutes = longer(i, place(i)) + s.visit().minutes() * VISIT + STOPPING;
        double worth = Worth.of(s) + 1;
        long there =
                chosen.stream()
                        .filter(c -> s.township() != null)
                        .filter(c -> Objects.equals(sights.get(c).township(), s.township()))
                        .count();
        worth *= Math.pow(SAME_TOWNSHIP, there);
        return worth * rarity(s) / minutes;
    }

    /// Of two provinces the one with less than a third of the stops so far is sought.
    private double rarity(Sight s) {
        if (!wish.bothProvinces() || !PROVINCES.contains(s.province())) {
            return 1;
        }
        long same =
                chosen.stream()
                        .filter(c -> Objects.equals(sights.get(c).province(), s.province()))
                        .count();
        return same * 3 < chosen.size() ? RARE_PROVINCE : 1;
    }

    /// Where it lengthens the way least.
    private int place(int i) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at <= route.size(); at++) {
            double longer = longer(i, at);
            if (longer < least) {
                least = longer;
                best = at;
            }
        }
        return best;
    }

    private double longer(int i, int at) {
        int before = at == 0 ? start : route.get(at - 1);
        int after = at == route.size() ? end : route.get(at);
        double out = travel.hop(before, i).minutes();
        if (after < 0) {
            return out;
        }
        return out + travel.hop(i, after).minutes() - travel.hop(before, after).minutes();
    }

    private void insert(int i, int at) {
        route.add(at, i);
        chosen.add(i);
    }

    /// Whether the days hold it, with open doors.
    private boolean fits() {
        if (isHopeless()) {
            return false;
        }
        Days days = days();
        Days.Cut cut = days.cut();
        return cut.overMinutes() <= 0
                && cut.parts().stream().allMatch(p -> p.to() - p.from() <= DayRun.MOST_CALLS)
                && missed(days, cut) <= missed;
    }

    /// Even without the ways to and from the nights there is not time enough; quickly told.
    private boolean isHopeless() {
        double minutes = 0;
        int at = start;
        for (int i : route) {
            minutes += travel.hop(at, i).minutes() + sights.get(i).visit().minutes();
            at = i;
        }
        minutes += end < 0 ? 0 : travel.hop(at, end).minutes();
        return minutes > wish.days() * wish.hours() * 60;
    }

    private int missed() {
        Days days = days();
        return missed(days, days.cut());
    }

    private static int missed(Days days, Days.Cut cut) {
        int missed = 0;
        for (int d = 0; d < cut.parts().size(); d++) {
            for (DayRun.Visit v : days.run(cut.parts().get(d), d).visits) {
                missed += v.isMissed() ? 1 : 0;
            }
        }
        return missed;
    }

    /// Puts the stops in their best order; tells whether the days hold them then.
    private boolean tidied() {
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
        Order order = Orderer.of(n).order(task).orElseThrow();
        List<Integer> better = order.stops().stream().map(route::get).toList();
        if (better.equals(route)) {
            return false;
        }
        route.clear();
        route.addAll(better);
        return fits();
    }

    private Days days() {
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
