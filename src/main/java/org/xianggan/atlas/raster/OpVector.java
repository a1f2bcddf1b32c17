package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Plays draw lists into a [VectorCanvas]: the same forms as [OpPainter] paints, as forms.
final class OpVector {
    private final Relief relief;
    private final MarkPainter marks;

    OpVector(Relief relief, MarkPainter marks) {
        this.relief = relief;
        this.marks = marks;
    }

    void play(List<DrawOp> ops, PixelFrame f, VectorCanvas to) {
        int from = 0;
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i) instanceof DrawOp.Cut) {
                // What is cut away lies before it; several follow each other.
                int end = i;
                Path2D path = new Path2D.Double();
                double width = 0;
                while (end < ops.size() && ops.get(end) instanceof DrawOp.Cut cut) {
                    path.append(OpPainter.path(cut.path()), false);
                    width = Math.max(width, cut.width());
                    end++;
                }
                List<DrawOp> before = ops.subList(from, i);
                to.without(path, width, () -> before.forEach(op -> play(op, f, to)));
                from = end;
                i = end - 1;
            }
        }
        List.copyOf(ops.subList(from, ops.size())).forEach(op -> play(op, f, to));
    }

    private void play(DrawOp op, PixelFrame f, VectorCanvas to) {
        switch (op) {
            case DrawOp.Fill fill -> to.fill(OpPainter.path(fill.path()), fill.argb());
            case DrawOp.Stroke s -> to.stroke(OpPainter.path(s.path()), s.pen());
            case DrawOp.Cut cut -> throw new IllegalStateException("nothing before " + cut);
            case DrawOp.Disc d -> disc(d, to);
            case DrawOp.Mark m -> marks.paint(m, f.scale(), to);
            case DrawOp.Ring r -> marks.ring(r, to);
            case DrawOp.Letters l -> marks.letters(l, to);
            case DrawOp.Faded faded -> to.faded(faded.opacity(), () -> play(faded.ops(), f, to));
            case DrawOp.Relief r -> relief(r, f, to);
            case DrawOp.Atop a -> {
                play(a.base(), f, to);
                Path2D where = new Path2D.Double(Path2D.WIND_NON_ZERO);
                for (DrawOp base : a.base()) {
                    if (base instanceof DrawOp.Fill fill) {
                        where.append(OpPainter.path(fill.path()), false);
                    }
                }
                to.clipped(where, () -> play(a.atop(), f, to));
            }
        }
    }

    private static void disc(DrawOp.Disc d, VectorCanvas to) {
        double r = d.radius();
        Shape circle = new Ellipse2D.Double(d.x() - r, d.y() - r, 2 * r, 2 * r);
        to.fill(circle, d.fill());
        if (d.outlineWidth() > 0 && d.outline() >>> 24 != 0) {
            to.stroke(circle, Pen.solid(d.outline(), d.outlineWidth()));
        }
    }

    private void relief(DrawOp.Relief r, PixelFrame f, VectorCanvas to) {
        BufferedImage image = relief.coarse(r, f);
        Rectangle2D covered = Relief.covered(image, f);
        WorldBox world = WebMercator.project(GeoBox.FRAME);
        Rectangle2D frame =
                new Rectangle2D.Double(
                        f.x(world.minX()),
                        f.y(world.maxY()),
                        world.width() / f.metres(),
                        world.height() / f.metres());
        AffineTransform at =
                AffineTransform.getScaleInstance(covered.getWidth(), covered.getHeight());
        Rectangle2D page = new Rectangle2D.Double(0, 0, f.width(), f.height());
        to.clipped(frame.createIntersection(page), () -> to.image(image, at));
    }
}
