package org.xianggan.atlas.raster;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianggan.atlas.core.render.Picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as JPEG, for files whose size counts.
public final class JpegFile {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFile() {}

    /// A photograph as a JPEG that is no wider; as it was where it cannot be read.
    ///
    /// @param bytes of a JPEG or a PNG
    public static byte[] smaller(byte[] bytes, int width, double quality) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return bytes;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, reader.getWidth(0) / (2 * width));
                param.setSourceSubsampling(step, step, 0, 0);
                BufferedImage read = reader.read(0, param);
                int wide = Math.min(width, read.getWidth());
                int high =
                        Math.max(
                                1,
                                (int)
                                        Math.round(
                                                (double) read.getHeight()
                                                        * wide
                                                        / read.getWidth()));
                BufferedImage fit = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB_PRE);
                Graphics2D g = fit.createGraphics();
                try {
                    g.setColor(Color.WHITE);
                    g.fillRect(0, 0, wide, high);
                    g.setRenderingHint(
                            RenderingHints.KEY_INTERPOLATION,
                            RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                    g.drawImage(read, 0, 0, wide, high, null);
                } finally {
                    g.dispose();
                }
                return bytes(Pictures.of(fit), quality);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A decoder meets what no picture should hold with any of these.
            return bytes;
        }
    }

    /// The bytes of one, its colours as finely told as its light: a thin red line on green is
    /// else a smear.
    ///
    /// @param picture opaque
    /// @param quality 0…1
    public static byte[] bytes(Picture picture, double quality) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            IIOMetadata told =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), param);
            Element tree = (Element) told.getAsTree(FORMAT);
            NodeList parts = tree.getElementsByTagName("componentSpec");
            for (int i = 0; i < parts.getLength(); i++) {
                ((Element) parts.item(i)).setAttribute("HsamplingFactor", "1");
                ((Element) parts.item(i)).setAttribute("VsamplingFactor", "1");
            }
            told.setFromTree(FORMAT, tree);
            writer.write(null, new IIOImage(image, null, told), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
