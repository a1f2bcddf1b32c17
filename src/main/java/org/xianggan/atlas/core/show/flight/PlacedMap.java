package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlideSize;

/// How the map of a slide lies in the picture of the slide, pixels of the picture.
///
/// @param left, top, right, bottom of the map
/// @param centreX, centreY where the middle of its viewport is
/// @param viewport what is seen, its device pixel a pixel of the picture
/// @param pixels the same with pixels of the picture for its logical ones
public record PlacedMap(
        double left,
        double top,
        double right,
        double bottom,
        double centreX,
        double centreY,
        Viewport viewport,
        Viewport pixels) {

    /// @param width of the picture, pixels
    static PlacedMap of(SlideMap map, SlideSize size, int width) {
        double f = width / size.width();
        Viewport v = map.viewport();
        double scale = v.scale() * SlideMap.UNITS * f;
        Viewport large = v.resized(v.width(), v.height(), scale);
        double w = v.width() * scale;
        double h = v.height() * scale;
        double left = map.at().x() * f;
        double top = map.at().y() * f;
        return new PlacedMap(
                left,
                top,
                map.at().right() * f,
                map.at().bottom() * f,
                left + w / 2,
                top + h / 2,
                large,
                new Viewport(
                        v.centreX(),
                        v.centreY(),
                        WebMercator.zoomOf(v.metresPerPixel() / scale),
                        (int) Math.max(1, Math.round(w)),
                        (int) Math.max(1, Math.round(h)),
                        1));
    }

    /// Device pixels of a logical one.
    double scale() {
        return viewport.scale();
    }

    /// World metres of one pixel.
    double metres() {
        return viewport.metresPerPixel() / viewport.scale();
    }

    /// World metres at the left edge of the picture.
    public double worldX() {
        return viewport.centreX() - centreX * metres();
    }

    /// World metres at the upper edge of the picture.
    public double worldY() {
        return viewport.centreY() + centreY * metres();
    }

    /// A larger map around this one, its pixels on those of the picture.
    Viewport enlarged(double by) {
        double w = Math.ceil(viewport.width() * by);
        double h = Math.ceil(viewport.height() * by);
        double m = metres();
        double x = viewport.centreX() - w * scale() * m / 2;
        double y = viewport.centreY() + h * scale() * m / 2;
        // Whole pixels away from the corner of the picture.
        double offX = (x - worldX()) / m;
        double offY = (worldY() - y) / m;
        double dx = (Math.rint(offX) - offX) * m;
        double dy = (Math.rint(offY) - offY) * m;
        return new Viewport(
                viewport.centreX() + dx,
                viewport.centreY() - dy,
                viewport.zoom(),
                (int) w,
                (int) h,
                scale());
    }
}
