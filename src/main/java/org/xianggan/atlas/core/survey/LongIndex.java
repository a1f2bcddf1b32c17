package org.xianggan.atlas.core.survey;

import java.util.Arrays;

/// Numbers 0, 1, 2 … for ids in the order in which they come.
final class LongIndex {
    private long[] keys = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    LongIndex() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /// The number of an id, a new one where it has none yet.
    int number(long id) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = slot(id);
        if (numbers[at] < 0) {
            keys[at] = id;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    private int slot(long id) {
        int mask = keys.length - 1;
        int at = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (numbers[at] >= 0 && keys[at] != id) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
