package org.xianggan.atlas.raster;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianggan.atlas.core.render.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as JPEG, for files whose size counts.
public final class JpegFile {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFile() {}

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
