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
            int b = bottom[i];
            int k = 256 - a - (a >>> 7);
            int rb = ((b & ODD) * k >>> 8) & ODD;
            int ag = ((b >>> 8) & ODD) * k & ~ODD;
            bottom[i] = t + (rb | ag);
        }
    }

    /// Whether nothing is to be seen.
    static boolean empty(int[] argb) {
        for (int p : argb) {
            if (p != 0) {
                return false;
            }
        }
        return true;
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
