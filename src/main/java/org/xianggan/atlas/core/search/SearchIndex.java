package org.xianggan.atlas.core.search;

import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/// Finds things by characters, pinyin with or without tones and spaces, initials, English, road
/// numbers, former names, county + name, and coordinates. Held in memory, immutable, safe for
/// several threads.
public final class SearchIndex {
    private static final Comparator<SearchHit> ORDER =
            Comparator.comparingDouble(SearchHit::score)
                    .reversed()
                    .thenComparing(h -> h.names().zh().length())
                    .thenComparing(h -> String.valueOf(h.id()));

    /// What a thing's own weight may add to a match: enough to put a county before its namesake
    /// village, never enough to put a poor match before a good one.
    private static final double WEIGHT = 0.08;

    private final List<Entry> entries;

    /// Entries by the county that they lie in.
    private final Map<String, BitSet> inCounty = new HashMap<>();

    // Beside each other in memory: a hundred thousand entries are looked at for each key typed.
    private final long[] letters;
    private final long[] pairs;
    private final long[] morePairs;
    private final long[] firsts;

    public SearchIndex(List<SearchName> names) {
        entries = names.stream().map(Entry::new).toList();
        letters = entries.stream().mapToLong(e -> e.letters).toArray();
        pairs = entries.stream().mapToLong(e -> e.pairs).toArray();
        morePairs = entries.stream().mapToLong(e -> e.morePairs).toArray();
        firsts = entries.stream().mapToLong(e -> e.firsts).toArray();
        for (int i = 0; i < entries.size(); i++) {
            inCounty.computeIfAbsent(entries.get(i).county(), c -> new BitSet()).set(i);
        }
    }

    /// The best `limit` results; empty for a blank text.
    public List<SearchHit> search(String text, int limit) {
        Optional<LonLat> point = CoordinateText.parse(text);
        if (point.isPresent()) {
            return List.of(coordinate(point.get()));
        }
        List<String> folded = QueryText.words(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Word> words = folded.stream().map(Word::of).toList();
        Word joined = Word.of(String.join("", folded));
        BitSet possible =
                possible(
                        words,
                        joined,
                        (w, to) -> w.addPossible(letters, pairs, morePairs, firsts, to));
        List<SearchHit> hits = best(limit, possible, e -> score(e, words, joined, Entry::match));
        if (!hits.isEmpty()) {
            return hits;
        }
        BitSet loosely = possible(words, joined, (w, to) -> w.addPossibleLoosely(letters, to));
        return best(limit, loosely, e -> score(e, words, joined, Entry::loose));
    }

    /// What the whole text may name, and where every word may name the thing or its county.
    private BitSet possible(List<Word> words, Word joined, BiConsumer<Word, BitSet> adding) {
        BitSet possible = new BitSet(letters.length);
        adding.accept(joined, possible);
        if (words.size() > 1) {
            BitSet all = new BitSet(letters.length);
            all.set(0, letters.length);
            for (Word word : words) {
                BitSet one = new BitSet(letters.length);
                adding.accept(word, one);
                for (BitSet county : inCounty.values()) {
                    int any = county.nextSetBit(0);
                    if (any >= 0 && entries.get(any).matchCounty(word) > 0) {
                        one.or(county);
                    }
                }
                all.and(one);
            }
            possible.or(all);
        }
        return possible;
    }

    /// Keeps no more than are wanted: a single letter begins thousands of names.
    private List<SearchHit> best(int limit, BitSet possible, ToDoubleFunction<Entry> scoring) {
        if (limit <= 0) {
            return List.of();
        }
        PriorityQueue<SearchHit> best = new PriorityQueue<>(ORDER.reversed());
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Entry e = entries.get(i);
            double match = scoring.applyAsDouble(e);
            if (match <= 0) {
                continue;
            }
            double score = (match + WEIGHT * e.name.weight()) / (1 + WEIGHT);
            SearchHit worst = best.size() < limit ? null : best.peek();
            if (worst != null && score < worst.score()) {
                continue;
            }
            best.add(hit(e.name, score));
            if (best.size() > limit) {
                best.poll();
            }
        }
        return best.stream().sorted(ORDER).toList();
    }

    /// The whole text as one name (“cha ling”), or every word on its own: some name the thing,
    /// others its county.
    private static double score(
            Entry e, List<Word> words, Word joined, ToDoubleBiFunction<Entry, Word> matching) {
        double whole = matching.applyAsDouble(e, joined);
        if (words.size() == 1) {
            return whole;
        }
        double sum = 0;
        boolean named = false;
        for (Word word : words) {
            double own = matching.applyAsDouble(e, word);
            double better = Math.max(own, e.matchCounty(word));
            if (better == 0) {
                return whole;
            }
            named |= own > 0;
            sum += better;
        }
        return named ? Math.max(whole, 0.97 * sum / words.size()) : whole;
    }

    private static SearchHit hit(SearchName n, double score) {
        return new SearchHit(
                n.id(),
                n.id().kind().prefix(),
                n.names(),
                n.subtype(),
                n.ref(),
                n.countyZh(),
                n.lon(),
                n.lat(),
                score);
    }

    private static SearchHit coordinate(LonLat p) {
        String text = String.format(Locale.ROOT, "%.4f°E %.4f°N", p.lon(), p.lat());
        Names names = new Names(text, text, null, text, List.of());
        return new SearchHit(null, "coordinate", names, null, null, null, p.lon(), p.lat(), 1);
    }
}
