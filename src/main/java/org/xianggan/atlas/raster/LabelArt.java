package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.label.ShieldStyle;
import org.xianggan.atlas.core.render.label.TextBlock;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// What a label is made of: lines with their halo, or a road's shield. Safe for several threads.
final class LabelArt {
    private final Fonts fonts;

    LabelArt(Fonts fonts) {
        this.fonts = fonts;
    }

    TextLine line(String text, LabelStyle.Weight weight, double tracking, double em) {
        Font font = fonts.get(weight, em);
        return new TextLine(text, font, tracking * font.getSize2D());
    }

    /// In a box of `w` × `h` whose top left is the origin.
    void label(
            List<String> lines,
            LabelStyle style,
            double w,
            double h,
            double angleDegrees,
            double scale,
            VectorCanvas to) {
        if (LabelStyle.isShield(style.name())) {
            shield(lines.getFirst(), style, w, h, scale, to);
        } else {
            AffineTransform middle = AffineTransform.getTranslateInstance(w / 2, h / 2);
            middle.rotate(Math.toRadians(angleDegrees));
            text(lines, style, scale, middle, to);
        }
    }

    /// A shield over the whole `w` × `h`.
    void shield(String ref, LabelStyle style, double w, double h, double scale, VectorCanvas to) {
        ShieldStyle s = ShieldStyle.of(style.name());
        double u = scale;
        double arc = 4 * u;
        to.fill(new RoundRectangle2D.Double(0, 0, w, h, arc + 2 * u, arc + 2 * u), 0xF0FFFFFF);
        Shape body = new RoundRectangle2D.Double(u, u, w - 2 * u, h - 2 * u, arc, arc);
        to.fill(body, s.fill());
        double top = 0;
        if (s.top() != s.fill()) {
            top = 2.6 * u;
            to.clipped(new Rectangle2D.Double(0, 0, w, u + top), () -> to.fill(body, s.top()));
        }
        if (s.edge() == s.ink() && s.ink() != 0xFFFFFFFF) {
            to.stroke(
                    new RoundRectangle2D.Double(
                            1.4 * u, 1.4 * u, w - 2.8 * u, h - 2.8 * u, arc, arc),
                    Pen.solid(s.edge(), 0.8 * u));
        }
        TextLine line = line(ref, style.weight(), 0, style.size() * scale);
        Rectangle2D b = line.ink();
        double x = w / 2.0 - b.getCenterX();
        double y = (h + top * 0.7) / 2.0 - b.getCenterY();
        to.text(
                new Lettering(
                        ref,
                        style.weight(),
                        fonts.get(style.weight(), style.size() * scale).getSize2D(),
                        0,
                        line.width(),
                        AffineTransform.getTranslateInstance(x, y),
                        s.ink(),
                        0,
                        0));
    }

    /// Lines centred on the origin of `middle`.
    void text(
            List<String> lines,
            LabelStyle style,
            double scale,
            AffineTransform middle,
            VectorCanvas to) {
        double height = 0;
        for (int i = 0; i < lines.size(); i++) {
            height += TextBlock.em(lines, i, style, scale) * LabelStyle.LINE_HEIGHT;
        }
        double y = -height / 2;
        for (int i = 0; i < lines.size(); i++) {
            double em = TextBlock.em(lines, i, style, scale);
            Font font = fonts.get(style.weight(), em);
            double tracking = style.tracking() * font.getSize2D();
            double width = new TextLine(lines.get(i), font, tracking).width();
            // Baseline: Chinese glyphs fill about −0.88…0.12 em.
            double baseline = y + em * (LabelStyle.LINE_HEIGHT / 2 + 0.38);
            AffineTransform at = new AffineTransform(middle);
            at.translate(-width / 2, baseline);
            if (style.slant() != 0) {
                // Leaning about the middle of the line keeps it centred; negative leans left.
                at.translate(0, -0.38 * em);
                at.concatenate(lean(style.slant()));
                at.translate(0, 0.38 * em);
            }
            to.text(
                    new Lettering(
                            lines.get(i),
                            style.weight(),
                            font.getSize2D(),
                            tracking,
                            width,
                            at,
                            style.colour(),
                            style.haloColour(),
                            style.halo() * scale));
            y += em * LabelStyle.LINE_HEIGHT;
        }
    }

    /// Screen y grows downwards: a shear that moves what is above to the left.
    private static AffineTransform lean(double degrees) {
        return AffineTransform.getShearInstance(-Math.tan(Math.toRadians(degrees)), 0);
    }
}
