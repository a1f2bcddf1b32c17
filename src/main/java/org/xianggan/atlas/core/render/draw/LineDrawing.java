package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.ZoomScale;

import java.util.List;

/// Roads and railways of a year, and red routes, row above row as the layer list has them. All
/// casings of one class lie below its fills, so that junctions run into each other.
final class LineDrawing {
    /// Narrower than a surveyed red route would be: these are straight links, and the roads that
    /// they cross are known better.
    private static final ZoomScale RED_ROUTE = new ZoomScale(1.8, 2.7, 3.6, 4.4);

    private static final double RED_HALO = 1.2;

    /// Room around a picture for the widest line beside it, logical pixels.
    static final double MARGIN = 16;

    private final FeatureSource source;
    private final Chains chains;
    private final Palette palette;

    LineDrawing(FeatureSource source, Chains chains, Palette palette) {
        this.source = source;
        this.chains = chains;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, List<DrawOp> ops) {
        WorldBox box = f.box(MARGIN);
        RowOps rows = new RowOps();
        for (Layer layer : List.of(Layer.ROADS, Layer.RAILWAYS)) {
            if (state.shows(layer)) {
                LineGather lines = new LineGather(f, state, palette);
                source.lines(layer, f.zoom(), box, lines);
                lines.pens(chains)
                        .forEach((row, pens) -> pens.forEach(p -> stroke(p, rows.of(row))));
            }
        }
        if (state.shows(Layer.RED_ROUTES)) {
            routes(f, box, rows.of(LayerRow.RED_ROUTES));
        }
        rows.addTo(ops, state.drawn(Layer.Group.LINES), state);
    }

    private static void stroke(List<LinePen> pens, List<DrawOp> ops) {
        pens.forEach(p -> p.casing(ops));
        pens.forEach(p -> p.body(ops));
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
