package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;

/// From EPSG:3857 metres to the device pixels of one picture (a tile, a page), and the zoom that
/// decides widths.
///
/// @param left metres of the left edge; `top` of the upper edge
/// @param metres Mercator metres of one device pixel
/// @param scale device pixels of one logical pixel
public record PixelFrame(
        double left, double top, double metres, double zoom, double scale, int width, int height) {

    public static PixelFrame of(TileRequest t) {
        return new PixelFrame(
                t.left(),
                t.top(),
                t.metresPerDevicePixel(),
                t.zoom(),
                t.scale(),
                t.size(),
                t.size());
    }

    public static PixelFrame of(Viewport v) {
        int width = (int) Math.ceil(v.width() * v.scale() - 1e-9);
        int height = (int) Math.ceil(v.height() * v.scale() - 1e-9);
        double metres = WebMercator.metresPerPixel(v.zoom()) / v.scale();
        WorldBox box = v.box();
        return new PixelFrame(box.minX(), box.maxY(), metres, v.zoom(), v.scale(), width, height);
    }

    /// The same picture, with everything on it drawn `times` as large as designed: as on a screen
    /// with so many more pixels that shows so much less.
    public PixelFrame enlarged(double times) {
        return times == 1
                ? this
                : new PixelFrame(
                        left, top, metres, zoomBelow(zoom, times), scale * times, width, height);
    }

    /// The zoom at which the map shows `times` as much in the same room.
    public static double zoomBelow(double zoom, double times) {
        return zoom - Math.log(times) / Math.log(2);
    }

    public double x(double worldX) {
        return (worldX - left) / metres;
    }

    public double y(double worldY) {
        return (top - worldY) / metres;
    }

    /// Device pixels of a length in logical pixels.
    public double px(double logical) {
        return logical * scale;
    }

    /// What the picture shows and `margin` logical pixels around it.
    public WorldBox box(double margin) {
        return new WorldBox(left, top - height * metres, left + width * metres, top)
                .grow(margin * scale * metres);
    }
}
