package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;

import java.util.List;

/// A town to stay in: a county seat, or one that a source names for lodging.
///
/// @param id of the county whose seat it is, or of the town
/// @param citations none for a county seat
/// @param words of the source; null for a county seat
public record NightTown(
        EntityId id,
        Names names,
        LonLat at,
        boolean isSeat,
        List<Citation> citations,
        @Nullable String words,
        @Nullable String note) {
    public NightTown {
        citations = List.copyOf(citations);
    }

    public Stop stop() {
        return new Stop(id, names.zh(), at, false);
    }
}
