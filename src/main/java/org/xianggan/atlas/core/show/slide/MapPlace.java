package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.Viewport;

/// Where the map of a slide looks.
final class MapPlace {
    /// Device pixels of a logical one: the smallest letters of a map (10 logical pixels; an English
    /// line beneath a Chinese one of 11 has 0.85 of them) are 24 units high.
    private static final double ONE = 24 / 10.0 / SlideMap.UNITS;

    private static final double TWO = 24 / (11 * 0.85) / SlideMap.UNITS;

    private MapPlace() {}

    static double scale(Language language) {
        return language == Language.BOTH ? TWO : ONE;
    }

    /// Units of the slide in a logical pixel.
    static double units(Viewport v) {
        return v.scale() * SlideMap.UNITS;
    }

    /// The viewport over `at` that shows all of `box` in the middle of `free`.
    static Viewport of(GeoBox box, SlideBox at, SlideBox free, double scale) {
        double logical = scale * SlideMap.UNITS;
        int width = (int) Math.ceil(at.width() / logical - 1e-9);
        int height = (int) Math.ceil(at.height() / logical - 1e-9);
        WorldBox w = WebMercator.project(box);
        double metres =
                logical
                        * Math.max(
                                w.width() / Math.max(1, free.width()),
                                w.height() / Math.max(1, free.height()));
        double zoom = Math.clamp(WebMercator.zoomOf(metres), 0, Viewport.MAX_ZOOM);
        double unit = WebMercator.metresPerPixel(zoom) / logical;
        double middleX = at.x() + width * logical / 2;
        double middleY = at.y() + height * logical / 2;
        double freeX = free.x() + free.width() / 2;
        double freeY = free.y() + free.height() / 2;
        return new Viewport(
                (w.minX() + w.maxX()) / 2 + (middleX - freeX) * unit,
                (w.minY() + w.maxY()) / 2 + (freeY - middleY) * unit,
                zoom,
                Math.max(1, width),
                Math.max(1, height),
                scale);
    }

    /// Where `box` is seen on the slide.
    static SlideBox seen(GeoBox box, SlideBox at, Viewport v) {
        WorldBox w = WebMercator.project(box);
        double logical = units(v);
        return new SlideBox(
                at.x() + v.toScreenX(w.minX()) * logical,
                at.y() + v.toScreenY(w.maxY()) * logical,
                w.width() / v.metresPerPixel() * logical,
                w.height() / v.metresPerPixel() * logical);
    }
}
