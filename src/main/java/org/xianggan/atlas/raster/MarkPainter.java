package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.style.MarkStyle.Shape;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Paints the marks of sites: shape by kind, a rim, a small glyph; and the rings that stand for
/// several, with their number.
final class MarkPainter {
    private final Fonts fonts;

    MarkPainter(Fonts fonts) {
        this.fonts = fonts;
    }

    void paint(DrawOp.Mark m, double scale, VectorCanvas to) {
        java.awt.Shape shape = outline(m.shape(), m.x(), m.y(), m.size());
        to.stroke(shape, Pen.solid(m.rimColour(), 2 * m.rim()));
        to.fill(shape, m.rimColour());
        if (m.hollow()) {
            double w = Math.max(1.3 * scale, m.size() * 0.16);
            // As an area: the corners are sharp.
            BasicStroke wall =
                    new BasicStroke((float) w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
            java.awt.Shape ring =
                    wall.createStrokedShape(outline(m.shape(), m.x(), m.y(), m.size() - w));
            to.fill(ring, m.colour());
        } else {
            to.fill(shape, m.colour());
        }
        if (m.glyph() && m.size() >= 11 * scale) {
            to.fill(
                    glyph(m.shape(), m.x(), m.y(), m.size()),
                    m.hollow() ? m.colour() : m.rimColour());
        }
    }

    /// A disc with a rim, the ring, and the number in its middle.
    void ring(DrawOp.Ring r, VectorCanvas to) {
        double outer = r.radius();
        to.fill(circle(r.x(), r.y(), outer + r.outlineWidth() * 0.75), r.fill());
        to.stroke(
                circle(r.x(), r.y(), outer - r.outlineWidth() / 2),
                Pen.solid(r.colour(), r.outlineWidth()));
        letters(
                new DrawOp.Letters(r.x(), r.y(), String.valueOf(r.count()), r.em(), r.colour()),
                to);
    }

    void letters(DrawOp.Letters l, VectorCanvas to) {
        Font font = fonts.get(LabelStyle.Weight.BOLD, l.em());
        TextLine line = new TextLine(l.text(), font, 0);
        Rectangle2D b = line.ink();
        to.text(
                new Lettering(
                        l.text(),
                        LabelStyle.Weight.BOLD,
                        font.getSize2D(),
                        0,
                        line.width(),
                        AffineTransform.getTranslateInstance(
                                l.x() - b.getCenterX(), l.y() - b.getCenterY()),
                        l.argb(),
                        0,
                        0));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static java.awt.Shape outline(Shape shape, double x, double y, double size) {
        double h = size / 2;
        return switch (shape) {
            case SQUARE -> {
                double s = size * 0.88;
                yield new Rectangle2D.Double(x - s / 2, y - s / 2, s, s);
            }
            case DIAMOND -> polygon(x, y - h * 1.1, x + h * 1.1, y, x, y + h * 1.1, x - h * 1.1, y);
            case BAR ->
                    new RoundRectangle2D.Double(
                            x - size * 0.36, y - h, size * 0.72, size, size * 0.46, size * 0.46);
            case HOUSE ->
                    polygon(
                            x,
                            y - h * 1.05,
                            x + h * 1.08,
                            y - h * 0.05,
                            x + h * 0.78,
                            y - h * 0.05,
                            x + h * 0.78,
                            y + h * 0.9,
                            x - h * 0.78,
                            y + h * 0.9,
                            x - h * 0.78,
                            y - h * 0.05,
                            x - h * 1.08,
                            y - h * 0.05);
            case TRIANGLE ->
                    polygon(x, y - h * 0.98, x + h * 1.05, y + h * 0.8, x - h * 1.05, y + h * 0.8);
            case CIRCLE -> new Ellipse2D.Double(x - h * 0.95, y - h * 0.95, h * 1.9, h * 1.9);
        };
    }

    /// A gate, a spot, a stele, a door, a summit, a spot: plain forms, no emblem.
    private static java.awt.Shape glyph(Shape shape, double x, double y, double size) {
        double u = size / 16;
        return switch (shape) {
            case SQUARE -> {
                Path2D p = new Path2D.Double();
                p.append(new Rectangle2D.Double(x - 4.2 * u, y - 3.6 * u, 8.4 * u, 1.6 * u), false);
                p.append(new Rectangle2D.Double(x - 3.4 * u, y - 1.2 * u, 1.7 * u, 5 * u), false);
                p.append(new Rectangle2D.Double(x + 1.7 * u, y - 1.2 * u, 1.7 * u, 5 * u), false);
                yield p;
            }
            case BAR -> {
                Path2D p = new Path2D.Double();
                p.append(
                        polygon(
                                x,
                                y - 5 * u,
                                x + 1.3 * u,
                                y - 3.4 * u,
                                x + 1.3 * u,
                                y + 2.4 * u,
                                x - 1.3 * u,
                                y + 2.4 * u,
                                x - 1.3 * u,
                                y - 3.4 * u),
                        false);
                p.append(new Rectangle2D.Double(x - 3 * u, y + 3 * u, 6 * u, 1.5 * u), false);
                yield p;
            }
            case HOUSE -> new Rectangle2D.Double(x - 1.7 * u, y + 1 * u, 3.4 * u, 6.2 * u);
            case TRIANGLE ->
                    polygon(
                            x,
                            y - 3.4 * u,
                            x + 2.5 * u,
                            y + 0.8 * u,
                            x + 0.9 * u,
                            y + 0.1 * u,
                            x,
                            y + 1.5 * u,
                            x - 0.9 * u,
                            y + 0.1 * u,
                            x - 2.5 * u,
                            y + 0.8 * u);
            case DIAMOND, CIRCLE -> new Ellipse2D.Double(x - 2 * u, y - 2 * u, 4 * u, 4 * u);
        };
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
