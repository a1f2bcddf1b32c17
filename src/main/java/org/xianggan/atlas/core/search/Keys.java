package org.xianggan.atlas.core.search;

import java.util.BitSet;
import java.util.List;

/// The keys of all names, each sort sorted, and what a word that begins one is worth: the same as
/// [Entry#match] finds, without looking at the names. Immutable.
final class Keys {
    private final int names;
    private final Matches none;
    private final Beginnings chinese;
    private final Beginnings former;
    private final Beginnings pinyin;
    private final Beginnings initials;
    private final Beginnings english;
    private final Beginnings refs;

    /// Numbers without the letter before them.
    private final Beginnings bareRefs;

    Keys(List<Entry> all) {
        names = all.size();
        none = new Matches(names);
        chinese = new Beginnings(all, e -> e.chinese);
        former = new Beginnings(all, e -> e.former);
        pinyin = new Beginnings(all, e -> e.pinyin);
        initials = new Beginnings(all, e -> e.initials);
        english = new Beginnings(all, e -> List.of(e.english));
        refs = new Beginnings(all, e -> List.of(e.ref));
        bareRefs = new Beginnings(all, e -> e.ref.isEmpty() ? List.of() : List.of(bare(e.ref)));
    }

    static String bare(String ref) {
        return ref.substring(1);
    }

    /// Names by number with how well a word matches a key that it begins.
    static final class Matches {
        private final double[] of;
        private final BitSet any;

        private Matches(int names) {
            of = new double[names];
            any = new BitSet(names);
        }

        private void raise(int entry, double match) {
            if (match > of[entry]) {
                of[entry] = match;
                any.set(entry);
            }
        }

        double of(int entry) {
            return of[entry];
        }

        BitSet any() {
            return any;
        }
    }

    /// For words that begin nothing.
    Matches none() {
        return none;
    }

    Matches beginningWith(Word w) {
        Matches found = new Matches(names);
        int length = w.text().length();
        refs.each(
                w.text(),
                (entry, of) -> found.raise(entry, of == length ? 1 : length > 1 ? 0.8 : 0));
        bareRefs.each(w.text(), (entry, of) -> found.raise(entry, of == length ? 0.9 : 0));
        if (!w.latin()) {
            chinese.each(
                    w.text(), (entry, of) -> found.raise(entry, Entry.beginning(1, length, of)));
            former.each(
                    w.text(),
                    (entry, of) ->
                            found.raise(entry, Entry.FORMER * Entry.beginning(1, length, of)));
            return found;
        }
        int letters = w.pinyin().length();
        pinyin.each(
                w.pinyin(),
                (entry, of) -> found.raise(entry, Entry.beginning(Entry.PINYIN, letters, of)));
        if (length > 1) {
            initials.each(w.text(), (entry, of) -> found.raise(entry, of == length ? 0.86 : 0.74));
        }
        english.each(w.text(), (entry, of) -> found.raise(entry, of == length ? 0.95 : 0.84));
        return found;
    }

    /// Adds the names that have a Latin key with the beginning of `word` and about its length.
    void addBeginning(String word, int length, BitSet to) {
        Beginnings.Visitor near =
                (entry, of) -> {
                    if (Math.abs(of - length) <= 1) {
                        to.set(entry);
                    }
                };
        pinyin.each(word, near);
        english.each(word, near);
    }
}
