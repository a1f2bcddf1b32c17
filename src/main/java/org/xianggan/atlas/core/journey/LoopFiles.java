package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Route;

import java.util.List;
import java.util.Optional;

/// Puts loops into the form in which layers leave the atlas, and reads them from it again.
public interface LoopFiles {
    /// The stops in their order as one line (`kind` is `rte`, as GPX calls it), the road of each
    /// day (`trk`), then the places (`wpt`; `role` is `start`, `stop`, `end`, `night`, or `town`
    /// for one that the night was wished in). Where one goes in from a gate there is a line from
    /// gate to stop too (`kind` and `role` are `transfer`, `seq` is that of the stop).
    ///
    /// @param roads one for each day, see [LoopPlanner#roads]
    /// @param attribution who is to be named
    OutLayer layer(Itinerary plan, List<Route> roads, String attribution, Messages texts);

    /// A published route in the same form: stops without a position have no place.
    ///
    /// @param road over the stops that have one; null where fewer than two have
    OutLayer layer(PublishedRoute route, @Nullable Route road, String attribution, Messages texts);

    /// The loop that rows of the first form are of; empty where they are of none.
    Optional<Loop> read(List<FeatureRow> rows);
}
