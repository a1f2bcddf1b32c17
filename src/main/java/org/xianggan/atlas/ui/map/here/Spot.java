package org.xianggan.atlas.ui.map.here;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

/// A position on the map that somebody asks about, with what lies there.
///
/// @param thing what is meant: the smallest thing there, or what was selected; null on open country
/// @param county the area below; null beyond what the atlas knows
/// @param choices how many things a click there would ask about
public record Spot(LonLat at, @Nullable Named thing, @Nullable Named county, int choices) {
    /// A thing and what it is called.
    public record Named(EntityId id, Names names) {}
}
