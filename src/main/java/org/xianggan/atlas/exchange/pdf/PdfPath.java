package org.xianggan.atlas.exchange.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// A form as the operators of a content stream.
final class PdfPath {
    private PdfPath() {}

    static void write(Shape shape, int decimals, PdfBytes to) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    point(c[0], c[1], decimals, to).end("m");
                    x = startX = c[0];
                    y = startY = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    point(c[0], c[1], decimals, to).end("l");
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    point(x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3, decimals, to);
                    point(c[2] + (c[0] - c[2]) * 2 / 3, c[3] + (c[1] - c[3]) * 2 / 3, decimals, to);
                    point(c[2], c[3], decimals, to).end("c");
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    point(c[0], c[1], decimals, to);
                    point(c[2], c[3], decimals, to);
                    point(c[4], c[5], decimals, to).end("c");
                    x = c[4];
                    y = c[5];
                }
                default -> {
                    to.end("h");
                    x = startX;
                    y = startY;
                }
            }
        }
    }

    private static PdfBytes point(double x, double y, int decimals, PdfBytes to) {
        return to.number(x, decimals).number(y, decimals);
    }
}
