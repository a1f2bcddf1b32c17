package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A route or a train that somebody published: read-only.
///
/// @param group what it is one of (“株洲十条红色线路（已知3条）”), or null
/// @param stops as published, in order; none where they were not
/// @param doubt what is not known of it
public record PublishedRoute(
        EntityId id,
        Names names,
        @Nullable String group,
        @Nullable String text,
        @Nullable Edtf asOf,
        @Nullable String doubt,
        @Nullable String note,
        List<PublishedStop> stops,
        List<EntityId> counties,
        List<Citation> citations) {
    /// @param target what the atlas knows it as; null where it knows nothing of it
    /// @param at null where it has no position; a county is none
    public record PublishedStop(
            int seq,
            String name,
            @Nullable EntityId target,
            @Nullable LonLat at,
            List<Citation> citations,
            @Nullable String note) {
        public PublishedStop {
            citations = List.copyOf(citations);
        }

        public Stop stop() {
            return new Stop(at == null ? null : target, name, at, false);
        }
    }

    public PublishedRoute {
        stops = List.copyOf(stops);
        counties = List.copyOf(counties);
        citations = List.copyOf(citations);
    }

    /// Stops that have a position, each place once.
    public List<PublishedStop> placed() {
        List<PublishedStop> placed = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (PublishedStop s : stops) {
            if (s.at != null && seen.add(s.target == null ? s.at : s.target)) {
                placed.add(s);
            }
        }
        return placed;
    }

    /// A copy that one may change: the known stops in the published order, from the first to the
    /// last, in the agreed hours.
    ///
    /// @param year in whose network it is travelled
    public Loop mine(int year) {
        Loop loop = Loop.named(names.zh(), year).ending(Finish.AT_LAST).copying(id);
        return loop.with(placed().stream().map(s -> LoopStop.of(s.stop())).toList());
    }
}
