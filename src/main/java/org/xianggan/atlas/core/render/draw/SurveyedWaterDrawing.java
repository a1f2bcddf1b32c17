package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.GroundStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Waters that only a survey has: courses by their rank, or as wide as they are where that is more,
/// and surfaces with their shore.
final class SurveyedWaterDrawing {
    /// Room around a picture for the widest of them, logical pixels.
    private static final double MARGIN = 40;

    /// Metres on the ground for a Mercator metre in the middle of the frame, at 27.2° N; everywhere
    /// within 3 %. The same for all tiles, so that a river is as wide on both sides of a border.
    private static final double GROUND = 0.889;

    /// Wider courses have shores, logical pixels.
    private static final double SURFACE = 3.5;

    private final FeatureSource source;
    private final Palette palette;

    SurveyedWaterDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, RowOps rows) {
        if (state.visible().contains(LayerRow.MORE_RIVERS)) {
            courses(f, rows.of(LayerRow.MORE_RIVERS));
        }
        if (state.visible().contains(LayerRow.MORE_WATER)) {
            for (PixelPath path : AreaGather.of(source, Layer.MORE_WATER, f).values()) {
                surface(path, palette, f, rows.of(LayerRow.MORE_WATER));
            }
        }
    }

    /// The shore lies under the surface: where two surfaces meet there is none between them.
    static void surface(PixelPath path, Palette palette, PixelFrame f, List<DrawOp> ops) {
        double shore = 2 * f.px(GroundStyle.SHORE.at(f.zoom()));
        ops.add(new DrawOp.Stroke(path, Pen.solid(palette.river(), shore)));
        ops.add(new DrawOp.Fill(path, palette.water()));
    }

    private void courses(PixelFrame f, List<DrawOp> ops) {
        Gather paths = new Gather(f);
        source.lines(Layer.MORE_RIVERS, f.zoom(), f.box(MARGIN), paths);
        List<DrawOp> surfaces = new ArrayList<>();
        double shore = 2 * f.px(GroundStyle.SHORE.at(f.zoom()));
        paths.of.forEach(
                (halves, builder) -> {
                    PixelPath path = builder.build(false);
                    if (path.isEmpty()) {
                        return;
                    }
                    double width = halves / 10.0;
                    boolean wide = width >= SURFACE;
                    double pen = f.px(width) + (wide ? shore : 0);
                    ops.add(new DrawOp.Stroke(path, Pen.solid(palette.river(), pen)));
                    if (wide) {
                        surfaces.add(
                                new DrawOp.Stroke(path, Pen.solid(palette.water(), f.px(width))));
                    }
                });
        ops.addAll(surfaces);
    }

    /// Lines by their width in tenths of a logical pixel, the narrow ones first.
    private static final class Gather implements FeatureSource.LineSink {
        private final PixelFrame f;
        private final double metres;
        private final Map<Integer, PixelPath.Builder> of = new TreeMap<>();
        private MapFeature.@Nullable Kind last;
        private PixelPath.@Nullable Builder path;

        Gather(PixelFrame f) {
            this.f = f;
            this.metres = f.metres() * f.scale() * GROUND;
        }

        @Override
        public void line(long fid, MapFeature.Kind kind, double[] xy, int from, int count) {
            if (kind != last) {
                last = kind;
                path = path(kind);
            }
            if (path != null) {
                Run.add(xy, from, count, f, path);
            }
        }

        private PixelPath.@Nullable Builder path(MapFeature.Kind kind) {
            if (!(kind.look() instanceof MapFeature.Watercourse(WaterRank rank, int wide))
                    || f.zoom() < rank.firstZoom()) {
                return null;
            }
            double symbol = GroundStyle.width(rank, f.zoom());
            double width = wide / metres;
            // Half pixels are fine enough for what is wider than its symbol.
            int tenths =
                    width > symbol
                            ? (int) Math.max(10 * symbol, 5 * Math.round(2 * width))
                            : (int) Math.round(10 * symbol);
            return of.computeIfAbsent(tenths, k -> new PixelPath.Builder());
        }
    }
}
