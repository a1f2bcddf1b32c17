package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.draw.PixelPath;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Strokes thin plain lines by the distance of each pixel from them: round caps and joins, soft
/// edges. Java2D builds an outline with arcs at every joint first, which for tens of thousands of
/// short lines takes ten times as long; the two differ by less than a tenth of a pixel's colour at
/// the edges. For one thread.
final class ThinStrokes {
    /// Thicker lines have too many pixels for it.
    private static final double THICKEST = 4;

    private static final int OUTSIDE = 1 << 20;

    private final int[] pixels;
    private final int width;
    private final int height;

    /// Smallest squared distance from the line in hand, for the pixels between `from` and `to` of
    /// each row; the rest is stale.
    private final float[] nearest;

    private final int[] from;
    private final int[] to;

    /// @param image premultiplied; painted on directly
    ThinStrokes(BufferedImage image) {
        pixels = Pictures.of(image).argb();
        width = image.getWidth();
        height = image.getHeight();
        nearest = new float[width * height];
        from = new int[height];
        to = new int[height];
        Arrays.fill(nearest, Float.MAX_VALUE);
        Arrays.fill(from, width);
        Arrays.fill(to, -1);
    }

    static boolean canDraw(PixelPath path, Pen pen) {
        return !pen.isDashed()
                && pen.fade() == null
                && pen.round()
                && pen.width() <= THICKEST
                && !path.closed();
    }

    void draw(PixelPath path, Pen pen) {
        double reach = pen.width() / 2 + 0.5;
        int first = height;
        int last = -1;
        for (int chain = 0; chain < path.chains(); chain++) {
            for (int i = path.start(chain) + 1; i < path.end(chain); i++) {
                double y0 = path.y(i - 1);
                double y1 = path.y(i);
                first = Math.min(first, row(Math.min(y0, y1) - reach));
                last = Math.max(last, row(Math.max(y0, y1) + reach));
                segment(path.x(i - 1), y0, path.x(i), y1, reach);
            }
        }
        lay(Math.max(0, first), Math.min(height - 1, last), pen, reach);
    }

    /// The whole number below; runs never reach further outside the picture than this. (The first
    /// compiler makes a call of `Math.floor`.)
    private static int row(double y) {
        return (int) (y + OUTSIDE) - OUTSIDE;
    }

    private void segment(double x0, double y0, double x1, double y1, double reach) {
        int top = Math.max(0, row(Math.min(y0, y1) - reach));
        int bottom = Math.min(height - 1, row(Math.max(y0, y1) + reach));
        int left = Math.max(0, row(Math.min(x0, x1) - reach));
        int right = Math.min(width - 1, row(Math.max(x0, x1) + reach));
        if (left > right) {
            return;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double perLength = square > 0 ? 1 / square : 0;
        // A long slanting stretch is followed row by row, not over all of its box.
        double lean = Math.abs(dy) > 1e-9 ? dx / dy : 0;
        double wide = Math.abs(dy) > 1e-9 ? reach * Math.sqrt(1 + lean * lean) + 1 : 0;
        for (int y = top; y <= bottom; y++) {
            double py = y + 0.5 - y0;
            int a = left;
            int b = right;
            if (wide > 0) {
                double middle = x0 + lean * py;
                a = Math.max(a, row(middle - wide));
                b = Math.min(b, row(middle + wide));
            }
            if (a > b) {
                continue;
            }
            from[y] = Math.min(from[y], a);
            to[y] = Math.max(to[y], b);
            int at = y * width + a;
            for (int x = a; x <= b; x++, at++) {
                double px = x + 0.5 - x0;
                double t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
                double ex = px - t * dx;
                double ey = py - t * dy;
                float d = (float) (ex * ex + ey * ey);
                if (d < nearest[at]) {
                    nearest[at] = d;
                }
            }
        }
    }

    /// Lays the colour down where the line is near, and makes the rows fresh again.
    private void lay(int first, int last, Pen pen, double reach) {
        int colour = pen.argb();
        double opacity = (colour >>> 24) / 255.0;
        // Thinner than a pixel: paler, as its share of the pixel is.
        double most = Math.min(1, pen.width()) * opacity;
        float far = (float) (reach * reach);
        for (int y = first; y <= last; y++) {
            int begin = y * width + from[y];
            int end = y * width + to[y];
            for (int at = begin; at <= end; at++) {
                float d = nearest[at];
                if (d < far) {
                    double cover = Math.min(most, (reach - Math.sqrt(d)) * opacity);
                    pixels[at] = over(colour, cover, pixels[at]);
                }
                nearest[at] = Float.MAX_VALUE;
            }
            from[y] = width;
            to[y] = -1;
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
