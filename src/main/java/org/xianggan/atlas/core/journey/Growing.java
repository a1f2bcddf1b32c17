package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// A loop while it grows, site by site; then single sites are exchanged for worthier ones, for what
/// is cheap at the beginning may fill the days.
final class Growing {
    static final List<EntityId> PROVINCES =
            List.of(EntityId.of("province:430000"), EntityId.of("province:360000"));

    /// Minutes that every stop costs beside its visit: turning off, parking, walking in.
    private static final double STOPPING = 10;

    /// A visit is what one comes for: it counts less than the way to it.
    private static final double VISIT = 0.4;

    private static final double RARE_PROVINCE = 1.6;

    /// What a minute of driving has to bring: an hour nearly as much as protection by a province.
    private static final double MINUTE = 2.5 / 60;

    /// Exchanges that are reckoned, each with its days.
    private static final int TRIED_EXCHANGES = 600;

    private final Field field;
    private final Wish wish;
    private final List<Sight> sights;
    private final List<Integer> chosen = new ArrayList<>();
    private List<Integer> route = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private final int must;
    private int unwanted;

    /// @param must come first
    Growing(Ground ground, Wish wish, List<Sight> must, List<Sight> candidates) {
        this.wish = wish;
        this.must = must.size();
        List<Sight> all = new ArrayList<>(must);
        all.addAll(candidates);
        field = new Field(ground, wish, all);
        sights = field.sights;
    }

    List<Sight> chosen() {
        return chosen.stream().map(sights::get).toList();
    }

    void grow() {
        for (int i = 0; i < must; i++) {
            if (field.isReached(i)) {
                route.add(field.place(route, i), i);
                chosen.add(i);
            }
        }
        if (!route.isEmpty()) {
            route = new ArrayList<>(field.tidied(route));
            // What has to be seen may stand before closed doors; nothing else is taken in that
            // does.
            unwanted = field.unwanted(route);
        }
        if (wish.bothProvinces()) {
            for (EntityId p : PROVINCES) {
                if (chosen().stream().noneMatch(s -> p.equals(s.province()))) {
                    add(p);
                }
            }
        }
        fill();
        if (exchange()) {
            refused.clear();
            fill();
        }
    }

    private void fill() {
        boolean grown = true;
        while (grown && chosen.size() < DayRun.mostCalls(0) * wish.days()) {
            grown = add(null);
        }
    }

    /// Takes the best site in that still fits; tells whether there was one.
    private boolean add(@Nullable EntityId province) {
        while (true) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < sights.size(); i++) {
                if (isOpen(i)
                        && !refused.contains(i)
                        && (province == null || province.equals(sights.get(i).province()))) {
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
            List<Integer> longer = new ArrayList<>(route);
            longer.add(field.place(route, best), best);
            if (takes(longer)) {
                chosen.add(best);
                // More stops, more days: what was too far for one day may do now.
                if (chosen.size() <= wish.days()) {
                    refused.clear();
                }
                return true;
            }
            refused.add(best);
        }
    }

    /// Goes another route where the days hold it, in its best order where they hold that.
    private boolean takes(List<Integer> other) {
        if (field.isHopeless(other)) {
            List<Integer> tidy = field.tidied(other);
            if (!field.fits(tidy, unwanted)) {
                return false;
            }
            route = new ArrayList<>(tidy);
            return true;
        }
        for (List<Integer> r : List.of(field.tidied(other), other)) {
            if (field.fits(r, unwanted)) {
                route = new ArrayList<>(r);
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int i) {
        return !chosen.contains(i) && field.isReached(i);
    }

    private double gain(int i) {
        Sight s = sights.get(i);
        double minutes =
                field.longer(route, i, field.place(route, i))
                        + s.visit().minutes() * VISIT
                        + STOPPING;
        double worth = Worth.after(s, chosen());
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

    /// What a choice is worth, less what its driving costs.
    private double worth(List<Integer> of, double drivenMinutes) {
        return Worth.of(of.stream().map(sights::get).toList()) - drivenMinutes * MINUTE;
    }

    /// Exchanges one site for another as long as that is worth more; tells whether any was.
    private boolean exchange() {
        boolean any = false;
        boolean better = true;
        int[] left = {TRIED_EXCHANGES};
        while (better && left[0] > 0) {
            better = exchangeOne(left);
            any |= better;
        }
        return any;
    }

    private record Exchange(int place, List<Integer> route, double worth) {}

    private boolean exchangeOne(int[] left) {
        List<Integer> before = route;
        double now = worth(chosen, field.drivenByDay(route));
        // What the nights add is much the same for similar routes; what is promising is reckoned.
        double nights = field.drivenByDay(route) - field.minutes(route);
        List<Exchange> all = new ArrayList<>();
        for (int c = must; c < chosen.size(); c++) {
            int gone = chosen.get(c);
            if (isNeeded(gone)) {
                continue;
            }
            List<Integer> without = new ArrayList<>(route);
            without.remove(Integer.valueOf(gone));
            for (int i : IntStream.range(0, sights.size()).filter(this::isOpen).toArray()) {
                List<Integer> other = new ArrayList<>(without);
                other.add(field.place(without, i), i);
                double worth = worth(other, field.minutes(other) + nights);
                if (worth > now + MINUTE && !field.isHopeless(other)) {
                    all.add(new Exchange(c, other, worth));
                }
            }
        }
        all.sort(Comparator.comparingDouble(e -> -e.worth));
        for (Exchange e : all) {
            if (left[0]-- <= 0) {
                return false;
            }
            if (takes(e.route)) {
                if (worth(route, field.drivenByDay(route)) <= now + MINUTE) {
                    route = before;
                    continue;
                }
                int came =
                        e.route.stream().filter(i -> !chosen.contains(i)).findFirst().orElseThrow();
                chosen.set(e.place, came);
                return true;
            }
        }
        return false;
    }

    /// The only one of a province that both are wished of.
    private boolean isNeeded(int gone) {
        EntityId province = sights.get(gone).province();
        return wish.bothProvinces()
                && PROVINCES.contains(province)
                && chosen().stream().filter(s -> Objects.equals(s.province(), province)).count()
                        == 1;
    }
}
