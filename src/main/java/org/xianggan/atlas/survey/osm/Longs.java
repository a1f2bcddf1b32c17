package org.xianggan.atlas.survey.osm;

import java.util.Arrays;

/// Numbers in a row, as many as come.
final class Longs {
    private static final int FIRST = 64;

    private long[] values = new long[FIRST];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST, size + (size >> 1)));
        }
        values[size++] = value;
    }

    long get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
