package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Rivers that grow towards their mouth, and surfaces: those that a survey has with their shore,
/// the others without an outline.
final class WaterDrawing {
    /// Width at the source, in widths at the mouth; full width is reached at two thirds.
    private static final double SOURCE_SHARE = 0.35;

    private static final int TAPER_STEPS = 24;

    /// Surfaces smaller than this many square pixels are left out.
    private static final double LEAST_SURFACE = 7;

    private final FeatureSource source;
    private final Palette palette;

    WaterDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, RowOps rows) {
        WorldBox box = f.box(12);
        if (state.shows(Layer.RIVERS)) {
            for (MapFeature m : source.query(Layer.RIVERS, f.zoom(), box)) {
                if (m.look() instanceof MapFeature.Stream s && f.zoom() >= RiverWidths.minZoom(s)) {
                    river(m.shape(), s, f, rows.of(LayerRow.RIVERS));
                }
            }
        }
        if (state.shows(Layer.WATER)) {
            double pixel = f.metres() * f.scale() / 1000;
            List<Geometry> surfaces = new ArrayList<>();
            List<Geometry> surveyed = new ArrayList<>();
            for (MapFeature m : source.query(Layer.WATER, f.zoom(), box)) {
                if (m.look() instanceof MapFeature.Surface s
                        && s.km2() >= LEAST_SURFACE * pixel * pixel) {
                    (s.surveyed() ? surveyed : surfaces).add(m.shape());
                }
            }
            if (!surfaces.isEmpty()) {
                rows.of(LayerRow.WATER)
                        .add(new DrawOp.Fill(Shapes.softArea(surfaces, f), palette.water()));
            }
            if (!surveyed.isEmpty()) {
                PixelPath path = Shapes.area(surveyed, f);
                SurveyedWaterDrawing.surface(path, palette, f, rows.of(LayerRow.WATER));
            }
        }
    }

    private void river(Geometry shape, MapFeature.Stream s, PixelFrame f, List<DrawOp> ops) {
        double width = f.px(RiverWidths.width(s, f.zoom()));
        for (LineString line : Shapes.lines(shape)) {
            for (Run run : Run.of(line, f)) {
                if (s.context()) {
                    ops.add(new DrawOp.Stroke(run.path(), Pen.solid(palette.river(), width)));
                } else {
                    taper(run, width, ops);
                }
            }
        }
    }

    private void taper(Run run, double width, List<DrawOp> ops) {
        double step = run.length() / TAPER_STEPS;
        double end = run.offset() + run.ownLength();
        for (int i = (int) (run.offset() / step); i < TAPER_STEPS && i * step < end; i++) {
            Run part = run.part(i * step, (i + 1) * step + 0.5);
            if (part != null) {
                double t = Math.min(1, 1.5 * (i + 0.5) / TAPER_STEPS);
                double w = width * (SOURCE_SHARE + (1 - SOURCE_SHARE) * t);
                ops.add(new DrawOp.Stroke(part.path(), Pen.solid(palette.river(), w)));
            }
        }
    }
}
