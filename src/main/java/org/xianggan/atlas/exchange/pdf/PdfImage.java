package org.xianggan.atlas.exchange.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A picture in a PDF: its colours, and how opaque it is as a mask beside them. Few colours (a
/// relief has two) are kept as a palette.
///
/// @param stream the picture; its mask goes up to fully opaque
/// @param opacity 0…255, at which it is to be drawn: a relief is faint, and eight bits would be few
record PdfImage(COSStream stream, int opacity) {
    private static final int PALETTE = 256;

    /// Of smooth slopes the last tenth of a file would take nine tenths of the time.
    private static final int LEVEL = 5;

    static PdfImage of(BufferedImage image, PDDocument document) throws IOException {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        int most = 0;
        for (int p : argb) {
            most = Math.max(most, p >>> 24);
            if (palette.size() <= PALETTE && p >>> 24 != 0) {
                palette.putIfAbsent(p & 0xFFFFFF, palette.size());
            }
        }
        COSStream picture =
                palette.size() <= PALETTE
                        ? indexed(argb, palette, w, h, document)
                        : plain(argb, w, h, document);
        picture.setItem(COSName.SMASK, mask(argb, Math.max(1, most), w, h, document));
        return new PdfImage(picture, most);
    }

    private static COSStream indexed(
            int[] argb, Map<Integer, Integer> palette, int w, int h, PDDocument document)
            throws IOException {
        byte[] bytes = new byte[w * h];
        for (int i = 0; i < argb.length; i++) {
            bytes[i] = palette.getOrDefault(argb[i] & 0xFFFFFF, 0).byteValue();
        }
        byte[] colours = new byte[3 * Math.max(1, palette.size())];
        palette.forEach(
                (rgb, at) -> {
                    colours[3 * at] = (byte) (rgb >> 16);
                    colours[3 * at + 1] = (byte) (rgb >> 8);
                    colours[3 * at + 2] = rgb.byteValue();
                });
        COSArray space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(colours.length / 3 - 1));
        space.add(new COSString(colours));
        COSStream stream = stream(bytes, w, h, 1, document);
        stream.setItem(COSName.COLORSPACE, space);
        // Between two numbers of a palette lies no colour.
        stream.setBoolean(COSName.INTERPOLATE, false);
        return stream;
    }

    private static COSStream plain(int[] argb, int w, int h, PDDocument document)
            throws IOException {
        byte[] bytes = new byte[3 * w * h];
        for (int i = 0; i < argb.length; i++) {
            bytes[3 * i] = (byte) (argb[i] >> 16);
            bytes[3 * i + 1] = (byte) (argb[i] >> 8);
            bytes[3 * i + 2] = (byte) argb[i];
        }
        COSStream stream = stream(bytes, w, h, 3, document);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        return stream;
    }

    /// Opacity over all 256 steps, `most` being the highest.
    private static COSStream mask(int[] argb, int most, int w, int h, PDDocument document)
            throws IOException {
        byte[] bytes = new byte[w * h];
        for (int i = 0; i < argb.length; i++) {
            bytes[i] = (byte) ((argb[i] >>> 24) * 255 / most);
        }
        COSStream stream = stream(bytes, w, h, 1, document);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return stream;
    }

    /// Each row as its difference from the one above, which packs better.
    private static COSStream stream(byte[] bytes, int w, int h, int colours, PDDocument document)
            throws IOException {
        int row = w * colours;
        byte[] packed = new byte[(row + 1) * h];
        for (int y = 0; y < h; y++) {
            packed[y * (row + 1)] = 2;
            for (int x = 0; x < row; x++) {
                int above = y == 0 ? 0 : bytes[(y - 1) * row + x];
                packed[y * (row + 1) + 1 + x] = (byte) (bytes[y * row + x] - above);
            }
        }
        COSStream stream = document.getDocument().createCOSStream();
        Deflater deflater = new Deflater(LEVEL);
        try (OutputStream out = stream.createRawOutputStream();
                OutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 14)) {
            deflated.write(packed);
        } finally {
            deflater.end();
        }
        COSDictionary how = new COSDictionary();
        how.setInt(COSName.PREDICTOR, 15);
        how.setInt(COSName.COLORS, colours);
        how.setInt(COSName.COLUMNS, w);
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        stream.setItem(COSName.DECODE_PARMS, how);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, w);
        stream.setInt(COSName.HEIGHT, h);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setBoolean(COSName.INTERPOLATE, true);
        return stream;
    }
}
