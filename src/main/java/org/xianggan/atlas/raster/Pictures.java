package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Picture;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// Between [Picture] and [BufferedImage], sharing the pixels.
public final class Pictures {
    private static final Picture NOTHING = new Picture(0, 0, 0, 0, new int[0]);

    private Pictures() {}

    static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static Picture of(BufferedImage image) {
        return of(image, 0, 0);
    }

    static Picture of(BufferedImage image, int x, int y) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Picture(x, y, image.getWidth(), image.getHeight(), pixels);
    }

    /// A picture with pixels of its own; of no size where nothing is to be seen.
    static Picture copy(BufferedImage image) {
        Picture shared = of(image);
        return shared.isEmpty()
                ? NOTHING
                : new Picture(0, 0, shared.width(), shared.height(), shared.argb().clone());
    }

    /// The picture as an image (for `ImageIO`, for tests); pixels are shared.
    public static BufferedImage image(Picture p) {
        var model = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).getColorModel();
        WritableRaster raster =
                Raster.createWritableRaster(
                        model.createCompatibleSampleModel(p.width(), p.height()),
                        new DataBufferInt(p.argb(), p.argb().length),
                        new Point(0, 0));
        return new BufferedImage(model, raster, true, null);
    }

    /// The bytes of a PNG.
    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
