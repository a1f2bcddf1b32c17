package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A large opaque picture as PNG. Java's own writer knows neither the size on paper nor, for some
/// millions of pixels, haste: here a row is told by its difference from the one above, and packed
/// at a middling level.
final class OpaquePng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 4;
    private static final double INCHES = 39.370079;

    private OpaquePng() {}

    static byte[] of(Picture p, double dpi) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(p.argb().length / 4);
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream h = new DataOutputStream(head);
            h.writeInt(p.width());
            h.writeInt(p.height());
            // Eight bits, red, green and blue.
            h.write(new byte[] {8, 2, 0, 0, 0});
            chunk("IHDR", head.toByteArray(), out);
            ByteArrayOutputStream size = new ByteArrayOutputStream();
            DataOutputStream s = new DataOutputStream(size);
            int perMetre = (int) Math.round(dpi * INCHES);
            s.writeInt(perMetre);
            s.writeInt(perMetre);
            s.write(1);
            chunk("pHYs", size.toByteArray(), out);
            chunk("IDAT", rows(p), out);
            chunk("IEND", new byte[0], out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rows(Picture p) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(p.argb().length / 4);
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            byte[] row = new byte[1 + 3 * p.width()];
            int[] argb = p.argb();
            for (int y = 0; y < p.height(); y++) {
                int at = y * p.width();
                row[0] = 2;
                for (int x = 0; x < p.width(); x++) {
                    int now = argb[at + x];
                    int above = y == 0 ? 0 : argb[at + x - p.width()];
                    row[1 + 3 * x] = (byte) ((now >> 16) - (above >> 16));
                    row[2 + 3 * x] = (byte) ((now >> 8) - (above >> 8));
                    row[3 + 3 * x] = (byte) (now - above);
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(String type, byte[] content, DataOutputStream out)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
