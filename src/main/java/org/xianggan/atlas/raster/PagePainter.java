package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.paper.Block;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.Box;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Paints pages into any [VectorCanvas] whose unit is the millimetre.
public final class PagePainter {
    private final MapVector maps;
    private final SignPainter signs;

    public PagePainter(MapVector maps) {
        this.maps = maps;
        this.signs = new SignPainter(maps.measure());
    }

    public void paint(Page page, VectorCanvas to) {
        paint(page.blocks(), to);
    }

    private void paint(List<Block> blocks, VectorCanvas to) {
        blocks.forEach(b -> paint(b, blocks, to));
    }

    /// The page as a picture.
    ///
    /// @param dpi pixels to the inch
    public Picture picture(Page page, double dpi) {
        return picture(page.blocks(), page.size().width(), page.size().height(), dpi);
    }

    /// Blocks as a picture.
    ///
    /// @param width, height of it, millimetres
    /// @param dpi pixels to the inch
    public Picture picture(List<Block> blocks, double width, double height, double dpi) {
        double scale = dpi / 25.4;
        return maps.picture(
                (int) Math.round(width * scale),
                (int) Math.round(height * scale),
                scale,
                to -> paint(blocks, to));
    }

    private void letters(Block.Line l, int halo, double width, VectorCanvas to) {
        to.text(
                Lettering.line(
                        maps.measure(),
                        l.text(),
                        l.weight(),
                        l.em(),
                        l.x(),
                        l.y(),
                        l.argb(),
                        halo,
                        width));
    }

    private void paint(Block block, List<Block> all, VectorCanvas to) {
        switch (block) {
            case Block.Line l -> letters(l, 0, 0, to);
            case Block.Haloed h -> letters(h.line(), h.halo(), h.width(), to);
            case Block.Tag t -> {
                Shape form =
                        new RoundRectangle2D.Double(
                                t.x(), t.y(), t.width(), t.height(), 2 * t.round(), 2 * t.round());
                to.fill(form, t.fill());
                to.stroke(form, Pen.solid(t.edge(), t.thickness()));
            }
            case Block.Mark m -> signs.paint(m, to);
            case Block.Code c -> to.fill(code(c), c.argb());
            case Block.Free _ -> {}
            case Block.Fill f ->
                    to.fill(new Rectangle2D.Double(f.x(), f.y(), f.width(), f.height()), f.argb());
            case Block.Rule r -> {
                Path2D path = new Path2D.Double();
                path.moveTo(r.x0(), r.y0());
                path.lineTo(r.x1(), r.y1());
                to.stroke(path, Pen.solid(r.argb(), r.thickness()).butt());
            }
            case Block.Symbol s ->
                    to.transformed(
                            pixels(s.x(), s.y()),
                            () ->
                                    maps.swatch(
                                            s.swatch(), Theme.PAPER, s.width(), s.width() / 2, to));
            case Block.North n -> north(n, to);
            case Block.MapBlock m ->
                    to.transformed(
                            pixels(m.x(), m.y()),
                            () ->
                                    maps.page(
                                            m.viewport(),
                                            m.state(),
                                            new MapVector.Over(m.travel(), m.web(), m.focus()),
                                            m.notice(),
                                            m.attributions(),
                                            reserved(m, all),
                                            to));
        }
    }

    /// Where arrows to the north stand on the map, and what else its names keep clear of.
    private static List<Box> reserved(Block.MapBlock map, List<Block> all) {
        List<Box> boxes = new ArrayList<>();
        for (Block b : all) {
            switch (b) {
                case Block.North n ->
                        boxes.add(
                                box(
                                        map,
                                        n.x() - n.height() / 2,
                                        n.y() - 1,
                                        n.height(),
                                        n.height() + 2));
                case Block.Free f -> boxes.add(box(map, f.x(), f.y(), f.width(), f.height()));
                default -> {}
            }
        }
        return boxes;
    }

    private static Box box(Block.MapBlock map, double x, double y, double w, double h) {
        return new Box(
                (x - map.x()) / Page.PIXEL,
                (y - map.y()) / Page.PIXEL,
                w / Page.PIXEL,
                h / Page.PIXEL);
    }

    /// One form, so that no hair of paper is seen between its squares; what is dark in a row
    /// together is one rectangle.
    private static Path2D code(Block.Code c) {
        double unit = c.side() / c.squares();
        BitSet dark = c.dark();
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < c.squares(); row++) {
            int end = (row + 1) * c.squares();
            int from = dark.nextSetBit(row * c.squares());
            while (from >= 0 && from < end) {
                int to = Math.min(end, dark.nextClearBit(from));
                double x = c.x() + (from - row * c.squares()) * unit;
                all.append(
                        new Rectangle2D.Double(x, c.y() + row * unit, (to - from) * unit, unit),
                        false);
                from = dark.nextSetBit(to);
            }
        }
        return all;
    }

    private static AffineTransform pixels(double x, double y) {
        AffineTransform at = AffineTransform.getTranslateInstance(x, y);
        at.scale(Page.PIXEL, Page.PIXEL);
        return at;
    }

    /// A plain arrow: dark on its left, light on its right, so that it is seen on any ground.
    private static void north(Block.North n, VectorCanvas to) {
        double h = n.height();
        double w = h * 0.36;
        Path2D whole =
                polygon(
                        n.x(),
                        n.y(),
                        n.x() + w,
                        n.y() + h,
                        n.x(),
                        n.y() + h * 0.75,
                        n.x() - w,
                        n.y() + h);
        Path2D left = polygon(n.x(), n.y(), n.x(), n.y() + h * 0.75, n.x() - w, n.y() + h);
        to.stroke(whole, Pen.solid(n.halo(), h * 0.16));
        to.fill(whole, n.halo());
        to.fill(left, n.ink());
        to.stroke(whole, Pen.solid(n.ink(), h * 0.035));
    }

    private static Path2D polygon(double... xy) {
        Path2D p = new Path2D.Double();
        p.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            p.lineTo(xy[i], xy[i + 1]);
        }
        p.closePath();
        return p;
    }
}
