package org.xianggan.atlas.store.elevation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The strips or tiles of a TIFF, each packed by itself: as it is, with LZW or deflate, and with
/// one of the predictors. Baseline TIFF 6.0, sections 13 to 15, and Adobe's technical note 3 for
/// floating point.
final class TiffSegments {
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLE_FORMAT = 339;

    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int DEFLATE_OLD = 32946;

    private static final int SIGNED = 2;
    private static final int FLOAT = 3;

    /// A segment larger than this (posts) would not be read in windows at all.
    private static final long MOST = 16L << 20;

    private final int width;
    private final int height;
    private final int across;
    private final int rows;
    private final boolean tiled;
    private final int bytes;
    private final int format;
    private final int compression;
    private final int predictor;
    private final ByteOrder order;
    private final long[] offsets;
    private final long[] lengths;
    private final Segments kept;

    private TiffSegments(TiffTags tags, int columns, int rows, Segments kept) {
        this.kept = kept;
        this.tiled = tags.has(TILE_OFFSETS);
        this.width = tiled ? tags.whole(TILE_WIDTH, 0) : columns;
        int strip = tags.whole(ROWS_PER_STRIP, rows);
        this.height =
                tiled ? tags.whole(TILE_HEIGHT, 0) : strip <= 0 ? rows : Math.min(rows, strip);
        this.rows = rows;
        this.across = tiled ? Math.ceilDiv(columns, Math.max(1, width)) : 1;
        this.bytes = tags.whole(BITS, 1) / 8;
        this.format = tags.whole(SAMPLE_FORMAT, 1);
        this.compression = tags.whole(COMPRESSION, NONE);
        this.predictor = tags.whole(PREDICTOR, 1);
        this.order = tags.order();
        this.offsets = tags.wholes(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        this.lengths = tags.wholes(tiled ? TILE_BYTES : STRIP_BYTES);
    }

    static TiffSegments of(
            TiffTags tags, int columns, int rows, Path file, Refusals refusals, Segments kept)
            throws EOFException {
        TiffSegments s = new TiffSegments(tags, columns, rows, kept);
        boolean known = s.bytes == 2 && s.format <= SIGNED || s.bytes == 4 && s.format == FLOAT;
        if (!known) {
            throw refusals.of("values", file);
        }
        if (!Set.of(NONE, LZW, DEFLATE, DEFLATE_OLD).contains(s.compression)
                || s.predictor < 1
                || s.predictor > 3
                || s.predictor == 3 && !s.hasFloats()) {
            throw refusals.of("compression", file, s.compression);
        }
        if (s.width < 1 || s.height < 1 || (long) s.width * s.height > MOST) {
            throw refusals.of("segments", file);
        }
        int wanted = s.across * Math.ceilDiv(rows, s.height);
        if (s.offsets.length < wanted || s.lengths.length < wanted) {
            throw new EOFException("segments: " + s.offsets.length + " of " + wanted);
        }
        return s;
    }

    /// Makers do not agree on what the third predictor means where the highest byte comes first.
    private boolean hasFloats() {
        return format == FLOAT && order == ByteOrder.LITTLE_ENDIAN;
    }

    /// Whether a file of so many bytes holds all of them. A segment of no bytes is one of voids.
    void checkWhole(long size) throws EOFException {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] < 0 || offsets[i] + lengths[i] > size) {
                throw new EOFException("segment " + i + " ends at " + (offsets[i] + lengths[i]));
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The posts of one, row by row; belongs to the cache.
    float[] read(FileChannel channel, int x, int y) throws IOException {
        int index = y * across + x;
        float[] found = kept.get(this, index);
        if (found == null) {
            found = unpack(channel, index, tiled ? height : Math.min(height, rows - y * height));
            kept.put(this, index, found);
        }
        return found;
    }

    private float[] unpack(FileChannel channel, int index, int lines) throws IOException {
        float[] out = new float[width * lines];
        if (lengths[index] == 0) {
            Arrays.fill(out, Float.NaN);
            return out;
        }
        ByteBuffer packed = ByteBuffer.allocate((int) lengths[index]);
        HgtFile.fill(channel, packed, offsets[index]);
        byte[] plain = plain(packed.array(), width * lines * bytes);
        if (predictor == 3) {
            FloatPredictor.undo(plain, width, lines);
            values(plain, ByteOrder.BIG_ENDIAN, out);
        } else if (predictor == 2 && bytes == 4) {
            sums(plain, lines);
            values(plain, order, out);
        } else {
            values(plain, order, out);
            if (predictor == 2) {
                sums(out, lines);
            }
        }
        return out;
    }

    private byte[] plain(byte[] packed, int length) throws IOException {
        return switch (compression) {
            case LZW -> Lzw.unpack(packed, length);
            case DEFLATE, DEFLATE_OLD -> inflated(packed, length);
            default -> {
                if (packed.length < length) {
                    throw new EOFException("segment of " + packed.length + " bytes");
                }
                yield packed;
            }
        };
    }

    private static byte[] inflated(byte[] packed, int length) throws IOException {
        byte[] out = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(out, done, length - done);
                if (more == 0) {
                    throw new EOFException("deflate ends after " + done);
                }
                done += more;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    private void values(byte[] plain, ByteOrder as, float[] out) {
        ByteBuffer b = ByteBuffer.wrap(plain).order(as);
        if (bytes == 4) {
            b.asFloatBuffer().get(out);
            return;
        }
        for (int i = 0; i < out.length; i++) {
            short value = b.getShort(2 * i);
            out[i] = format == SIGNED ? value : value & 0xFFFF;
        }
    }

    /// Each value was told as its difference to the one before.
    private void sums(float[] out, int lines) {
        for (int line = 0; line < lines; line++) {
            int sum = 0;
            for (int i = line * width; i < (line + 1) * width; i++) {
                sum += (int) out[i];
                out[i] = format == SIGNED ? (short) sum : sum & 0xFFFF;
            }
        }
    }

    /// The same of the bits of floating numbers, as whole ones.
    private void sums(byte[] plain, int lines) {
        ByteBuffer b = ByteBuffer.wrap(plain).order(order);
        for (int line = 0; line < lines; line++) {
            int sum = 0;
            for (int i = line * width; i < (line + 1) * width; i++) {
                sum += b.getInt(4 * i);
                b.putInt(4 * i, sum);
            }
        }
    }
}
