package org.xianggan.atlas.exchange.film;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Units of H.264 as MP4 holds them: four bytes of length, then the unit.
final class Nal {
    private Nal() {}

    /// @param head its first byte
    /// @param payload from its position to its limit
    static byte[] of(int head, ByteBuffer payload) {
        byte[] raw = bare(head, payload);
        byte[] all = new byte[raw.length + 4];
        ByteBuffer.wrap(all).putInt(raw.length).put(raw);
        return all;
    }

    /// Without the length; three bytes that would look like a beginning are kept apart.
    static byte[] bare(int head, ByteBuffer payload) {
        int size = payload.remaining();
        byte[] out = new byte[size + size / 2 + 8];
        out[0] = (byte) head;
        int n = 1;
        int zeros = 0;
        for (int i = payload.position(); i < payload.limit(); i++) {
            byte b = payload.get(i);
            if (zeros >= 2 && (b & 255) <= 3) {
                out[n++] = 3;
                zeros = 0;
            }
            out[n++] = b;
            zeros = b == 0 ? zeros + 1 : 0;
        }
        return Arrays.copyOf(out, n);
    }
}
