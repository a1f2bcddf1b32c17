package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.OtherWayStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.EnumMap;
import java.util.Map;

/// Roads and railways of a survey that belong to no named line: all of a rank in one stroke, the
/// least rank first.
final class OtherWayDrawing {
    /// Room around a picture for the widest of them, logical pixels.
    private static final double MARGIN = 6;

    private final FeatureSource source;
    private final Palette palette;

    OtherWayDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, RowOps rows) {
        draw(Layer.MORE_ROADS, LayerRow.MORE_ROADS, f, state, rows);
        draw(Layer.MORE_RAILWAYS, LayerRow.MORE_RAILWAYS, f, state, rows);
    }

    private void draw(Layer layer, LayerRow row, PixelFrame f, MapState state, RowOps rows) {
        if (!state.visible().contains(row)) {
            return;
        }
        Gather paths = new Gather(f);
        WorldBox box = f.box(MARGIN);
        source.lines(layer, f.zoom(), box, paths);
        paths.of.forEach(
                (rank, builder) -> {
                    PixelPath path = builder.build(false);
                    if (!path.isEmpty()) {
                        rows.of(row).add(stroke(path, rank, palette, f));
                    }
                });
    }

    /// The lines of each rank that is drawn at the zoom, device pixels.
    private final class Gather implements FeatureSource.LineSink {
        private final PixelFrame f;
        private final Map<WayRank, PixelPath.Builder> of = new EnumMap<>(WayRank.class);
        private MapFeature.@Nullable Kind last;
        private PixelPath.@Nullable Builder path;

        Gather(PixelFrame f) {
            this.f = f;
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
            return kind.look() instanceof MapFeature.OtherWay(WayRank rank)
                            && f.zoom() >= OtherWayStyle.of(rank, palette).minZoom()
                    ? of.computeIfAbsent(rank, r -> new PixelPath.Builder())
                    : null;
        }
    }

    private static DrawOp stroke(PixelPath path, WayRank rank, Palette palette, PixelFrame f) {
        OtherWayStyle style = OtherWayStyle.of(rank, palette);
        return new DrawOp.Stroke(path, Pen.solid(style.ink(), f.px(style.width().at(f.zoom()))));
    }

    /// What the layer list shows.
    static DrawOp swatch(WayRank rank, Palette palette, PixelFrame f) {
        double y = f.height() / 2.0;
        OtherWayStyle style = OtherWayStyle.of(rank, palette);
        return new DrawOp.Stroke(
                PixelPath.line(f.px(4), y, f.width() - f.px(4), y),
                Pen.solid(style.ink(), f.px(style.width().at(SwatchDrawing.ZOOM))));
    }
}
