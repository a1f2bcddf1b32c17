package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.OtherPointStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.List;

/// Places, peaks and stations that only a survey has: specks, small triangles, small rings.
final class OtherPointDrawing {
    /// Room around a picture for the largest of them, logical pixels.
    private static final double MARGIN = 6;

    /// The lowest first.
    static final List<Layer> LAYERS = List.of(Layer.MORE_PLACES, Layer.PEAKS, Layer.MORE_STATIONS);

    private final FeatureSource source;
    private final Palette palette;

    OtherPointDrawing(FeatureSource source, Palette palette) {
        this.source = source;
        this.palette = palette;
    }

    void draw(PixelFrame f, MapState state, RowOps rows) {
        WorldBox box = f.box(MARGIN);
        for (Layer layer : LAYERS) {
            if (!state.shows(layer)) {
                continue;
            }
            List<DrawOp> ops = rows.of(LayerRow.of(layer).getFirst());
            for (MapFeature m : source.query(layer, f.zoom(), box)) {
                Coordinate c = m.shape().getCoordinate();
                if (c != null
                        && m.look() instanceof MapFeature.OtherPoint p
                        && f.zoom() >= p.rank().firstZoom()) {
                    mark(p.rank(), f.x(c.x), f.y(c.y), f, palette, ops);
                }
            }
        }
    }

    /// @param x, y device pixels
    static void mark(
            PointRank rank, double x, double y, PixelFrame f, Palette palette, List<DrawOp> ops) {
        OtherPointStyle style = OtherPointStyle.of(rank, palette);
        double r = f.px(style.radius());
        switch (rank) {
            case PEAK -> {
                ops.add(new DrawOp.Fill(triangle(x, y, r + f.px(0.9)), palette.land()));
                ops.add(new DrawOp.Fill(triangle(x, y, r), style.ink()));
            }
            case STATION, HALT -> {
                ops.add(new DrawOp.Disc(x, y, r + f.px(0.8), palette.land(), 0, 0));
                ops.add(new DrawOp.Disc(x, y, r, palette.railGap(), style.ink(), f.px(1)));
            }
            default -> ops.add(new DrawOp.Disc(x, y, r, style.ink(), palette.land(), f.px(0.8)));
        }
    }

    private static PixelPath triangle(double x, double y, double r) {
        return PixelPath.ring(x, y - r * 1.1, x + r, y + r * 0.75, x - r, y + r * 0.75);
    }
}
