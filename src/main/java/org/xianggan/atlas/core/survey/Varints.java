package org.xianggan.atlas.core.survey;

import java.util.Arrays;

/// Whole numbers, most of them small and of either sign, in as few bytes as they need: seven bits a
/// byte, the sign in the lowest.
public final class Varints {
    private byte[] bytes;
    private int size;

    public Varints() {
        bytes = new byte[256];
    }

    /// Goes on after what is there.
    Varints(byte[] with) {
        bytes = Arrays.copyOf(with, with.length + 256);
        size = with.length;
    }

    public void add(long value) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + Math.max(256, bytes.length >> 1));
        }
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// Bytes so far.
    public int size() {
        return size;
    }

    /// Lets go of the room that is not needed yet.
    public void trim() {
        bytes = toArray();
    }

    public Reader reader() {
        return new Reader(bytes, 0, size);
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// Reads numbers one after another.
    public static final class Reader {
        private final byte[] bytes;
        private final int end;
        private int at;

        public Reader(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        public boolean hasNext() {
            return at < end;
        }

        public long next() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return value >>> 1 ^ -(value & 1);
                }
            }
        }
    }
}
