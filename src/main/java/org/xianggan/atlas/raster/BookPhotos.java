package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.ShowBook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// The pictures of a show as they are painted; given up and read anew where memory is short. Safe
/// for several threads.
public final class BookPhotos implements Function<String, @Nullable BufferedImage> {
    private final Map<String, byte[]> bytes;
    private final Map<String, SoftReference<BufferedImage>> read = new ConcurrentHashMap<>();

    public BookPhotos(ShowBook book) {
        this.bytes = book.pictures();
    }

    /// Null for what is missing or no picture.
    @Override
    public @Nullable BufferedImage apply(String file) {
        SoftReference<BufferedImage> held = read.get(file);
        BufferedImage known = held == null ? null : held.get();
        byte[] picture = bytes.get(file);
        if (known != null || picture == null) {
            return known;
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image != null) {
                read.put(file, new SoftReference<>(image));
            }
            return image;
        } catch (IOException | RuntimeException e) {
            // A decoder meets what no picture should hold with any of these.
            return null;
        }
    }

    /// Width by height; empty for what is missing or no picture.
    public OptionalDouble form(String file) {
        BufferedImage image = apply(file);
        return image == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) image.getWidth() / image.getHeight());
    }
}
