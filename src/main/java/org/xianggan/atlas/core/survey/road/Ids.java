package org.xianggan.atlas.core.survey.road;

import java.util.Arrays;

/// Ids that grow, and sorted ones that are looked for.
final class Ids {
    private long[] values = new long[1024];
    private int size;

    void add(long id) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = id;
    }

    /// Each once, rising.
    long[] distinct() {
        return repeated(1);
    }

    /// Those that came so many times at least, each once, rising. Sorts what is here.
    long[] repeated(int times) {
        Arrays.sort(values, 0, size);
        int n = 0;
        long[] out = new long[1024];
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && values[to] == values[from]) {
                to++;
            }
            if (to - from >= times) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n + (n >> 1));
                }
                out[n++] = values[from];
            }
            from = to;
        }
        return Arrays.copyOf(out, n);
    }

    /// −1 where it is not there.
    static int find(long[] sorted, long id) {
        int at = Arrays.binarySearch(sorted, id);
        return at < 0 ? -1 : at;
    }

    static boolean has(long[] sorted, long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /// Both, each once, rising.
    static long[] union(long[] sorted, long[] more) {
        long[] all = Arrays.copyOf(sorted, sorted.length + more.length);
        System.arraycopy(more, 0, all, sorted.length, more.length);
        Arrays.sort(all);
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[n++] = all[i];
            }
        }
        return Arrays.copyOf(all, n);
    }
}
