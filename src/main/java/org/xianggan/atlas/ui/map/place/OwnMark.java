package org.xianggan.atlas.ui.map.place;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;

/// A site where somebody has placed it.
///
/// @param row whose symbol it has, full
/// @param name in the language of the moment
public record OwnMark(EntityId id, LonLat at, LayerRow row, String name) {}
