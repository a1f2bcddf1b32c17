package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.paper.Block;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// The signs of leaflets: told by their form, so that a printer without colours shows them.
final class SignPainter {
    private final TextMeasure measure;

    SignPainter(TextMeasure measure) {
        this.measure = measure;
    }

    void paint(Block.Mark m, VectorCanvas to) {
        double r = m.radius();
        Shape disc = disc(m.x(), m.y(), r);
        switch (m.sign()) {
            case STOP -> {
                to.stroke(disc, Pen.solid(m.paper(), r * 0.4));
                to.fill(disc, m.ink());
                text(m, m.paper(), to);
            }
            case ROUGH -> {
                rim(m, disc, 0.24, to);
                text(m, m.ink(), to, 0.84);
            }
            case START, END -> {
                if (m.text().isEmpty()) {
                    rim(m, disc, 0.34, to);
                    to.fill(disc(m.x(), m.y(), r * 0.34), m.ink());
                } else {
                    Shape square =
                            new RoundRectangle2D.Double(
                                    m.x() - r, m.y() - r, 2 * r, 2 * r, r * 0.7, r * 0.7);
                    to.stroke(square, Pen.solid(m.paper(), r * 0.4));
                    to.fill(square, m.ink());
                    text(m, m.paper(), to);
                }
            }
            case NIGHT -> {
                to.stroke(disc, Pen.solid(m.paper(), r * 0.4));
                to.fill(disc, m.ink());
                Area moon = new Area(disc(m.x() - r * 0.06, m.y(), r * 0.62));
                moon.subtract(new Area(disc(m.x() + r * 0.24, m.y() - r * 0.14, r * 0.52)));
                to.fill(moon, m.paper());
            }
            case LUNCH -> {
                rim(m, disc, 0.24, to);
                // A bowl.
                Path2D bowl = new Path2D.Double();
                bowl.moveTo(m.x() - 0.5 * r, m.y() - 0.12 * r);
                bowl.lineTo(m.x() + 0.5 * r, m.y() - 0.12 * r);
                bowl.curveTo(
                        m.x() + 0.46 * r,
                        m.y() + 0.58 * r,
                        m.x() - 0.46 * r,
                        m.y() + 0.58 * r,
                        m.x() - 0.5 * r,
                        m.y() - 0.12 * r);
                bowl.closePath();
                to.fill(bowl, m.ink());
                stroke(m, 0.12, to, 0, -0.22, 0.34, -0.6);
            }
            case WALK -> {
                to.fill(disc, m.paper());
                walker(m, to);
            }
            case TRANSFER -> {
                to.fill(disc, m.paper());
                stroke(m, 0.2, to, -0.6, -0.28, 0.6, -0.28);
                stroke(m, 0.2, to, 0.6, -0.28, 0.24, -0.6);
                stroke(m, 0.2, to, 0.6, 0.3, -0.6, 0.3);
                stroke(m, 0.2, to, -0.6, 0.3, -0.24, 0.62);
            }
            case DRIVE, RAIL -> {}
        }
    }

    private static void rim(Block.Mark m, Shape disc, double part, VectorCanvas to) {
        to.stroke(disc, Pen.solid(m.paper(), m.radius() * 0.6));
        to.fill(disc, m.paper());
        double width = m.radius() * part;
        to.stroke(disc(m.x(), m.y(), m.radius() - width / 2), Pen.solid(m.ink(), width));
    }

    /// Somebody on the way to the right.
    private static void walker(Block.Mark m, VectorCanvas to) {
        double r = m.radius();
        to.fill(disc(m.x() + 0.08 * r, m.y() - 0.68 * r, r * 0.2), m.ink());
        stroke(m, 0.24, to, 0.04, -0.36, -0.04, 0.18);
        stroke(m, 0.2, to, -0.04, 0.18, 0.34, 0.82);
        stroke(m, 0.2, to, -0.04, 0.18, -0.42, 0.8);
        stroke(m, 0.16, to, 0.04, -0.3, 0.46, 0.06);
        stroke(m, 0.16, to, 0.04, -0.3, -0.4, 0.02);
    }

    /// @param part of the radius that it is thick; the places in radii
    private static void stroke(
            Block.Mark m,
            double part,
            VectorCanvas to,
            double x0,
            double y0,
            double x1,
            double y1) {
        double r = m.radius();
        Path2D line = new Path2D.Double();
        line.moveTo(m.x() + x0 * r, m.y() + y0 * r);
        line.lineTo(m.x() + x1 * r, m.y() + y1 * r);
        to.stroke(line, Pen.solid(m.ink(), part * r));
    }

    private void text(Block.Mark m, int argb, VectorCanvas to) {
        text(m, argb, to, 1);
    }

    /// @param part of the radius that is free for it
    private void text(Block.Mark m, int argb, VectorCanvas to, double part) {
        if (m.text().isEmpty()) {
            return;
        }
        double r = m.radius() * part;
        double one = measure.width(m.text(), Weight.BOLD, 0, 100) / 100;
        double em = Math.min(r * 1.32, r * 1.5 / one);
        double width = one * em;
        to.text(
                new Lettering(
                        m.text(),
                        Weight.BOLD,
                        em,
                        0,
                        width,
                        AffineTransform.getTranslateInstance(m.x() - width / 2, m.y() + 0.36 * em),
                        argb,
                        0,
                        0));
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
