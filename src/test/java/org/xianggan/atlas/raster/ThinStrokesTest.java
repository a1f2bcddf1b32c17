package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.draw.PixelPath;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

class ThinStrokesTest {
    private static final int SIDE = 800;
    private static final Pen CASING = Pen.solid(0xFF4A3B10, 3.2);
    private static final Pen FILL = Pen.solid(0xFFE8C34A, 2);

    /// Short bent lines, each in a place of its own; the last reach over the edge of the picture.
    private static double[][] lines() {
        Random random = new Random(3);
        double[][] out = new double[PixelPath.DENSE + 200][];
        for (int i = 0; i < out.length; i++) {
            double x = i % 52 * 15.5 + 3;
            double y = i / 52 * 15.5 + 3;
            out[i] =
                    new double[] {
                        x,
                        y,
                        x + random.nextDouble(10),
                        y + random.nextDouble(10),
                        x + random.nextDouble(10),
                        y + random.nextDouble(10)
                    };
        }
        return out;
    }

    private static PixelPath path(double[][] lines) {
        PixelPath.Builder b = new PixelPath.Builder();
        for (double[] xy : lines) {
            for (int i = 0; i < xy.length; i += 2) {
                b.add(xy[i], xy[i + 1]);
            }
            b.end(1);
        }
        return b.build(false);
    }

    private static void java2d(double[][] lines, Pen pen, BufferedImage to) {
        Graphics2D g = OpPainter.graphics(to);
        g.setColor(new Color(pen.argb(), true));
        g.setStroke(
                new BasicStroke(
                        (float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] xy : lines) {
            Path2D p = new Path2D.Double();
            p.moveTo(xy[0], xy[1]);
            for (int i = 2; i < xy.length; i += 2) {
                p.lineTo(xy[i], xy[i + 1]);
            }
            g.draw(p);
        }
        g.dispose();
    }

    /// Differences of one channel, the mean over all pixels that either paints.
    private static double difference(BufferedImage a, BufferedImage b) {
        int[] pa = Pictures.of(a).argb();
        int[] pb = Pictures.of(b).argb();
        long sum = 0;
        int painted = 0;
        for (int i = 0; i < pa.length; i++) {
            if (pa[i] != 0 || pb[i] != 0) {
                painted++;
                sum += Math.abs((pa[i] >>> 24) - (pb[i] >>> 24));
                sum += Math.abs((pa[i] >> 8 & 0xFF) - (pb[i] >> 8 & 0xFF));
            }
        }
        return sum / 2.0 / painted;
    }

    @Test
    void casing_and_fill_look_as_java2d_strokes_them() {
        double[][] lines = lines();
        BufferedImage ours = Pictures.image(SIDE, SIDE);
        PixelPath path = path(lines);
        ThinStrokes thin = new ThinStrokes(ours);
        thin.draw(path, CASING);
        thin.draw(path, FILL);
        BufferedImage theirs = Pictures.image(SIDE, SIDE);
        java2d(lines, CASING, theirs);
        java2d(lines, FILL, theirs);
        assertThat(difference(ours, theirs)).isLessThan(0.05 * 255);
        // Not because nothing is there: the casing alone is another picture.
        BufferedImage casing = Pictures.image(SIDE, SIDE);
        java2d(lines, CASING, casing);
        assertThat(difference(casing, theirs)).isGreaterThan(0.1 * 255);
    }

    @Test
    void a_wider_pen_and_another_path_are_measured_anew() {
        double[][] lines = lines();
        BufferedImage together = Pictures.image(SIDE, SIDE);
        ThinStrokes thin = new ThinStrokes(together);
        thin.draw(path(new double[][] {{0, 400, 800, 400}}), FILL);
        thin.draw(path(lines), FILL);
        PixelPath path = path(lines);
        thin.draw(path, FILL);
        thin.draw(path, CASING);
        BufferedImage alone = Pictures.image(SIDE, SIDE);
        new ThinStrokes(alone).draw(path(new double[][] {{0, 400, 800, 400}}), FILL);
        new ThinStrokes(alone).draw(path(lines), FILL);
        new ThinStrokes(alone).draw(path(lines), FILL);
        new ThinStrokes(alone).draw(path(lines), CASING);
        assertThat(Pictures.of(together).argb()).isEqualTo(Pictures.of(alone).argb());
    }

    @Test
    void a_line_shorter_than_a_pixel_is_a_dot() {
        BufferedImage image = Pictures.image(9, 9);
        new ThinStrokes(image).draw(path(new double[][] {{4.5, 4.5, 4.6, 4.5}}), FILL);
        assertThat(image.getRGB(4, 4)).isEqualTo(FILL.argb());
        assertThat(image.getRGB(1, 4)).isZero();
    }
}
