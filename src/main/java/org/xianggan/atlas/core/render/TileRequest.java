package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;

/// One square tile of one group, at the exact scale of a viewport.
///
/// @param left EPSG:3857 metres of the tile's left edge
/// @param top EPSG:3857 metres of its upper edge
/// @param zoom the viewport's zoom (decides widths and what is drawn)
/// @param scale device pixels of one logical pixel
/// @param size device pixels of a side
public record TileRequest(
        Layer.Group group,
        double left,
        double top,
        double zoom,
        double scale,
        int size,
        MapState state) {
    /// Mercator metres of one device pixel.
    public double metresPerDevicePixel() {
        return WebMercator.metresPerPixel(zoom) / scale;
    }

    public WorldBox box() {
        double side = size * metresPerDevicePixel();
        return new WorldBox(left, top - side, left + side, top);
    }
}
