package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sight.PhotoReader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/// Photographs as people have them: told by their content, not by the ending of their name; read
/// with every n-th line and column only, so that a huge one takes no more memory than one that
/// fits; turned upright, shrunk, and written anew, so that nothing but the picture is left.
public final class PhotoFile implements PhotoReader {
    static final long MOST_BYTES = 120L << 20;

    /// A picture of more pixels is no photograph.
    static final long MOST_PIXELS = 400_000_000L;

    private static final float QUALITY = 0.85f;
    private static final int HEAD = 16;

    /// What a file begins with.
    private enum Format {
        JPEG,
        PNG,
        WEBP,
        HEIC,
        OTHER
    }

    private final Messages texts;

    public PhotoFile(Messages texts) {
        this.texts = texts;
    }

    private AtlasException refusal(String key, Object... arguments) {
        return AtlasException.input(
                texts.get("site.photo.wrong." + key, arguments),
                texts.get("site.photo.wrong." + key + ".next"));
    }

    @Override
    public Taken read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw refusal("empty", name);
            }
            if (size > MOST_BYTES) {
                throw refusal("big", name, size >> 20, MOST_BYTES >> 20);
            }
            Format format = format(file);
            switch (format) {
                case WEBP, HEIC -> throw refusal("format", name, format.name());
                case OTHER -> throw refusal("none", name);
                case JPEG, PNG -> {}
            }
            PhotoFacts facts = PhotoFacts.of(file);
            BufferedImage picture = upright(pixels(file, format, name), facts.orientation());
            return new Taken(jpeg(picture), picture.getWidth(), picture.getHeight(), facts.at());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A decoder meets what no picture should hold with any of these.
            throw AtlasException.input(
                    texts.get("site.photo.wrong.torn", name),
                    texts.get("site.photo.wrong.torn.next"),
                    e);
        }
    }

    private static Format format(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, 0, 0xff, 0xd8, 0xff)) {
            return Format.JPEG;
        }
        if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
            return Format.PNG;
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')) {
            return Format.WEBP;
        }
        return begins(head, 4, 'f', 't', 'y', 'p') ? Format.HEIC : Format.OTHER;
    }

    private static boolean begins(byte[] head, int at, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (at + i >= head.length || (head[at + i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private BufferedImage pixels(Path file, Format format, String name) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw refusal("pixels", name, width, height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            // Twice as large as what is kept: the rest is shrunk smoothly.
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_EDGE));
            param.setSourceSubsampling(step, step, 0, 0);
            return shrunk(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /// Halved as long as that is possible, so that every pixel counts; on white where one can look
    /// through.
    private static BufferedImage shrunk(BufferedImage read) {
        BufferedImage now = read;
        boolean last;
        do {
            double scale =
                    Math.min(1, (double) LONGEST_EDGE / Math.max(now.getWidth(), now.getHeight()));
            last = scale > 0.5;
            double by = Math.max(0.5, scale);
            now =
                    drawn(
                            now,
                            Math.max(1, (int) Math.round(now.getWidth() * by)),
                            Math.max(1, (int) Math.round(now.getHeight() * by)),
                            null);
        } while (!last);
        return now;
    }

    private static BufferedImage drawn(
            BufferedImage from, int width, int height, @Nullable AffineTransform turn) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = to.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            g.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (turn == null) {
                g.drawImage(from, 0, 0, width, height, null);
            } else {
                g.drawImage(from, turn, null);
            }
        } finally {
            g.dispose();
        }
        return to;
    }

    /// @param orientation as Exif counts: 1 upright, 6 and 8 on their sides, 2, 4, 5 and 7 mirrored
    private static BufferedImage upright(BufferedImage p, int orientation) {
        int w = p.getWidth();
        int h = p.getHeight();
        return switch (orientation) {
            case 2 -> drawn(p, w, h, new AffineTransform(-1, 0, 0, 1, w, 0));
            case 3 -> drawn(p, w, h, new AffineTransform(-1, 0, 0, -1, w, h));
            case 4 -> drawn(p, w, h, new AffineTransform(1, 0, 0, -1, 0, h));
            case 5 -> drawn(p, h, w, new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> drawn(p, h, w, new AffineTransform(0, 1, -1, 0, h, 0));
            case 7 -> drawn(p, h, w, new AffineTransform(0, -1, -1, 0, h, w));
            case 8 -> drawn(p, h, w, new AffineTransform(0, -1, 1, 0, 0, w));
            default -> p;
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
