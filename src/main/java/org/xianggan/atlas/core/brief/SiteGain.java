package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.WhatIf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A site near what is changed, and what that does to the ways between it and the county seats.
///
/// @param metres from the nearest point of what is changed
/// @param faster, slower seats from which it is reached faster or slower for sure
/// @param most the greatest of these changes, `i` being the seat; null where there is none
record SiteGain(Entity site, double metres, int faster, int slower, @Nullable PairGain most) {
    /// Asked about at once; a question may have 200 places.
    private static final int TOGETHER = 60;

    /// Those that change for sure, the greatest change first.
    static List<SiteGain> of(Effect effect, List<Corridor.Near> sites, RouteEngine engine) {
        List<Corridor.Near> met =
                sites.stream()
                        .filter(
                                n ->
                                        WhatIf.isComparable(
                                                engine,
                                                StopPlaces.of(n.place()),
                                                effect.before(),
                                                effect.after()))
                        .toList();
        List<SiteGain> all = new ArrayList<>();
        for (int from = 0; from < met.size(); from += TOGETHER) {
            all.addAll(
                    some(effect, met.subList(from, Math.min(met.size(), from + TOGETHER)), engine));
        }
        return all.stream()
                .filter(s -> s.most() != null)
                .sorted(Comparator.comparingDouble((SiteGain s) -> size(s.most())).reversed())
                .toList();
    }

    private static List<SiteGain> some(
            Effect effect, List<Corridor.Near> sites, RouteEngine engine) {
        int seats = effect.seats().size();
        List<Stop> stops = new ArrayList<>(effect.seats().stream().map(StopPlaces::of).toList());
        sites.forEach(n -> stops.add(StopPlaces.of(n.place())));
        WhatIf w = WhatIf.of(engine, effect.before(), effect.after(), stops, null, List.of());
        List<SiteGain> all = new ArrayList<>();
        for (int k = 0; k < sites.size(); k++) {
            int at = seats + k;
            List<PairGain> pairs =
                    w.pairs().stream().filter(p -> p.i() < seats && p.j() == at).toList();
            List<PairGain> slower = pairs.stream().filter(PairGain::isLost).toList();
            List<PairGain> faster = pairs.stream().filter(PairGain::isGained).toList();
            all.add(
                    new SiteGain(
                            sites.get(k).place(),
                            sites.get(k).metres(),
                            faster.size(),
                            slower.size(),
                            (faster.isEmpty() ? slower : faster)
                                    .stream()
                                            .max(Comparator.comparingDouble(SiteGain::size))
                                            .orElse(null)));
        }
        return all;
    }

    /// What is linked or cut is more than any time.
    private static double size(@Nullable PairGain p) {
        if (p == null) {
            return 0;
        }
        return p.gain().isNone() ? Double.MAX_VALUE : Math.abs(p.gain().mid());
    }
}
