package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.render.Picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes pictures as PNG, whole or not at all.
public final class PngFile {
    private PngFile() {}

    /// Writes `picture` to `file`: first beside it, then in its place.
    public static void write(Picture picture, Path file) throws IOException {
        BufferedImage image = Pictures.image(picture);
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            if (!ImageIO.write(image, "png", part.toFile())) {
                throw new IOException("no PNG writer");
            }
            Replacement.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
