package org.xianggan.atlas.ui.map;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.xianggan.atlas.core.render.Picture;

import java.nio.IntBuffer;

/// Premultiplied ARGB pixels: composing and handing over to JavaFX.
final class Pixels {
    private static final int ODD = 0x00FF00FF;
    private static final int HALF = 0x00800080;

    private Pixels() {}

    /// Puts `top` over `bottom`, in place; both the same length.
    static void over(int[] bottom, int[] top) {
        for (int i = 0; i < top.length; i++) {
            int t = top[i];
            int a = t >>> 24;
            if (a == 0) {
                continue;
            }
            if (a == 255) {
                bottom[i] = t;
                continue;
            }
            bottom[i] = over(bottom[i], t, a);
        }
    }

    /// @param a the alpha of `t`
    private static int over(int b, int t, int a) {
        // Two channels at a time; exact rounding, so that what is opaque stays opaque.
        int k = 255 - a;
        int rb = (b & ODD) * k + HALF;
        int ag = (b >>> 8 & ODD) * k + HALF;
        rb = rb + (rb >>> 8 & ODD) >>> 8 & ODD;
        ag = ag + (ag >>> 8 & ODD) >>> 8 & ODD;
        return t + (rb | ag << 8);
    }

    /// Puts a picture over `out` in another size, each pixel the nearest of its own.
    static void resampled(int[] out, int outWidth, int outHeight, ZoomPicture.Placed p) {
        int left = Math.max(0, p.x());
        int right = Math.min(outWidth, p.x() + p.width());
        int top = Math.max(0, p.y());
        int bottom = Math.min(outHeight, p.y() + p.height());
        if (left >= right || top >= bottom) {
            return;
        }
        GroundedImage g = p.image();
        int[] columns = new int[right - left];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = nearest(left + i - p.x(), p.width(), g.width());
        }
        int[] from = g.argb();
        for (int y = top; y < bottom; y++) {
            int row = nearest(y - p.y(), p.height(), g.height()) * g.width();
            int at = y * outWidth + left;
            for (int column : columns) {
                int t = from[row + column];
                int a = t >>> 24;
                if (a == 255) {
                    out[at] = t;
                } else if (a != 0) {
                    out[at] = over(out[at], t, a);
                }
                at++;
            }
        }
    }

    private static int nearest(int i, int size, int fromSize) {
        return (int) ((2L * i + 1) * fromSize / (2L * size));
    }

    /// A picture `by` times smaller, each pixel the mean of those that it stands for.
    ///
    /// @param stride pixels of a row of `argb`
    static int[] averaged(int[] argb, int stride, int by, int width, int height) {
        int[] small = new int[width * height];
        int n = by * by;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] sum = new int[4];
                for (int i = 0; i < n; i++) {
                    int p = argb[(y * by + i / by) * stride + x * by + i % by];
                    for (int c = 0; c < 4; c++) {
                        sum[c] += p >>> 8 * c & 0xFF;
                    }
                }
                small[y * width + x] =
                        sum[0] / n | sum[1] / n << 8 | sum[2] / n << 16 | sum[3] / n << 24;
            }
        }
        return small;
    }

    /// An image over the very array: it must not change any more.
    static Image image(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    static Image image(Picture p) {
        return image(p.width(), p.height(), p.argb());
    }
}
