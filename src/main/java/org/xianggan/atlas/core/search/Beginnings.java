package org.xianggan.atlas.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Keys of one sort (pinyin, initials, characters …) of all names, sorted: those that begin with a
/// text stand beside each other. Immutable.
final class Beginnings {
    /// What is told of each key in a range.
    @FunctionalInterface
    interface Visitor {
        /// @param entry whose key it is; one with several keys may come several times
        /// @param length of the key, characters
        void key(int entry, int length);
    }

    private record Key(String text, int entry) {}

    private final String[] texts;

    // Beside each other in memory: a letter begins thousands of keys.
    private final int[] entries;
    private final short[] lengths;

    Beginnings(List<Entry> all, Function<Entry, List<String>> keysOf) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (String text : keysOf.apply(all.get(i))) {
                if (!text.isEmpty()) {
                    keys.add(new Key(text, i));
                }
            }
        }
        keys.sort(Comparator.comparing(Key::text));
        texts = new String[keys.size()];
        entries = new int[keys.size()];
        lengths = new short[keys.size()];
        for (int i = 0; i < texts.length; i++) {
            Key key = keys.get(i);
            texts[i] = key.text();
            entries[i] = key.entry();
            lengths[i] = (short) Math.min(key.text().length(), Short.MAX_VALUE);
        }
    }

    /// Every key that begins with `word` or is it.
    void each(String word, Visitor visitor) {
        int end = first(word, true);
        for (int i = first(word, false); i < end; i++) {
            visitor.key(entries[i], lengths[i]);
        }
    }

    /// The first key that is not before `word`, or the first behind all that begin with it.
    private int first(String word, boolean behind) {
        int low = 0;
        int high = texts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String text = texts[middle];
            boolean before = text.compareTo(word) < 0 || (behind && text.startsWith(word));
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
