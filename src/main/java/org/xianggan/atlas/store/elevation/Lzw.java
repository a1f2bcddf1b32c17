package org.xianggan.atlas.store.elevation;

import java.io.EOFException;
import java.io.IOException;

/// LZW as TIFF has it: codes of 9 to 12 bits, the highest bit first, a step longer one code early
/// (TIFF 6.0, section 13).
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST = 4096;

    private final byte[] packed;
    private final byte[] out;

    /// Where in the output the string of a code begins, and how long it is: the string of the code
    /// before and one byte more, which follow each other there.
    private final int[] start = new int[MOST];

    private final int[] length = new int[MOST];
    private int next = END + 1;
    private int done;
    private long bits;
    private int held;
    private int at;

    private Lzw(byte[] packed, int length) {
        this.packed = packed;
        this.out = new byte[length];
    }

    static byte[] unpack(byte[] packed, int length) throws IOException {
        Lzw lzw = new Lzw(packed, length);
        lzw.run();
        return lzw.out;
    }

    private void run() throws IOException {
        int before = -1;
        while (done < out.length) {
            int code = code();
            if (code == END) {
                throw new EOFException("LZW ends after " + done);
            }
            if (code == CLEAR) {
                next = END + 1;
                before = -1;
                continue;
            }
            if (before >= 0 && next < MOST) {
                start[next] = before;
                length[next] = done - before + 1;
                next++;
            }
            before = done;
            write(code);
        }
    }

    private void write(int code) throws IOException {
        if (code < CLEAR) {
            out[done++] = (byte) code;
            return;
        }
        if (code >= next) {
            throw new IOException("LZW code " + code);
        }
        // Byte by byte: the string that is just being made ends with its own first byte.
        int end = Math.min(out.length, done + length[code]);
        for (int from = start[code]; done < end; from++) {
            out[done++] = out[from];
        }
    }

    private int code() throws EOFException {
        int width = next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
        while (held < width) {
            if (at == packed.length) {
                throw new EOFException("LZW ends after " + done);
            }
            bits = bits << 8 | packed[at++] & 0xFF;
            held += 8;
        }
        held -= width;
        return (int) (bits >> held) & (1 << width) - 1;
    }
}
