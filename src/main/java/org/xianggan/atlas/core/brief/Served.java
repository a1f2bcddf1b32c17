package org.xianggan.atlas.core.brief;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.nearby.Bands;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.nearby.Peopled;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.RouteEngine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whom a change serves.
///
/// @param gaining counties whose seat gains with at least one other for sure, those with the most
///     such pairs first; `losing` likewise
/// @param corridor what lies within [#WITHIN] of what is changed
/// @param along people of that strip
/// @param sites of that strip that are reached faster or slower from a seat for sure
record Served(
        Effect effect,
        List<County> gaining,
        List<County> losing,
        Corridor corridor,
        Peopled along,
        List<SiteGain> sites) {
    /// Metres; as the page 沿线 proposes.
    static final double WITHIN = 10_000;

    /// @param pairs how many
    record County(CountyArea area, int pairs) {}

    Served {
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
        sites = List.copyOf(sites);
    }

    static Served of(Effect effect, RouteEngine engine, Surroundings around) {
        Geometry changed = Change.geometry(effect.change().courses());
        Corridor corridor = Corridor.along(changed, null, WITHIN, around);
        return new Served(
                effect,
                counties(effect, effect.whatIf().ranked(), around),
                counties(effect, effect.whatIf().lost(), around),
                corridor,
                Peopled.in(Bands.around(changed, WITHIN), around),
                SiteGain.of(effect, corridor.sites(), engine));
    }

    private static List<County> counties(Effect effect, List<PairGain> pairs, Surroundings around) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (PairGain p : pairs) {
            counts.merge(p.i(), 1, Integer::sum);
            counts.merge(p.j(), 1, Integer::sum);
        }
        List<County> all = new ArrayList<>();
        for (int i = 0; i < effect.seats().size(); i++) {
            Integer count = counts.get(i);
            if (count != null) {
                var id = effect.seats().get(i).id();
                around.zone().stream()
                        .filter(c -> c.county().id().equals(id))
                        .forEach(c -> all.add(new County(c, count)));
            }
        }
        all.sort(Comparator.comparingInt(County::pairs).reversed());
        return all;
    }
}
