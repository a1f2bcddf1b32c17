package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.paper.Block;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.Box;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paints pages into any [VectorCanvas] whose unit is the millimetre.
public final class PagePainter {
    private final MapVector maps;

    public PagePainter(MapVector maps) {
        this.maps = maps;
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

    private void paint(Block block, List<Block> all, VectorCanvas to) {
        switch (block) {
            case Block.Line l ->
                    to.text(
                            new Lettering(
                                    l.text(),
                                    l.weight(),
                                    l.em(),
                                    0,
                                    maps.measure().width(l.text(), l.weight(), 0, 100)
                                            / 100
                                            * l.em(),
                                    AffineTransform.getTranslateInstance(l.x(), l.y()),
                                    l.argb(),
                                    0,
                                    0));
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

    /// Where arrows to the north stand on the map.
    private static List<Box> reserved(Block.MapBlock map, List<Block> all) {
        return all.stream()
                .filter(Block.North.class::isInstance)
                .map(Block.North.class::cast)
                .map(
                        n ->
                                new Box(
                                        (n.x() - n.height() / 2 - map.x()) / Page.PIXEL,
                                        (n.y() - 1 - map.y()) / Page.PIXEL,
                                        n.height() / Page.PIXEL,
                                        (n.height() + 2) / Page.PIXEL))
                .toList();
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
