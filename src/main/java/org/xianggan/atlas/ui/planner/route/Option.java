package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.network.Difference;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.profile.Profile;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;

import java.util.List;

/// One of the ways over the stops, with all that is shown of it.
///
/// @param saves what it saves against the first of them (negative where it takes more); null for
///     the first
/// @param label where its number stands on the map: on a stretch that is its own
record Option(
        Route route,
        @Nullable Difference saves,
        List<Stretch> stretches,
        WorldPoint label,
        GeoBox box,
        List<Turn> turns,
        Profile profile) {
    Option {
        stretches = List.copyOf(stretches);
        turns = List.copyOf(turns);
    }
}
