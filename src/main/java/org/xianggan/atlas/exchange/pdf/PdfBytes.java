package org.xianggan.atlas.exchange.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The words of a content stream. Numbers are rounded to a fixed number of decimals: by hand,
/// because a map is some hundred thousand of them.
final class PdfBytes {
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private byte[] bytes = new byte[1 << 14];
    private int length;

    PdfBytes word(String ascii) {
        byte[] word = ascii.getBytes(StandardCharsets.US_ASCII);
        room(word.length + 1);
        System.arraycopy(word, 0, bytes, length, word.length);
        length += word.length;
        bytes[length++] = ' ';
        return this;
    }

    /// An operator, which ends a line.
    PdfBytes end(String operator) {
        word(operator);
        bytes[length - 1] = '\n';
        return this;
    }

    /// @param decimals 0…6
    PdfBytes number(double value, int decimals) {
        long scaled = Math.round(value * POWERS[decimals]);
        room(32);
        if (scaled < 0) {
            bytes[length++] = '-';
            scaled = -scaled;
        }
        digits(scaled / POWERS[decimals]);
        long rest = scaled % POWERS[decimals];
        if (rest > 0) {
            bytes[length++] = '.';
            for (int d = decimals - 1; d >= 0 && rest > 0; d--) {
                bytes[length++] = (byte) ('0' + rest / POWERS[d]);
                rest %= POWERS[d];
            }
        }
        bytes[length++] = ' ';
        return this;
    }

    private void digits(long value) {
        long power = 1;
        while (value / power >= 10) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            bytes[length++] = (byte) ('0' + value / power % 10);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
