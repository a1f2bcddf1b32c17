package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.List;

/// A grid of square tiles at the exact scale of a viewport, in device pixels; the corner of tile
/// 0/0 lies at `originX`/`originY` (EPSG:3857 metres).
record TileGrid(double originX, double originY, double zoom, double scale) {
    /// Device pixels of a tile's side.
    static final int SIDE = 512;

    private static final double SAME = 1e-9;

    record Index(int column, int row) {}

    /// The grid whose tile 0/0 begins in the upper left corner of the viewport.
    static TileGrid anchoredTo(Viewport v) {
        WorldBox box = v.box();
        return new TileGrid(box.minX(), box.maxY(), v.zoom(), v.scale());
    }

    boolean fits(Viewport v) {
        return Math.abs(v.zoom() - zoom) < SAME && Math.abs(v.scale() - scale) < SAME;
    }

    /// Mercator metres of a device pixel.
    double metresPerPixel() {
        return WebMercator.metresPerPixel(zoom) / scale;
    }

    double left(Index i) {
        return originX + (double) i.column * SIDE * metresPerPixel();
    }

    double top(Index i) {
        return originY - (double) i.row * SIDE * metresPerPixel();
    }

    /// The viewport shifted by less than a device pixel, so that its corner lies on whole device
    /// pixels of this grid; everything that is painted for a resting picture uses it.
    Viewport snapped(Viewport v) {
        double m = metresPerPixel();
        WorldBox box = v.box();
        double dx = Math.rint((box.minX() - originX) / m) * m + originX - box.minX();
        double dy = originY - Math.rint((originY - box.maxY()) / m) * m - box.maxY();
        return v.at(v.centreX() + dx, v.centreY() + dy, v.zoom());
    }

    /// The tiles that meet the viewport, grown by `margin` device pixels on each side.
    List<Index> covering(Viewport v, int margin) {
        return meeting(snapped(v).box(), margin, Integer.MAX_VALUE);
    }

    /// The tiles that meet a box, whatever scale it is seen at; none where there would be more than
    /// `most`.
    List<Index> meeting(WorldBox box, int most) {
        return meeting(box, 0, most);
    }

    private List<Index> meeting(WorldBox box, int margin, int most) {
        double m = metresPerPixel();
        // Half a pixel is taken off at each side: an edge that only touches a tile needs no tile.
        int left = tile((box.minX() - originX) / m - margin + 0.5);
        int right = tile((box.maxX() - originX) / m + margin - 0.5);
        int top = tile((originY - box.maxY()) / m - margin + 0.5);
        int bottom = tile((originY - box.minY()) / m + margin - 0.5);
        if ((right - left + 1L) * (bottom - top + 1L) > most) {
            return List.of();
        }
        List<Index> tiles = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                tiles.add(new Index(column, row));
            }
        }
        return tiles;
    }

    private static int tile(double pixel) {
        return (int) Math.floor(pixel / SIDE);
    }

    TileRequest request(Layer.Group group, Index i, MapState state) {
        return new TileRequest(group, left(i), top(i), zoom, scale, SIDE, state);
    }
}
