package org.xianggan.atlas.core.nearby;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.WhatIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a scenario changes against another: between the seats of the 24, and for what is reached
/// from one place.
///
/// @param gains by zone; empty where no reach was asked for
public record WhatIfReport(
        WhatIf whatIf,
        @Nullable ReachReport before,
        @Nullable ReachReport after,
        List<Gain> gains) {
    /// What is gained within some hours.
    ///
    /// @param km2 gained in area; counts only where it is more than nothing for sure
    /// @param people gained, shared out by area: see [Peopled]
    /// @param counties, sites that are reached within the hours only afterwards, most likely
    public record Gain(
            double hours, Range km2, double people, List<Entity> counties, List<Entity> sites) {
        public Gain {
            counties = List.copyOf(counties);
            sites = List.copyOf(sites);
        }

        /// Whether something is gained or lost for sure.
        public boolean counts() {
            return km2.excludesZero();
        }
    }

    public WhatIfReport {
        gains = List.copyOf(gains);
    }

    /// @param from where reach is asked from, or null
    /// @throws org.xianggan.atlas.core.network.TravelProblem as [RouteEngine] does
    public static WhatIfReport of(
            RouteEngine engine,
            Conditions before,
            Conditions after,
            @Nullable Stop from,
            List<Double> hours,
            Surroundings around) {
        WhatIf w = WhatIf.of(engine, before, after, around.seats(), from, hours);
        if (w.reachBefore() == null || w.reachAfter() == null) {
            return new WhatIfReport(w, null, null, List.of());
        }
        ReachReport was = ReachReport.of(engine, w.reachBefore(), around);
        ReachReport is = ReachReport.of(engine, w.reachAfter(), around);
        List<Gain> gains = new ArrayList<>();
        for (int i = 0; i < is.zones().size(); i++) {
            double h = is.zones().get(i).hours();
            gains.add(
                    new Gain(
                            h,
                            w.gainedKm2().get(i),
                            is.zones().get(i).people().people().mid()
                                    - was.zones().get(i).people().people().mid(),
                            added(was.counties(), is.counties(), h),
                            added(was.sites(), is.sites(), h)));
        }
        return new WhatIfReport(w, was, is, gains);
    }

    private static List<Entity> added(List<Reached> was, List<Reached> is, double hours) {
        Set<EntityId> old =
                was.stream()
                        .filter(r -> r.within(hours))
                        .map(r -> r.place().id())
                        .collect(Collectors.toSet());
        return is.stream()
                .filter(r -> r.within(hours) && !old.contains(r.place().id()))
                .map(Reached::place)
                .toList();
    }
}
