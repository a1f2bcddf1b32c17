package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ids of nodes: texts where there are thousands, numbers of OpenStreetMap where there are a
/// million (`n` and the number).
final class NodeIds {
    private static final int NODE_BITS = 22;

    private final @Nullable String[] texts;
    private final long[] numbers;
    private final Map<String, Integer> byText;

    /// Number and node, sorted by number.
    private final long[] sorted;

    private NodeIds(@Nullable String[] texts, long[] numbers, Map<String, Integer> byText) {
        this.texts = texts;
        this.numbers = numbers;
        this.byText = byText;
        int count = 0;
        long[] pairs = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (texts.length <= i || texts[i] == null) {
                pairs[count++] = numbers[i] << NODE_BITS | i;
            }
        }
        sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        for (int i = 1; i < count; i++) {
            if (sorted[i] >> NODE_BITS == sorted[i - 1] >> NODE_BITS) {
                throw twice("n" + (sorted[i] >> NODE_BITS));
            }
        }
    }

    String id(int node) {
        String text = node < texts.length ? texts[node] : null;
        return text == null ? "n" + numbers[node] : text;
    }

    /// −1 where no node has it.
    int find(String id) {
        Integer known = byText.get(id);
        if (known != null || sorted.length == 0 || !id.matches("n\\d{1,12}")) {
            return known == null ? -1 : known;
        }
        long number = Long.parseLong(id.substring(1));
        int at = Arrays.binarySearch(sorted, number << NODE_BITS);
        at = at < 0 ? -at - 1 : at;
        return at < sorted.length && sorted[at] >> NODE_BITS == number
                ? (int) (sorted[at] & (1 << NODE_BITS) - 1)
                : -1;
    }

    private static IllegalArgumentException twice(String id) {
        return new IllegalArgumentException("node " + id + " is there twice");
    }

    /// Gathers them in the order of the nodes.
    static final class Builder {
        private final List<@Nullable String> texts = new ArrayList<>();
        private final Map<String, Integer> byText = new HashMap<>();
        private long[] numbers = new long[64];
        private int count;

        static Builder of(NodeIds o) {
            Builder b = new Builder();
            b.texts.addAll(Arrays.asList(o.texts));
            b.byText.putAll(o.byText);
            b.numbers = o.numbers.clone();
            b.count = o.numbers.length;
            return b;
        }

        void add(String id) {
            if (byText.putIfAbsent(id, count) != null) {
                throw twice(id);
            }
            while (texts.size() < count) {
                texts.add(null);
            }
            texts.add(id);
            put(-1);
        }

        void add(long number) {
            if (number < 0 || number >= 1L << 63 - NODE_BITS) {
                throw new IllegalArgumentException("node n" + number);
            }
            put(number);
        }

        private void put(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count + (count >> 1) + 64);
            }
            numbers[count++] = number;
        }

        /// @throws IllegalArgumentException where two nodes have the same
        NodeIds build() {
            if (count >= 1 << NODE_BITS) {
                throw new IllegalArgumentException(count + " nodes");
            }
            return new NodeIds(
                    texts.toArray(new @Nullable String[0]), Arrays.copyOf(numbers, count), byText);
        }
    }
}
