package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Route;

import java.util.List;

/// A leaflet that is wanted.
///
/// @param subject what it is of, with its roads
/// @param language of all that it says
/// @param address where its codes lead
public record LeafletSpec(
        Subject subject,
        Language language,
        Edition edition,
        MapAddress address,
        LeafletFormat format) {
    /// What a leaflet can be of.
    public sealed interface Subject {
        /// @param roads of its days, as [org.xianggan.atlas.core.journey.LoopPlanner#roads] finds
        ///     them
        record OfLoop(Itinerary plan, List<Route> roads) implements Subject {
            public OfLoop {
                roads = List.copyOf(roads);
                if (roads.size() != plan.days().size()) {
                    throw new IllegalArgumentException(
                            roads.size() + " roads for " + plan.days().size() + " days");
                }
            }
        }

        /// @param road null where fewer than two of its stops have a position
        record OfRoute(PublishedRoute route, @Nullable Route road) implements Subject {}
    }
}
