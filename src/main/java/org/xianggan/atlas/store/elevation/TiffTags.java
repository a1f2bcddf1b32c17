package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The tags of the first picture in a TIFF, small or big
/// (https://www.awaresystems.be/imaging/tiff/bigtiff.html). Those after it are smaller copies of
/// it.
final class TiffTags {
    private static final int SMALL = 42;
    private static final int BIG = 43;

    /// Bytes of each type of value, by its number; 0 for none.
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /// More values than any tag of a tile has.
    private static final long MOST_VALUES = 20_000_000;

    private static final int MOST_TAGS = 4096;

    private record Field(int type, int count, ByteBuffer bytes) {}

    private final Map<Integer, Field> fields = new HashMap<>();
    private final ByteOrder order;

    private TiffTags(ByteOrder order) {
        this.order = order;
    }

    /// @throws NoTiff where it does not begin as one
    /// @throws EOFException where it ends within the tags
    static TiffTags read(FileChannel channel) throws IOException {
        ByteBuffer start = bytes(channel, 0, 16, ByteOrder.LITTLE_ENDIAN);
        short mark = start.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw new NoTiff();
        }
        ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        start.order(order);
        int kind = start.getShort(2);
        if (kind != SMALL && kind != BIG) {
            throw new NoTiff();
        }
        TiffTags tags = new TiffTags(order);
        boolean big = kind == BIG;
        tags.directory(channel, big ? start.getLong(8) : start.getInt(4) & 0xFFFF_FFFFL, big);
        return tags;
    }

    private void directory(FileChannel channel, long at, boolean big) throws IOException {
        int head = big ? 8 : 2;
        ByteBuffer counted = bytes(channel, at, head, order);
        long count = big ? counted.getLong(0) : counted.getShort(0) & 0xFFFF;
        if (count < 1 || count > MOST_TAGS) {
            throw new NoTiff();
        }
        int each = big ? 20 : 12;
        ByteBuffer all = bytes(channel, at + head, (int) count * each, order);
        for (int i = 0; i < count; i++) {
            field(channel, all, i * each, big);
        }
    }

    private void field(FileChannel channel, ByteBuffer all, int at, boolean big)
            throws IOException {
        int type = all.getShort(at + 2) & 0xFFFF;
        long count = big ? all.getLong(at + 4) : all.getInt(at + 4) & 0xFFFF_FFFFL;
        if (type >= BYTES.length || BYTES[type] == 0) {
            return;
        }
        if (count < 0 || count > MOST_VALUES) {
            throw new EOFException("tag of " + count + " values");
        }
        int value = at + (big ? 12 : 8);
        int room = big ? 8 : 4;
        int length = (int) count * BYTES[type];
        ByteBuffer bytes;
        if (length <= room) {
            bytes = all.slice(value, length).order(order);
        } else {
            long where = big ? all.getLong(value) : all.getInt(value) & 0xFFFF_FFFFL;
            bytes = bytes(channel, where, length, order);
        }
        fields.put(all.getShort(at) & 0xFFFF, new Field(type, (int) count, bytes));
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int length, ByteOrder order)
            throws IOException {
        if (at < 0 || at + length > channel.size()) {
            throw new EOFException("no bytes " + at + "+" + length);
        }
        ByteBuffer to = ByteBuffer.allocate(length).order(order);
        HgtFile.fill(channel, to, at);
        return to;
    }

    ByteOrder order() {
        return order;
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /// The values of a tag; none where it has none.
    double[] numbers(int tag) {
        Field f = fields.get(tag);
        double[] out = new double[f == null ? 0 : f.count()];
        for (int i = 0; i < out.length; i++) {
            out[i] = number(f, i);
        }
        return out;
    }

    long[] wholes(int tag) {
        double[] numbers = numbers(tag);
        long[] out = new long[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (long) numbers[i];
        }
        return out;
    }

    int whole(int tag, int otherwise) {
        Field f = fields.get(tag);
        return f == null || f.count() == 0 ? otherwise : (int) number(f, 0);
    }

    String text(int tag) {
        Field f = fields.get(tag);
        if (f == null) {
            return "";
        }
        byte[] bytes = new byte[f.count()];
        f.bytes().get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    private static double number(@Nullable Field f, int i) {
        if (f == null) {
            return 0;
        }
        ByteBuffer b = f.bytes();
        return switch (f.type()) {
            case 3 -> b.getShort(2 * i) & 0xFFFF;
            case 8 -> b.getShort(2 * i);
            case 4, 13 -> b.getInt(4 * i) & 0xFFFF_FFFFL;
            case 9 -> b.getInt(4 * i);
            case 11 -> b.getFloat(4 * i);
            case 12 -> b.getDouble(8 * i);
            case 16, 17, 18 -> b.getLong(8 * i);
            case 5 ->
                    (b.getInt(8 * i) & 0xFFFF_FFFFL)
                            / (double) (b.getInt(8 * i + 4) & 0xFFFF_FFFFL);
            default -> b.get(i) & 0xFF;
        };
    }

    /// It is something else.
    static final class NoTiff extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
