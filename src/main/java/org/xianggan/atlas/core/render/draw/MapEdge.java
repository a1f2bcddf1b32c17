package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.List;

/// The border of the sheet, as printed atlases have it: a fine neat line, a band that alternates
/// every half degree, and a stronger line outside it. Beyond lies bare paper.
public final class MapEdge {
    /// Width of the band, logical pixels.
    public static final double BAND = 4;

    /// From the neat line to the outer edge of the strong line, logical pixels.
    public static final double WIDTH = BAND + 2;

    /// Degrees of one stretch of the band.
    private static final double STEP = 0.5;

    private MapEdge() {}

    /// The frame of the atlas, `grown` by so many logical pixels.
    static PixelPath frame(PixelFrame f, double grown) {
        WorldBox w = WebMercator.project(GeoBox.FRAME);
        double by = f.px(grown);
        return rectangle(
                f.x(w.minX()) - by, f.y(w.maxY()) - by, f.x(w.maxX()) + by, f.y(w.minY()) + by);
    }

    static void draw(PixelFrame f, Palette palette, List<DrawOp> ops) {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double left = f.x(frame.minX());
        double right = f.x(frame.maxX());
        double top = f.y(frame.maxY());
        double bottom = f.y(frame.minY());
        double by = f.px(WIDTH + 1);
        boolean inside =
                left < -by && right > f.width() + by && top < -by && bottom > f.height() + by;
        if (inside) {
            return;
        }
        band(f, palette, ops);
        double fine = Math.max(1, f.px(0.8));
        ops.add(new DrawOp.Stroke(frame(f, 0), Pen.solid(palette.frameLine(), fine).butt()));
        ops.add(new DrawOp.Stroke(frame(f, BAND), Pen.solid(palette.frameLine(), fine).butt()));
        ops.add(
                new DrawOp.Stroke(
                        frame(f, BAND + 2),
                        Pen.solid(palette.frameLine(), Math.max(1, f.px(1.4))).butt()));
    }

    private static void band(PixelFrame f, Palette palette, List<DrawOp> ops) {
        GeoBox g = GeoBox.FRAME;
        WorldBox w = WebMercator.project(g);
        double band = f.px(BAND);
        PixelPath.Builder b = new PixelPath.Builder();
        for (int i = (int) Math.ceil(g.west() / STEP); i * STEP < g.east(); i += 2) {
            double x0 = f.x(WebMercator.x(i * STEP));
            double x1 = f.x(WebMercator.x(Math.min(g.east(), (i + 1) * STEP)));
            block(b, x0, f.y(w.maxY()) - band, x1, f.y(w.maxY()));
            block(b, x0, f.y(w.minY()), x1, f.y(w.minY()) + band);
        }
        for (int i = (int) Math.ceil(g.south() / STEP); i * STEP < g.north(); i += 2) {
            double y0 = f.y(WebMercator.y(Math.min(g.north(), (i + 1) * STEP)));
            double y1 = f.y(WebMercator.y(i * STEP));
            block(b, f.x(w.minX()) - band, y0, f.x(w.minX()), y1);
            block(b, f.x(w.maxX()), y0, f.x(w.maxX()) + band, y1);
        }
        ops.add(
                new DrawOp.Fill(
                        b.build(true), Argb.mix(palette.frameLine(), palette.backdrop(), 0.45)));
    }

    private static void block(PixelPath.Builder b, double x0, double y0, double x1, double y1) {
        b.add(x0, y0);
        b.add(x1, y0);
        b.add(x1, y1);
        b.add(x0, y1);
        b.end(3);
    }

    static PixelPath rectangle(double x0, double y0, double x1, double y1) {
        return PixelPath.ring(x0, y0, x1, y0, x1, y1, x0, y1);
    }
}
