package org.xianggan.atlas.core.search;

import java.util.BitSet;
import java.util.List;

/// Rules names out by 64 bits of each, for letters, pairs of neighbours and lengths, beside each
/// other in memory: most need no other look. Immutable.
final class Sieve {
    /// Shorter pinyin is taken as it was typed.
    private static final int SHORTEST_SLIP = 5;

    private final long[] letters;
    private final long[] pairs;
    private final long[] morePairs;
    private final long[] lengths;

    Sieve(List<Entry> all) {
        letters = all.stream().mapToLong(e -> e.letters).toArray();
        pairs = all.stream().mapToLong(e -> e.pairs).toArray();
        morePairs = all.stream().mapToLong(e -> e.morePairs).toArray();
        lengths = all.stream().mapToLong(e -> e.lengths).toArray();
    }

    /// The names that may have all of a word in them.
    BitSet holding(Word word) {
        BitSet to = new BitSet(letters.length);
        Word.Signs t = word.ofText();
        Word.Signs p = word.ofPinyin();
        for (int i = 0; i < letters.length; i++) {
            if (holds(i, t.letters(), t.pairs(), t.morePairs())
                    || holds(i, p.letters(), p.pairs(), p.morePairs())) {
                to.set(i);
            }
        }
        return to;
    }

    /// The names that can match with one slip, or with the characters of the word apart.
    BitSet nearly(Word word, Keys keys) {
        BitSet to = new BitSet(letters.length);
        String text = word.pinyin();
        if (!word.latin()) {
            if (text.length() >= 2) {
                for (int i = 0; i < letters.length; i++) {
                    if (holds(i, word.ofText().letters(), 0, 0)) {
                        to.set(i);
                    }
                }
            }
            return to;
        }
        if (text.length() < SHORTEST_SLIP) {
            return to;
        }
        // One slip, be it two neighbours swapped, leaves one half as it is.
        int half = text.length() / 2;
        keys.addBeginning(text.substring(0, half), text.length(), to);
        Word.Signs end = Word.Signs.of(text.substring(half + 1));
        int n = text.length();
        long about = Word.length(n - 1) | Word.length(n) | Word.length(n + 1);
        for (int i = 0; i < letters.length; i++) {
            if ((lengths[i] & about) != 0
                    && slipped(i, word.ofPinyin())
                    && holds(i, end.letters(), end.pairs(), end.morePairs())) {
                to.set(i);
            }
        }
        return to;
    }

    /// One slip takes one letter away and, where two are swapped, three pairs.
    private boolean slipped(int i, Word.Signs signs) {
        return Long.bitCount(signs.letters() & ~letters[i]) <= 1
                && Long.bitCount(signs.pairs() & ~pairs[i])
                                + Long.bitCount(signs.morePairs() & ~morePairs[i])
                        <= 3;
    }

    private boolean holds(int i, long ofLetters, long ofPairs, long ofMorePairs) {
        return (ofLetters & ~letters[i] | ofPairs & ~pairs[i] | ofMorePairs & ~morePairs[i]) == 0;
    }
}
