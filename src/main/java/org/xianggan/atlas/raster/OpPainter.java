package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.PixelPath;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/// Paints draw lists with Java2D.
final class OpPainter {
    private final Relief relief;
    private final MarkPainter marks;
    private final Fonts fonts;
    private final Scratch scratch = new Scratch();

    OpPainter(Relief relief, MarkPainter marks, Fonts fonts) {
        this.relief = relief;
        this.marks = marks;
        this.fonts = fonts;
    }

    /// Pictures for whatever is painted with this.
    Scratch scratch() {
        return scratch;
    }

    static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    /// Whether everything was painted; false once it was cancelled.
    boolean paint(List<DrawOp> ops, PixelFrame f, BufferedImage to, BooleanSupplier cancelled) {
        Graphics2D g = graphics(to);
        try {
            return paint(ops, f, to, g, cancelled);
        } finally {
            g.dispose();
        }
    }

    private boolean paint(
            List<DrawOp> ops,
            PixelFrame f,
            BufferedImage to,
            Graphics2D g,
            BooleanSupplier cancelled) {
        ThinStrokes thin = null;
        for (DrawOp op : ops) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            if (op instanceof DrawOp.Stroke s && ThinStrokes.canDraw(s.path(), s.pen())) {
                thin = thin == null ? new ThinStrokes(to) : thin;
                thin.draw(s.path(), s.pen());
            } else {
                paint(op, f, to, g);
            }
        }
        return true;
    }

    private void paint(DrawOp op, PixelFrame f, BufferedImage to, Graphics2D g) {
        switch (op) {
            case DrawOp.Fill fill -> {
                g.setColor(new Color(fill.argb(), true));
                g.fill(path(fill.path()));
            }
            case DrawOp.Stroke s -> Java2dCanvas.draw(path(s.path()), s.pen(), g);
            case DrawOp.Cut c -> {
                g.setComposite(AlphaComposite.DstOut);
                Java2dCanvas.draw(path(c.path()), Pen.solid(0xFF000000, c.width()), g);
                g.setComposite(AlphaComposite.SrcOver);
            }
            case DrawOp.Disc d -> disc(d, g);
            case DrawOp.Mark m -> marks.paint(m, f.scale(), new Java2dCanvas(to, g, fonts));
            case DrawOp.Ring r -> marks.ring(r, new Java2dCanvas(to, g, fonts));
            case DrawOp.Letters l -> marks.letters(l, new Java2dCanvas(to, g, fonts));
            case DrawOp.Faded faded -> faded(faded, f, to, g);
            case DrawOp.Relief r -> relief.paint(r, f, g, scratch);
            case DrawOp.Atop a -> atop(a, f, to, g);
        }
    }

    static Path2D path(PixelPath p) {
        Path2D out = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int chain = 0; chain < p.chains(); chain++) {
            int start = p.start(chain);
            out.moveTo(p.x(start), p.y(start));
            for (int i = start + 1; i < p.end(chain); i++) {
                out.lineTo(p.x(i), p.y(i));
            }
            if (p.closed()) {
                out.closePath();
            }
        }
        return out;
    }

    private static void disc(DrawOp.Disc d, Graphics2D g) {
        double r = d.radius();
        Ellipse2D circle = new Ellipse2D.Double(d.x() - r, d.y() - r, 2 * r, 2 * r);
        if (d.fill() >>> 24 != 0) {
            g.setColor(new Color(d.fill(), true));
            g.fill(circle);
        }
        if (d.outlineWidth() > 0 && d.outline() >>> 24 != 0) {
            g.setColor(new Color(d.outline(), true));
            g.setStroke(new BasicStroke((float) d.outlineWidth()));
            g.draw(circle);
        }
    }

    private void faded(DrawOp.Faded faded, PixelFrame f, BufferedImage to, Graphics2D g) {
        apart(
                to,
                (layer, lg) -> {
                    paint(faded.ops(), f, layer, lg, () -> false);
                    g.setComposite(
                            AlphaComposite.getInstance(
                                    AlphaComposite.SRC_OVER, (float) faded.opacity()));
                    g.drawImage(layer, 0, 0, null);
                    g.setComposite(AlphaComposite.SrcOver);
                });
    }

    private void atop(DrawOp.Atop a, PixelFrame f, BufferedImage to, Graphics2D g) {
        apart(
                to,
                (layer, lg) -> {
                    a.base().forEach(op -> paint(op, f, layer, lg));
                    lg.setComposite(AlphaComposite.SrcAtop);
                    a.atop().forEach(op -> paint(op, f, layer, lg));
                    g.drawImage(layer, 0, 0, null);
                });
    }

    /// Paints into a picture of the same size, which is gone afterwards.
    private void apart(BufferedImage like, BiConsumer<BufferedImage, Graphics2D> painting) {
        scratch.with(
                like.getWidth(),
                like.getHeight(),
                layer -> {
                    Graphics2D g = graphics(layer);
                    try {
                        painting.accept(layer, g);
                    } finally {
                        g.dispose();
                    }
                    return Boolean.TRUE;
                });
    }
}
