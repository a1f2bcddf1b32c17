package org.xianggan.atlas.core.render.hit;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;

/// Something that lies under the pointer.
///
/// @param layer null for a tie or a node of a web, which lie on none
/// @param row the row of the layer list that it belongs to; null for an area of land
/// @param pixels how far the pointer is from what is drawn of it, logical pixels; 0 where it lies
///     on it
public record Hit(
        EntityId id,
        @Nullable Layer layer,
        @Nullable LayerRow row,
        @Nullable Names names,
        double pixels) {
    /// Whether it is an area: chosen only where nothing smaller lies there.
    public boolean isArea() {
        return layer == Layer.LAND;
    }
}
