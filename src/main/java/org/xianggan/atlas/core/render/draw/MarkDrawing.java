package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.List;

/// Seats, towns, stations and the marks of sites.
final class MarkDrawing {
    /// Room around a mark for its rim and its count, logical pixels.
    private static final double MARGIN = 24;

    private final FeatureSource source;
    private final MarkLayouts marks;
    private final Palette palette;

    MarkDrawing(FeatureSource source, MarkLayouts marks, Palette palette) {
        this.source = source;
        this.marks = marks;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, List<DrawOp> ops) {
        WorldBox box = f.box(MARGIN);
        for (Layer layer : List.of(Layer.PLACES, Layer.TOWNSHIPS, Layer.STATIONS, Layer.SEATS)) {
            if (state.shows(layer)) {
                for (MapFeature m : source.query(layer, f.zoom(), box)) {
                    dot(m, f, state, ops);
                }
            }
        }
        if (state.shows(Layer.SITES)) {
            List<MarkLayouts.Mark> all = marks.at(f.zoom(), state);
            // The most important last, so that nothing lies on it.
            for (int i = all.size() - 1; i >= 0; i--) {
                MarkLayouts.Mark m = all.get(i);
                if (m.x() >= box.minX()
                        && m.x() <= box.maxX()
                        && m.y() >= box.minY()
                        && m.y() <= box.maxY()) {
                    mark(m, f, ops);
                }
            }
        }
    }

    private void dot(MapFeature m, PixelFrame f, MapState state, List<DrawOp> ops) {
        Coordinate c = m.shape().getCoordinate();
        if (c == null || !DotRules.shown(m, f.zoom(), state.year())) {
            return;
        }
        double x = f.x(c.x);
        double y = f.y(c.y);
        double r = f.px(DotRules.radius(m, f.zoom()));
        boolean zone = DotRules.zone(m);
        int ink = zone ? palette.ink() : palette.muted();
        switch (m.layer()) {
            case SEATS -> {
                ops.add(new DrawOp.Disc(x, y, r, palette.land(), ink, f.px(zone ? 1.3 : 1)));
                ops.add(new DrawOp.Disc(x, y, r * 0.36, ink, 0, 0));
            }
            case STATIONS -> {
                ops.add(new DrawOp.Disc(x, y, r + f.px(1), palette.land(), 0, 0));
                ops.add(new DrawOp.Disc(x, y, r, palette.railGap(), palette.railway(), f.px(1.3)));
            }
            case TOWNSHIPS -> {
                int quiet = Argb.mix(palette.muted(), palette.land(), 0.2);
                if (f.zoom() < DotRules.TOWNSHIP_RINGS) {
                    ops.add(new DrawOp.Disc(x, y, f.px(1.1), quiet, 0, 0));
                } else {
                    ops.add(new DrawOp.Disc(x, y, r, palette.land(), quiet, f.px(0.9)));
                }
            }
            default -> ops.add(new DrawOp.Disc(x, y, r, palette.muted(), palette.land(), f.px(1)));
        }
    }

    private void mark(MarkLayouts.Mark m, PixelFrame f, List<DrawOp> ops) {
        boolean hollow = m.feature().look() instanceof MapFeature.Site s && s.hollow();
        ops.add(
                new DrawOp.Mark(
                        f.x(m.x()),
                        f.y(m.y()),
                        m.style().shape(),
                        f.px(m.size()),
                        f.px(f.zoom() >= 9 ? MarkStyle.RIM : 1),
                        m.style().colour(),
                        palette.markRim(),
                        hollow,
                        f.zoom() >= MarkStyle.GLYPH_ZOOM,
                        m.members().size()));
    }
}
