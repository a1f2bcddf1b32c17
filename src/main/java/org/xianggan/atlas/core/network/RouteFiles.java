package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.layer.OutLayer;

import java.util.List;
import java.util.function.Function;

/// Puts routes into the form in which layers leave the atlas.
public interface RouteFiles {
    /// Each route as a line with its figures, then each of its legs, then the stops as points.
    /// `kind` says which is which, as GPX does: `rte`, `trk`, `wpt`.
    ///
    /// @param routes over the same stops, under the same conditions
    /// @param title what they are called
    /// @param description what the lengths and times of a route are worth
    /// @param attribution who is to be named
    OutLayer layer(
            List<Route> routes,
            String title,
            Function<Route, String> description,
            String attribution);
}
