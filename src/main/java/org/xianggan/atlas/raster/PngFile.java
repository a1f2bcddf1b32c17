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
        whole(
                file,
                part -> {
                    if (!ImageIO.write(image, "png", part.toFile())) {
                        throw new IOException("no PNG writer");
                    }
                });
    }

    /// The same for print: opaque, packed quickly, and it tells how large it is on paper.
    ///
    /// @param dpi pixels to the inch
    public static void write(Picture picture, Path file, double dpi) throws IOException {
        byte[] bytes = OpaquePng.of(picture, dpi);
        whole(file, part -> Files.write(part, bytes));
    }

    /// What [#write(Picture, Path, double)] writes.
    public static byte[] bytes(Picture picture, double dpi) {
        return OpaquePng.of(picture, dpi);
    }

    /// The bytes of a picture that one may see through.
    public static byte[] clear(Picture picture) {
        return Pictures.png(Pictures.image(picture));
    }

    private interface Writing {
        void to(Path part) throws IOException;
    }

    private static void whole(Path file, Writing writing) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            writing.to(part);
            Replacement.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
