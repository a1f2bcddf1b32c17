package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

/// A site as the atlas ships it, to be looked for among the points of an extract.
///
/// @param kind `former_site`, `ruin`, `memorial`, `residence`, `scenic`, `village`
/// @param county that it lies in; null where nobody says
/// @param at WGS-84; null where only the county is known
/// @param metres how far `at` may be off, as the atlas says
public record ShippedSite(
        EntityId id,
        Names names,
        String kind,
        @Nullable EntityId county,
        @Nullable LonLat at,
        double metres) {}
