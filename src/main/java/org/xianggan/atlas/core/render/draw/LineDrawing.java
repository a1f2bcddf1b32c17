package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.ZoomScale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Roads and railways of a year, and red routes, row above row as the layer list has them. All
/// casings of one class lie below its fills, so that junctions run into each other.
final class LineDrawing {
    /// Narrower than a surveyed red route would be: these are straight links, and the roads that
    /// they cross are known better.
    private static final ZoomScale RED_ROUTE = new ZoomScale(1.8, 2.7, 3.6, 4.4);

    private static final double RED_HALO = 1.2;

    private final FeatureSource source;
    private final Chains chains;
    private final Palette palette;

    LineDrawing(FeatureSource source, Chains chains, Palette palette) {
        this.source = source;
        this.chains = chains;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, List<DrawOp> ops) {
        WorldBox box = f.box(16);
        Map<LayerRow, List<List<LinePen>>> pens = new EnumMap<>(LayerRow.class);
        for (Layer layer : List.of(Layer.ROADS, Layer.RAILWAYS)) {
            if (state.shows(layer)) {
                for (MapFeature m : source.query(layer, f.zoom(), box)) {
                    collect(m, f, state, pens);
                }
            }
        }
        RowOps rows = new RowOps();
        pens.forEach((row, byOrder) -> byOrder.forEach(p -> stroke(p, rows.of(row))));
        if (state.shows(Layer.RED_ROUTES)) {
            routes(f, box, rows.of(LayerRow.RED_ROUTES));
        }
        rows.addTo(ops, state.drawn(Layer.Group.LINES), state);
    }

    private static void stroke(List<LinePen> pens, List<DrawOp> ops) {
        pens.forEach(p -> p.casing(ops));
        pens.forEach(p -> p.body(ops));
    }

    private static List<List<LinePen>> byOrder() {
        List<List<LinePen>> lists = new ArrayList<>(LineStyle.ORDERS);
        for (int i = 0; i < LineStyle.ORDERS; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void collect(
            MapFeature m, PixelFrame f, MapState state, Map<LayerRow, List<List<LinePen>>> all) {
        LayerRow row = m.row().orElse(null);
        if (!(m.look() instanceof MapFeature.LinePiece piece)
                || row == null
                || !state.visible().contains(row)) {
            return;
        }
        LineStyle style = LineStyle.of(piece.lineClass(), palette);
        Timeline.InYear year = piece.timeline().in(state.year());
        if (f.zoom() < style.minZoom() || !year.drawn()) {
            return;
        }
        double before = chains.before(m, f.zoom()) / f.metres();
        List<LinePen> pens = all.computeIfAbsent(row, r -> byOrder()).get(style.order());
        for (LineString line : Shapes.lines(m.shape())) {
            for (FadedRun run : FadedRun.of(line, piece.fadeStart(), piece.fadeEnd(), f)) {
                pens.add(new LinePen(run, style, piece, year, before, f, palette));
            }
            before += line.getLength() / f.metres();
        }
    }

    /// Straight links between stops are a sketch: let through what lies beneath them.
    private void routes(PixelFrame f, WorldBox box, List<DrawOp> ops) {
        double width = f.px(RED_ROUTE.at(f.zoom()));
        PixelPath.Builder b = new PixelPath.Builder();
        for (MapFeature m : source.query(Layer.RED_ROUTES, f.zoom(), box)) {
            for (LineString line : Shapes.lines(m.shape())) {
                for (Run run : Run.of(line, f)) {
                    run.addTo(b);
                }
            }
        }
        PixelPath path = b.build(false);
        if (!path.isEmpty()) {
            int halo = Argb.fade(palette.land(), 0.6);
            ops.add(new DrawOp.Stroke(path, Pen.solid(halo, width + 2 * f.px(RED_HALO))));
            ops.add(new DrawOp.Stroke(path, Pen.solid(Argb.fade(palette.red(), 0.6), width)));
        }
    }
}
