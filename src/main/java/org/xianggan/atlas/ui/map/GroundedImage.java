package org.xianggan.atlas.ui.map;

import javafx.scene.image.Image;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

/// A picture that knows where on earth it lies, so that any viewport can place it.
///
/// @param left EPSG:3857 metres of its left edge
/// @param metresPerPixel Mercator metres of one of its pixels
/// @param argb the very pixels of the image, premultiplied, row by row; they never change
record GroundedImage(
        Image image,
        double left,
        double top,
        double metresPerPixel,
        int width,
        int height,
        int[] argb) {
    /// A picture that was painted for a viewport.
    static GroundedImage over(Viewport v, Picture p) {
        double m = v.metresPerPixel() / v.scale();
        WorldBox box = v.box();
        return new GroundedImage(
                Pixels.image(p),
                box.minX() + p.x() * m,
                box.maxY() - p.y() * m,
                m,
                p.width(),
                p.height(),
                p.argb());
    }

    /// A tile with all its groups.
    static GroundedImage tile(TileGrid grid, TileGrid.Index i, int[] argb) {
        return new GroundedImage(
                Pixels.image(TileGrid.SIDE, TileGrid.SIDE, argb),
                grid.left(i),
                grid.top(i),
                grid.metresPerPixel(),
                TileGrid.SIDE,
                TileGrid.SIDE,
                argb);
    }
}
