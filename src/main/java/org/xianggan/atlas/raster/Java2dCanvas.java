package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.Pen;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws on a picture.
final class Java2dCanvas implements VectorCanvas {
    private final Fonts fonts;
    private final BufferedImage picture;
    private Graphics2D g;

    /// @param picture premultiplied; drawn on from its top left corner, a unit a pixel
    /// @param g made for it by [OpPainter#graphics], at the caller's place
    Java2dCanvas(BufferedImage picture, Graphics2D g, Fonts fonts) {
        this.picture = picture;
        this.g = g;
        this.fonts = fonts;
    }

    @Override
    public void fill(Shape shape, int argb) {
        if (argb >>> 24 != 0) {
            g.setColor(new Color(argb, true));
            g.fill(shape);
        }
    }

    @Override
    public void stroke(Shape path, Pen pen) {
        draw(path, pen, g);
    }

    /// As screen and paper draw it: in one colour, or fading along a line.
    static void draw(Shape path, Pen pen, Graphics2D g) {
        g.setStroke(stroke(pen));
        Pen.Fade fade = pen.fade();
        Color colour = new Color(pen.argb(), true);
        if (fade != null && Math.hypot(fade.x1() - fade.x0(), fade.y1() - fade.y0()) > 0.5) {
            g.setPaint(
                    new LinearGradientPaint(
                            (float) fade.x0(),
                            (float) fade.y0(),
                            (float) fade.x1(),
                            (float) fade.y1(),
                            new float[] {0, 1},
                            new Color[] {colour, new Color(pen.argb() & 0xFFFFFF, true)}));
        } else {
            g.setColor(colour);
        }
        g.draw(path);
    }

    private static BasicStroke stroke(Pen pen) {
        int cap = pen.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        float width = (float) pen.width();
        if (!pen.isDashed()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[pen.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) pen.dash()[i];
        }
        return new BasicStroke(
                width, cap, BasicStroke.JOIN_ROUND, 4, dash, (float) pen.dashPhase());
    }

    @Override
    public void text(Lettering t) {
        AffineTransform at = t.at();
        double size = Math.sqrt(Math.abs(g.getTransform().getDeterminant()));
        // Letters are made as large as they are seen: of a font of three units, as a page in
        // millimetres has it, nothing but a sketch is left.
        at.scale(1 / size, 1 / size);
        Font font = fonts.exactly(t.weight(), t.em() * size);
        TextLine line = new TextLine(t.text(), font, t.tracking() * size);
        boolean upright = (at.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
        if (!t.hasHalo() && upright) {
            g.setColor(new Color(t.argb(), true));
            line.draw(g, at.getTranslateX(), at.getTranslateY());
            return;
        }
        Shape glyphs = line.outline(at);
        if (t.hasHalo()) {
            g.setColor(new Color(t.halo(), true));
            g.setStroke(
                    new BasicStroke(
                            (float) (2 * t.haloWidth()),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND));
            g.draw(glyphs);
        }
        g.setColor(new Color(t.argb(), true));
        g.fill(glyphs);
    }

    @Override
    public void image(BufferedImage image, AffineTransform at) {
        AffineTransform place = new AffineTransform(at);
        place.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, place, null);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }

    @Override
    public void clipped(Shape clip, Runnable inside) {
        // A clip of Java2D has hard edges; what is cut to it is laid down softly instead.
        boolean plain = clip instanceof java.awt.geom.Rectangle2D;
        if (plain) {
            Shape before = g.getClip();
            g.clip(clip);
            inside.run();
            g.setClip(before);
            return;
        }
        layered(
                AlphaComposite.SrcOver,
                () -> {
                    inside.run();
                    layered(AlphaComposite.DstIn, () -> fill(clip, 0xFF000000));
                });
    }

    @Override
    public void transformed(AffineTransform by, Runnable inside) {
        AffineTransform before = g.getTransform();
        g.transform(by);
        inside.run();
        g.setTransform(before);
    }

    @Override
    public void faded(double opacity, Runnable inside) {
        layered(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity), inside);
    }

    @Override
    public void without(Shape path, double width, Runnable inside) {
        layered(
                AlphaComposite.SrcOver,
                () -> {
                    inside.run();
                    g.setComposite(AlphaComposite.DstOut);
                    stroke(path, Pen.solid(0xFF000000, width));
                    g.setComposite(AlphaComposite.SrcOver);
                });
    }

    /// A sheet of its own, laid over the picture as `how` says.
    private void layered(AlphaComposite how, Runnable inside) {
        Graphics2D below = g;
        Rectangle all = new Rectangle(picture.getWidth(), picture.getHeight());
        Shape clip = below.getClip();
        BufferedImage sheet = Pictures.image(all.width, all.height);
        Graphics2D above = OpPainter.graphics(sheet);
        above.setTransform(below.getTransform());
        above.setClip(clip);
        try {
            g = above;
            inside.run();
        } finally {
            g = below;
            above.dispose();
        }
        AffineTransform before = below.getTransform();
        below.setTransform(new AffineTransform());
        below.setComposite(how);
        below.drawImage(sheet, 0, 0, null);
        below.setComposite(AlphaComposite.SrcOver);
        below.setTransform(before);
    }
}
