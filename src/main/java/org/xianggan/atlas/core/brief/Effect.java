package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.WhatIf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a scenario does in one network, against the same year without its changes.
///
/// @param seats counties in the order of the pairs
/// @param without counties whose seat no road or station is near: not counted
record Effect(
        Change change,
        Conditions before,
        Conditions after,
        WhatIf whatIf,
        List<Entity> seats,
        List<Entity> without) {
    Effect {
        seats = List.copyOf(seats);
        without = List.copyOf(without);
    }

    /// @throws TravelProblem as [RouteEngine] does
    static Effect of(
            Network network,
            Scenario scenario,
            Change change,
            RouteEngine engine,
            Surroundings around) {
        Conditions before = engine.ready(Conditions.of(network, scenario.bare()));
        Conditions after = engine.ready(before.under(scenario.named("")));
        List<Entity> seats = new ArrayList<>();
        List<Entity> without = new ArrayList<>();
        for (CountyArea c : around.zone()) {
            Entity county = c.county();
            Stop seat = StopPlaces.of(county);
            (WhatIf.isComparable(engine, seat, before, after) ? seats : without).add(county);
        }
        List<Stop> stops = seats.stream().map(StopPlaces::of).toList();
        return new Effect(
                change,
                before,
                after,
                WhatIf.of(engine, before, after, stops, null, List.of()),
                seats,
                without);
    }

    /// The pair that tells the change best: the one that gains most, else the one that loses most.
    /// Null where the ranges leave nothing to tell.
    @Nullable PairGain telling() {
        List<PairGain> ranked = whatIf.ranked();
        if (!ranked.isEmpty()) {
            return ranked.getFirst();
        }
        List<PairGain> lost = whatIf.lost();
        return lost.isEmpty() ? null : lost.getFirst();
    }

    /// The pair that a map tells the change by: the one that saves, or loses, the greatest part of
    /// its time, so that what is changed is a good part of its way. Null as [#telling].
    @Nullable PairGain nearest() {
        PairGain telling = telling();
        if (telling == null || telling.gain().isNone()) {
            return telling;
        }
        List<PairGain> ranked = whatIf.ranked();
        return (ranked.isEmpty() ? whatIf.lost() : ranked)
                .stream()
                        .filter(p -> !p.gain().isNone())
                        .max(
                                Comparator.comparingDouble(
                                        p -> Math.abs(p.gain().mid()) / p.before().mid()))
                        .orElse(telling);
    }
}
