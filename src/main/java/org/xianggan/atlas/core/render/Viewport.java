package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;

/// What is seen: a centre (EPSG:3857 metres), a fractional zoom, a size in logical pixels and the
/// device pixels of one logical pixel. Immutable; screen x to the right, y down, from the top left
/// corner.
public record Viewport(
        double centreX, double centreY, double zoom, int width, int height, double scale) {
    public static final double MIN_ZOOM = 6.0;
    public static final double MAX_ZOOM = 15.0;

    public Viewport {
        if (width < 1 || height < 1 || !(scale > 0) || !(zoom >= 0 && zoom <= 24)) {
            throw new IllegalArgumentException(
                    "no viewport: " + width + "x" + height + " zoom " + zoom);
        }
    }

    public static Viewport of(LonLat centre, double zoom, int width, int height, double scale) {
        WorldPoint p = WebMercator.project(centre);
        return new Viewport(p.x(), p.y(), zoom, width, height, scale);
    }

    /// The viewport that shows all of `box` with `margin` logical pixels free on each side.
    public static Viewport fitting(GeoBox box, int width, int height, double scale, int margin) {
        WorldBox w = WebMercator.project(box);
        double metres =
                Math.max(
                        w.width() / Math.max(1, width - 2 * margin),
                        w.height() / Math.max(1, height - 2 * margin));
        // A pane that is folded to nothing has no room for any zoom.
        double zoom = metres <= 0 ? MAX_ZOOM : Math.clamp(WebMercator.zoomOf(metres), 0, MAX_ZOOM);
        return new Viewport(
                (w.minX() + w.maxX()) / 2, (w.minY() + w.maxY()) / 2, zoom, width, height, scale);
    }

    /// Mercator metres of one logical pixel.
    public double metresPerPixel() {
        return WebMercator.metresPerPixel(zoom);
    }

    public double toScreenX(double worldX) {
        return width / 2.0 + (worldX - centreX) / metresPerPixel();
    }

    public double toScreenY(double worldY) {
        return height / 2.0 - (worldY - centreY) / metresPerPixel();
    }

    public WorldPoint toWorld(double screenX, double screenY) {
        double m = metresPerPixel();
        return new WorldPoint(
                centreX + (screenX - width / 2.0) * m, centreY - (screenY - height / 2.0) * m);
    }

    public LonLat toLonLat(double screenX, double screenY) {
        return WebMercator.unproject(toWorld(screenX, screenY));
    }

    public WorldBox box() {
        double m = metresPerPixel();
        return new WorldBox(
                centreX - width * m / 2,
                centreY - height * m / 2,
                centreX + width * m / 2,
                centreY + height * m / 2);
    }

    public Viewport at(double newCentreX, double newCentreY, double newZoom) {
        return new Viewport(newCentreX, newCentreY, newZoom, width, height, scale);
    }

    public Viewport resized(int newWidth, int newHeight, double newScale) {
        return new Viewport(centreX, centreY, zoom, newWidth, newHeight, newScale);
    }

    /// Zooms so that what is under the screen point stays under it.
    public Viewport zoomedAt(double screenX, double screenY, double newZoom) {
        WorldPoint p = toWorld(screenX, screenY);
        double m = WebMercator.metresPerPixel(newZoom);
        return at(
                p.x() - (screenX - width / 2.0) * m, p.y() + (screenY - height / 2.0) * m, newZoom);
    }

    /// Shifted by screen pixels: positive `dx` moves the picture to the right.
    public Viewport panned(double dx, double dy) {
        double m = metresPerPixel();
        return at(centreX - dx * m, centreY + dy * m, zoom);
    }

    /// Kept inside the frame and the zoom range, so that nothing beyond what the atlas knows is
    /// shown.
    public Viewport clamped() {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double z = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));
        double m = WebMercator.metresPerPixel(z);
        return at(
                clamp(centreX, frame.minX(), frame.maxX(), width * m / 2),
                clamp(centreY, frame.minY(), frame.maxY(), height * m / 2),
                z);
    }

    private static double clamp(double c, double min, double max, double half) {
        return max - min <= 2 * half
                ? (min + max) / 2
                : Math.max(min + half, Math.min(max - half, c));
    }
}
