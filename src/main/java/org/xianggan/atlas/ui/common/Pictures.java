package org.xianggan.atlas.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.xianggan.atlas.core.render.Picture;

import java.nio.IntBuffer;

/// Painted pictures as JavaFX images, without copying a pixel.
public final class Pictures {
    private Pictures() {}

    public static Image image(Picture picture) {
        return new WritableImage(
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance()));
    }
}
