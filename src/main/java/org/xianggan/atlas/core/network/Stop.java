package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

/// Where somebody wants to go.
///
/// @param id of the place, or null for a point on the map
/// @param name what sentences and tables call it
/// @param position null where none is known, which no route accepts
/// @param via only passed (a dragged route): joins whatever runs there, an expressway too, and has
///     no way to the network of its own
public record Stop(@Nullable EntityId id, String name, @Nullable LonLat position, boolean via) {
    public static Stop at(String name, LonLat position) {
        return new Stop(null, name, position, false);
    }

    public static Stop via(String name, LonLat position) {
        return new Stop(null, name, position, true);
    }

    /// The same place, whatever it is called.
    boolean isSameAs(Stop o) {
        return id != null && id.equals(o.id) || position != null && position.equals(o.position);
    }
}
