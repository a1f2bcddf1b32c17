package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one scenario changes against another: times between places, and what is reached from one.
///
/// Places meet the network in both at the same point wherever that is possible, so that no
/// difference comes from where they were joined.
///
/// @param pairs of all places i < j
/// @param reachBefore null where no reach was asked for
/// @param gainedKm2 by zone, what is gained in area; empty where no reach was asked for
public record WhatIf(
        Matrix before,
        Matrix after,
        List<PairGain> pairs,
        @Nullable Reach reachBefore,
        @Nullable Reach reachAfter,
        List<Range> gainedKm2) {
    public WhatIf {
        pairs = List.copyOf(pairs);
        gainedKm2 = List.copyOf(gainedKm2);
    }

    /// @param from where reach is asked from, or null
    /// @throws TravelProblem as [RouteEngine] does
    public static WhatIf of(
            RouteEngine engine,
            Conditions before,
            Conditions after,
            List<Stop> places,
            @Nullable Stop from,
            List<Double> hours) {
        Snapping.checkNumber(places);
        List<Snap> was = new ArrayList<>();
        List<Snap> is = new ArrayList<>();
        for (Stop s : places) {
            Both both = Both.of(engine, s, before, after);
            was.add(both.before());
            is.add(both.after());
        }
        Matrix old = engine.matrix(was, before);
        Matrix now = engine.matrix(is, after);
        List<PairGain> pairs = pairs(old, now);
        if (from == null) {
            return new WhatIf(old, now, pairs, null, null, List.of());
        }
        Both both = Both.of(engine, from, before, after);
        Reach reachOld = engine.reach(both.before(), before, hours);
        Reach reachNow = engine.reach(both.after(), after, hours);
        return new WhatIf(old, now, pairs, reachOld, reachNow, gained(reachOld, reachNow));
    }

    /// The pairs whose gain is more than nothing for sure, most gained first; pairs that are linked
    /// only now come before all others.
    public List<PairGain> ranked() {
        return pairs.stream()
                .filter(PairGain::isGained)
                .sorted(
                        Comparator.comparing(PairGain::linked)
                                .thenComparingDouble(p -> p.linked() ? 0 : p.gain().mid())
                                .reversed())
                .toList();
    }

    /// The pairs that are slower for sure, most lost first; pairs that are no longer linked come
    /// before all others.
    public List<PairGain> lost() {
        return pairs.stream()
                .filter(PairGain::isLost)
                .sorted(
                        Comparator.comparing((PairGain p) -> !p.after().isNone())
                                .thenComparingDouble(p -> p.gain().isNone() ? 0 : p.gain().mid()))
                .toList();
    }

    /// Whether a place can be asked about: it meets the network on both sides.
    public static boolean isComparable(
            RouteEngine engine, Stop place, Conditions before, Conditions after) {
        try {
            Both.of(engine, place, before, after);
            return true;
        } catch (TravelProblem nowhere) {
            return false;
        }
    }

    private record Both(Snap before, Snap after) {
        static Both of(RouteEngine engine, Stop stop, Conditions before, Conditions after) {
            Snap was;
            try {
                was = engine.snap(stop, before);
            } catch (TravelProblem nowhereYet) {
                Snap is = engine.snap(stop, after);
                if (!before.hasPlace(is)) {
                    throw nowhereYet;
                }
                return new Both(is, is);
            }
            return new Both(was, after.canUse(was, before) ? was : engine.snap(stop, after));
        }
    }

    private static List<PairGain> pairs(Matrix old, Matrix now) {
        List<PairGain> pairs = new ArrayList<>();
        Gains gains = new Gains(old.conditions(), now.conditions());
        for (int i = 0; i < old.size(); i++) {
            for (int j = i + 1; j < old.size(); j++) {
                pairs.add(gains.pair(old, now, i, j));
            }
        }
        return pairs;
    }

    private static List<Range> gained(Reach old, Reach now) {
        List<Range> gained = new ArrayList<>();
        for (int i = 0; i < old.zones().size(); i++) {
            Range a = old.zones().get(i).km2();
            Range b = now.zones().get(i).km2();
            gained.add(Range.around(b.low() - a.low(), b.mid() - a.mid(), b.high() - a.high()));
        }
        return gained;
    }
}
