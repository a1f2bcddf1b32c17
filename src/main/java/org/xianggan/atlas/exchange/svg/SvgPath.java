package org.xianggan.atlas.exchange.svg;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Forms and numbers as an SVG writes them.
final class SvgPath {
    private SvgPath() {}

    static String of(Shape shape, int decimals) {
        StringBuilder s = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> points(s.append('M'), c, 1, decimals);
                case PathIterator.SEG_LINETO -> points(s.append('L'), c, 1, decimals);
                case PathIterator.SEG_QUADTO -> points(s.append('Q'), c, 2, decimals);
                case PathIterator.SEG_CUBICTO -> points(s.append('C'), c, 3, decimals);
                default -> s.append('Z');
            }
        }
        return s.toString();
    }

    private static void points(StringBuilder s, double[] c, int count, int decimals) {
        for (int i = 0; i < 2 * count; i++) {
            if (i > 0) {
                s.append(' ');
            }
            append(s, c[i], decimals);
        }
    }

    private static void append(StringBuilder s, double value, int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        long scaled = Math.round(value * power);
        if (scaled < 0) {
            s.append('-');
            scaled = -scaled;
        }
        s.append(scaled / power);
        long rest = scaled % power;
        if (rest > 0) {
            s.append('.');
            for (power /= 10; rest > 0; power /= 10) {
                s.append(rest / power);
                rest %= power;
            }
        }
    }

    static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String matrix(AffineTransform m) {
        return "matrix(%s %s %s %s %s %s)"
                .formatted(
                        number(m.getScaleX(), 6),
                        number(m.getShearY(), 6),
                        number(m.getShearX(), 6),
                        number(m.getScaleY(), 6),
                        number(m.getTranslateX(), 3),
                        number(m.getTranslateY(), 3));
    }
}
