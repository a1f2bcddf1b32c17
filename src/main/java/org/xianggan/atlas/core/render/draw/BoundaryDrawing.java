package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.ZoomScale;

import java.util.List;

/// Boundaries as dash-dots whose weight follows the rank that they divide, the lowest rank first.
final class BoundaryDrawing {
    /// @param dash in units of the line's width at least 1 px
    record Style(ZoomScale width, double[] dash, int colour, int halo) {}

    private final FeatureSource source;
    private final Palette palette;

    BoundaryDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, RowOps rows) {
        if (state.shows(Layer.COUNTIES)) {
            draw(Layer.COUNTIES, f, rows.of(LayerRow.COUNTIES));
        }
        if (state.shows(Layer.PROVINCES)) {
            draw(Layer.PROVINCES, f, rows.of(LayerRow.PROVINCES));
        }
    }

    private void draw(Layer layer, PixelFrame f, List<DrawOp> ops) {
        List<MapFeature> arcs = source.query(layer, f.zoom(), f.box(12));
        for (Boundary.Rank rank :
                List.of(Boundary.Rank.COUNTY, Boundary.Rank.PREFECTURE, Boundary.Rank.PROVINCE)) {
            for (MapFeature arc : arcs) {
                if (arc.look() instanceof Boundary b
                        && b.rank() == rank
                        && (rank != Boundary.Rank.COUNTY || inside(b) || f.zoom() >= 6.8)) {
                    Style style = style(b, palette);
                    Shapes.lines(arc.shape()).forEach(l -> stroke(l, style, f, ops));
                }
            }
        }
    }

    private static boolean inside(Boundary b) {
        return b.zoneInside() || b.zoneEdge();
    }

    static Style style(Boundary b, Palette palette) {
        int ground = inside(b) ? palette.land() : palette.outside();
        double pale = inside(b) ? 0 : palette.dark() ? 0.55 : 0.5;
        return switch (b.rank()) {
            case PROVINCE ->
                    new Style(
                            new ZoomScale(1.3, 1.8, 2.3, 2.8),
                            new double[] {6, 2, 1.1, 2},
                            Argb.mix(palette.province(), ground, inside(b) ? 0 : 0.2),
                            Argb.fade(palette.province(), 0.13));
            case PREFECTURE ->
                    new Style(
                            new ZoomScale(0.9, 1.2, 1.5, 1.9),
                            new double[] {6, 2.2, 1.2, 2, 1.2, 2.2},
                            Argb.mix(
                                    Argb.mix(palette.county(), palette.province(), 0.35),
                                    ground,
                                    pale * 0.6),
                            0);
            case COUNTY ->
                    new Style(
                            new ZoomScale(0.6, 0.8, 1.0, 1.3),
                            new double[] {5, 2.4, 1.2, 2.4},
                            Argb.mix(palette.county(), ground, inside(b) ? 0.08 : pale),
                            0);
        };
    }

    static void stroke(LineString line, Style style, PixelFrame f, List<DrawOp> ops) {
        double width = f.px(style.width().at(f.zoom()));
        double unit = Math.max(f.px(1), width);
        double[] dash = new double[style.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = style.dash()[i] * unit;
        }
        for (Run run : Run.of(line, f)) {
            PixelPath path = run.path();
            if (style.halo() != 0) {
                ops.add(new DrawOp.Stroke(path, Pen.solid(style.halo(), width * 3).butt()));
            }
            ops.add(
                    new DrawOp.Stroke(
                            path,
                            Pen.solid(style.colour(), width)
                                    .dashed(false, dash)
                                    .from(run.offset())));
        }
    }
}
