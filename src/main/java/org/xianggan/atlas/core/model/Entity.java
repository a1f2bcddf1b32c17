package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;

/// Something that can be found, selected and read about.
///
/// @param subtype the finer kind within its kind (`expressway`, `memorial`, `high_speed` …), or
///     null
/// @param anchor where it is found on the map; null where it has no place
/// @param box what to fly to; null where it has no place
/// @param county the county that it lies in, for telling namesakes apart; null for lines and areas
///     above
/// @param drawn whether the map draws it (false: it is only listed)
public record Entity(
        EntityId id,
        Names names,
        @Nullable String subtype,
        @Nullable LonLat anchor,
        @Nullable GeoBox box,
        @Nullable EntityId county,
        boolean drawn) {}
