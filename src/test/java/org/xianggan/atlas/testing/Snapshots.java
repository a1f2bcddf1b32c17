package org.xianggan.atlas.testing;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.xianggan.atlas.core.render.Picture;

/// What a scene shows, as a picture.
public final class Snapshots {
    private Snapshots() {}

    /// FX thread.
    public static Picture of(Scene scene) {
        return of(scene.snapshot(null));
    }

    /// A part of the window alone. FX thread.
    public static Picture of(Node node) {
        return of(node.snapshot(null, null));
    }

    private static Picture of(WritableImage image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader()
                .getPixels(0, 0, w, h, PixelFormat.getIntArgbPreInstance(), argb, 0, w);
        return new Picture(0, 0, w, h, argb);
    }
}
