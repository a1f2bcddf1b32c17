package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Seats, towns, stations and the marks of sites.
final class MarkDrawing {
    /// Room around a mark for its rim and its count, logical pixels.
    static final double MARGIN = 24;

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
        RowOps rows = new RowOps();
        new OtherPointDrawing(source, palette).draw(f, state, rows);
        for (Layer layer : List.of(Layer.PLACES, Layer.TOWNSHIPS, Layer.STATIONS, Layer.SEATS)) {
            if (state.shows(layer)) {
                List<DrawOp> own = rows.of(LayerRow.of(layer).getFirst());
                for (MapFeature m : source.query(layer, f.zoom(), box)) {
                    dot(m, f, state, own);
                }
            }
        }
        List<DrawOp> rings = new ArrayList<>();
        if (state.shows(Layer.SITES)) {
            List<MarkLayouts.Mark> all = marks.at(f.zoom(), state);
            // The most important last, so that nothing lies on it.
            for (int i = all.size() - 1; i >= 0; i--) {
                MarkLayouts.Mark m = all.get(i);
                if (box.contains(m.x(), m.y())) {
                    LayerRow row = m.feature().row().orElse(null);
                    if (m.isCluster()) {
                        RowOps.add(rings, List.of(ring(m, f, palette, 1)), m.opacity(state));
                    } else if (row != null) {
                        rows.of(row).add(mark(m, f, palette, 1));
                    }
                }
            }
        }
        rows.addTo(ops, state.drawn(Layer.Group.MARKS), state);
        ops.addAll(rings);
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

    /// @param times how much larger than it stands: a mark under the pointer grows
    static DrawOp mark(MarkLayouts.Mark m, PixelFrame f, Palette palette, double times) {
        boolean hollow = m.feature().look() instanceof MapFeature.Site s && s.hollow();
        MarkStyle style = m.style();
        return new DrawOp.Mark(
                f.x(m.x()),
                f.y(m.y()),
                style.shape(),
                f.px(m.size() * times),
                f.px(f.zoom() >= 9 ? MarkStyle.RIM : 1),
                style.colour(),
                palette.markRim(),
                hollow,
                f.zoom() >= MarkStyle.GLYPH_ZOOM);
    }

    /// The number of sites in a ring, in the colour that they share.
    static DrawOp ring(MarkLayouts.Mark m, PixelFrame f, Palette palette, double times) {
        int colour = m.style().colour();
        boolean mixed = m.members().stream().anyMatch(k -> colour(k, palette) != colour);
        double size = f.px(m.size() * times);
        double line = Math.max(f.px(1.2), size * 0.11);
        return new DrawOp.Ring(
                f.x(m.x()),
                f.y(m.y()),
                size / 2,
                line,
                palette.markRim(),
                mixed ? palette.red() : colour,
                m.members().size(),
                size * (m.members().size() > 9 ? 0.52 : 0.58));
    }

    private static int colour(MapFeature m, Palette palette) {
        return m.look() instanceof MapFeature.Site s
                ? MarkStyle.of(s.kind(), s.protection(), s.tourism(), palette).colour()
                : palette.red();
    }
}
