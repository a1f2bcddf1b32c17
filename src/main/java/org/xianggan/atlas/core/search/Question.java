package org.xianggan.atlas.core.search;

import java.util.BitSet;
import java.util.List;

/// What is asked of every name: that the whole text be its own (“cha ling”), or that every word
/// name it or its county, and one of them itself. Made for one search; tells of each name how well
/// it matches at least and at most without looking at it.
final class Question {
    /// Words apart say a little less than the same words as one name.
    private static final double APART = 0.97;

    /// What a word is worth for a name.
    @FunctionalInterface
    interface Matching {
        double of(int entry, Part part);
    }

    /// A word with what the sorted keys say of it.
    ///
    /// @param begins names with a key that it begins
    /// @param inside names that may have it elsewhere
    /// @param most the most that it is worth there
    /// @param county by the number of a county, how well it names that
    record Part(Word word, Keys.Matches begins, BitSet inside, double most, double[] county) {
        double atLeast(int entry) {
            return begins.of(entry);
        }

        double atMost(int entry) {
            return most > begins.of(entry) && inside.get(entry) ? most : begins.of(entry);
        }

        boolean mayBeInside(int entry) {
            return inside.get(entry);
        }

        private BitSet names() {
            BitSet names = (BitSet) begins.any().clone();
            names.or(inside);
            return names;
        }
    }

    private final Part whole;
    private final List<Part> words;
    private final int[] countyOf;
    private final List<BitSet> inCounty;

    /// @param words none where the whole is one word
    Question(Part whole, List<Part> words, int[] countyOf, List<BitSet> inCounty) {
        this.whole = whole;
        this.words = List.copyOf(words);
        this.countyOf = countyOf;
        this.inCounty = inCounty;
    }

    /// Whether what is known of each name at least is all there is.
    boolean isKnown() {
        return whole.inside.isEmpty() && words.stream().allMatch(p -> p.inside.isEmpty());
    }

    /// The names that may match.
    BitSet names() {
        BitSet names = whole.names();
        if (!words.isEmpty()) {
            BitSet each = namedOrAround(words.getFirst());
            words.stream().skip(1).forEach(p -> each.and(namedOrAround(p)));
            names.or(each);
        }
        return names;
    }

    private BitSet namedOrAround(Part part) {
        BitSet names = part.names();
        for (int c = 0; c < inCounty.size(); c++) {
            if (part.county[c] > 0) {
                names.or(inCounty.get(c));
            }
        }
        return names;
    }

    double match(int entry, Matching matching) {
        double together = matching.of(entry, whole);
        double sum = 0;
        boolean named = false;
        for (Part part : words) {
            double own = matching.of(entry, part);
            double better = Math.max(own, part.county[countyOf[entry]]);
            if (better == 0) {
                return together;
            }
            named |= own > 0;
            sum += better;
        }
        return named ? Math.max(together, APART * sum / words.size()) : together;
    }
}
