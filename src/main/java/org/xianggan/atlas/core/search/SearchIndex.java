package org.xianggan.atlas.core.search;

import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
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

    public SearchIndex(List<SearchName> names) {
        entries = names.stream().map(Entry::new).toList();
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
        List<SearchHit> hits = best(limit, e -> score(e, words, joined, Entry::match));
        return hits.isEmpty() ? best(limit, e -> score(e, words, joined, Entry::loose)) : hits;
    }

    /// Keeps no more than are wanted: a single letter begins thousands of names.
    private List<SearchHit> best(int limit, ToDoubleFunction<Entry> scoring) {
        if (limit <= 0) {
            return List.of();
        }
        PriorityQueue<SearchHit> best = new PriorityQueue<>(ORDER.reversed());
        for (Entry e : entries) {
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
