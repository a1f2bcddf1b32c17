package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The strings of a block by number. Most of them (names of shops, house numbers) are never asked
/// for and stay bytes.
final class Strings {
    private final byte[] bytes;
    private final Longs spans = new Longs();
    private @Nullable String[] made = new String[0];

    /// @param bytes in which they lie
    Strings(byte[] bytes) {
        this.bytes = bytes;
    }

    void add(int from, int length) {
        spans.add((long) from << Integer.SIZE | length);
    }

    /// @return empty where the block has no such number: such a tag is none
    String get(long number) {
        if (number < 0 || number >= spans.size()) {
            return "";
        }
        int i = (int) number;
        if (made.length < spans.size()) {
            made = new String[spans.size()];
        }
        String s = made[i];
        if (s == null) {
            s = new String(bytes, from(i), length(i), StandardCharsets.UTF_8);
            made[i] = s;
        }
        return s;
    }

    /// The number of `wanted`, −1 where it does not occur: then nothing of the block bears it.
    int find(byte[] wanted) {
        for (int i = 0; i < spans.size(); i++) {
            int from = from(i);
            if (length(i) == wanted.length
                    && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private int from(int i) {
        return (int) (spans.get(i) >>> Integer.SIZE);
    }

    private int length(int i) {
        return (int) spans.get(i);
    }
}
