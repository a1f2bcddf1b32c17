package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.draw.PixelPath;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Strokes thin plain lines, thousands in one path, by the distance of each pixel from the nearest:
/// round caps and joins, soft edges. The distances of a path serve its casing and its fill alike.
/// Java2D builds an outline with arcs at every joint first, which for tens of thousands of short
/// lines takes ten times as long; the two differ by less than a tenth of a pixel's colour at the
/// edges. For one thread.
final class ThinStrokes {
    /// Thicker lines have too many pixels for it.
    private static final double THICKEST = 4;

    /// Rows of a longer stretch are cut to what is near it.
    private static final int LONG = 12;

    private static final int OUTSIDE = 1 << 20;

    private final int[] pixels;
    private final int width;
    private final int height;

    /// Squared distance of each pixel's centre from the path in hand, right up to `reach`.
    private final float[] nearest;

    private @Nullable PixelPath measured;
    private double reach;

    /// @param image premultiplied; painted on directly
    ThinStrokes(BufferedImage image) {
        pixels = Pictures.of(image).argb();
        width = image.getWidth();
        height = image.getHeight();
        nearest = new float[width * height];
    }

    static boolean canDraw(PixelPath path, Pen pen) {
        return path.chains() > PixelPath.DENSE
                && !pen.isDashed()
                && pen.fade() == null
                && pen.round()
                && pen.width() <= THICKEST
                && !path.closed();
    }

    /// The widest pen of a path should come first, as a casing does: the path is measured once
    /// then.
    void draw(PixelPath path, Pen pen) {
        double needed = pen.width() / 2 + 0.5;
        if (path != measured || needed > reach) {
            measure(path, needed);
            measured = path;
            reach = needed;
        }
        lay(pen, needed);
    }

    private void measure(PixelPath path, double reach) {
        Arrays.fill(nearest, Float.MAX_VALUE);
        for (int chain = 0; chain < path.chains(); chain++) {
            int start = path.start(chain);
            double x0 = path.x(start);
            double y0 = path.y(start);
            int end = path.end(chain);
            if (end == start + 1) {
                segment(x0, y0, x0, y0, reach);
            }
            for (int i = start + 1; i < end; i++) {
                double x1 = path.x(i);
                double y1 = path.y(i);
                segment(x0, y0, x1, y1, reach);
                x0 = x1;
                y0 = y1;
            }
        }
    }

    /// The whole number below; runs never reach further outside the picture than this. (The first
    /// compiler makes a call of `Math.floor`, and of `Math.min` of two doubles.)
    private static int row(double y) {
        return (int) (y + OUTSIDE) - OUTSIDE;
    }

    private void segment(double x0, double y0, double x1, double y1, double reach) {
        int top = Math.max(0, row((y0 < y1 ? y0 : y1) - reach));
        int bottom = Math.min(height - 1, row((y0 < y1 ? y1 : y0) + reach));
        int left = Math.max(0, row((x0 < x1 ? x0 : x1) - reach));
        int right = Math.min(width - 1, row((x0 < x1 ? x1 : x0) + reach));
        if (left > right || top > bottom) {
            return;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double perLength = square > 0 ? 1 / square : 0;
        // A long slanting stretch is followed row by row, not over all of its box.
        boolean cut = right - left > LONG && (dy > 1e-9 || dy < -1e-9);
        double lean = cut ? dx / dy : 0;
        double wide = cut ? reach * Math.sqrt(1 + lean * lean) + 1 : 0;
        float[] field = nearest;
        for (int y = top; y <= bottom; y++) {
            double py = y + 0.5 - y0;
            int a = left;
            int b = right;
            if (cut) {
                double middle = x0 + lean * py;
                a = Math.max(a, row(middle - wide));
                b = Math.min(b, row(middle + wide));
            }
            int at = y * width + a;
            double px = a + 0.5 - x0;
            double across = py * dy;
            for (int x = a; x <= b; x++, at++, px++) {
                double t = (px * dx + across) * perLength;
                t = t < 0 ? 0 : t > 1 ? 1 : t;
                double ex = px - t * dx;
                double ey = py - t * dy;
                float d = (float) (ex * ex + ey * ey);
                if (d < field[at]) {
                    field[at] = d;
                }
            }
        }
    }

    /// Lays the colour down where a line is near.
    private void lay(Pen pen, double reach) {
        int colour = pen.argb();
        double opacity = (colour >>> 24) / 255.0;
        // Thinner than a pixel: paler, as its share of the pixel is.
        double most = Math.min(1, pen.width()) * opacity;
        float far = (float) (reach * reach);
        for (int at = 0; at < pixels.length; at++) {
            float d = nearest[at];
            if (d < far) {
                double cover = (reach - Math.sqrt(d)) * opacity;
                pixels[at] = over(colour, cover < most ? cover : most, pixels[at]);
            }
        }
    }

    private static int over(int colour, double alpha, int below) {
        int a = (int) (alpha * 256);
        int rest = 256 - a;
        int red = (colour >> 16 & 0xFF) * a + (below >> 16 & 0xFF) * rest >> 8;
        int green = (colour >> 8 & 0xFF) * a + (below >> 8 & 0xFF) * rest >> 8;
        int blue = (colour & 0xFF) * a + (below & 0xFF) * rest >> 8;
        int all = 255 * a + (below >>> 24) * rest >> 8;
        return all << 24 | red << 16 | green << 8 | blue;
    }
}
