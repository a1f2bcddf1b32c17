package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.check.Materials;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/// Looks into the pictures and fonts of a show as those who paint it do.
public final class ShowMaterials implements Materials {
    @Override
    public Optional<Pixels> pixels(byte[] picture) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A decoder meets what no picture should hold with any of these.
            return Optional.empty();
        }
    }

    /// A decoder fills what is torn off with grey and only warns of it.
    private static Optional<Pixels> read(ImageReader reader, ImageInputStream in)
            throws IOException {
        boolean[] torn = {false};
        reader.addIIOReadWarningListener(
                new IIOReadWarningListener() {
                    @Override
                    public void warningOccurred(ImageReader source, @Nullable String warning) {
                        torn[0] = true;
                    }
                });
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > PhotoFile.MOST_PIXELS) {
            return Optional.empty();
        }
        var param = reader.getDefaultReadParam();
        // Every line is decoded, few are kept.
        int step = Math.max(1, Math.max(width, height) / 1024);
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, param);
        return torn[0] || read.getWidth() == 0
                ? Optional.empty()
                : Optional.of(new Pixels(width, height));
    }

    @Override
    public String lacking(Path font, String characters) throws IOException {
        try {
            Font read = Font.createFont(Font.TRUETYPE_FONT, font.toFile());
            return characters
                    .codePoints()
                    .filter(c -> !read.canDisplay(c))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
