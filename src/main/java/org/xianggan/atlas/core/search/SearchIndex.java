package org.xianggan.atlas.core.search;

import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

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
    private final Keys keys;
    private final Sieve sieve;

    // Beside each other in memory: a letter begins thousands of names.
    private final double[] weights;
    private final int[] countyOf;

    /// One name of each county.
    private final List<Entry> counties = new ArrayList<>();

    private final List<BitSet> inCounty = new ArrayList<>();

    public SearchIndex(List<SearchName> names) {
        entries = names.stream().map(Entry::new).toList();
        keys = new Keys(entries);
        sieve = new Sieve(entries);
        weights = entries.stream().mapToDouble(e -> e.name.weight()).toArray();
        Map<String, Integer> numbers = new HashMap<>();
        countyOf = new int[entries.size()];
        for (int i = 0; i < countyOf.length; i++) {
            Entry e = entries.get(i);
            Integer known = numbers.putIfAbsent(e.county(), counties.size());
            countyOf[i] = known == null ? counties.size() : known;
            if (known == null) {
                counties.add(e);
                inCounty.add(new BitSet());
            }
            inCounty.get(countyOf[i]).set(i);
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
        if (limit <= 0) {
            return List.of();
        }
        List<SearchHit> hits = find(limit, question(words, joined, this::part), Entry::match);
        return hits.isEmpty()
                ? find(limit, question(words, joined, this::loosePart), Entry::loose)
                : hits;
    }

    private Question question(List<Word> words, Word joined, Function<Word, Question.Part> part) {
        List<Question.Part> parts =
                words.size() == 1 ? List.of() : words.stream().map(part).toList();
        return new Question(part.apply(joined), parts, countyOf, inCounty);
    }

    private Question.Part part(Word word) {
        double most = Entry.mostInside(word);
        return new Question.Part(
                word,
                keys.beginningWith(word),
                most > 0 ? sieve.holding(word) : new BitSet(),
                most,
                counties(word));
    }

    private Question.Part loosePart(Word word) {
        return new Question.Part(
                word,
                keys.none(),
                sieve.nearly(word, keys),
                Entry.mostLoosely(word),
                counties(word));
    }

    private double[] counties(Word word) {
        return counties.stream().mapToDouble(e -> e.matchCounty(word)).toArray();
    }

    /// First by the sorted keys alone; then only what may be better than the worst of those is
    /// looked at itself.
    private List<SearchHit> find(
            int limit, Question question, ToDoubleBiFunction<Entry, Word> matching) {
        BitSet names = question.names();
        Best best = new Best(limit);
        offer(names, question, (i, part) -> part.atLeast(i), best, 0);
        if (question.isKnown()) {
            return best.sorted();
        }
        double enough = best.worst();
        Best exact = new Best(limit);
        Question.Matching looking =
                (i, part) ->
                        part.mayBeInside(i)
                                ? matching.applyAsDouble(entries.get(i), part.word())
                                : part.atLeast(i);
        offer(names, question, looking, exact, enough);
        return exact.sorted();
    }

    private void offer(
            BitSet names, Question question, Question.Matching matching, Best best, double enough) {
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            double least = Math.max(enough, best.worst());
            if (least > 0 && score(i, question.match(i, (e, part) -> part.atMost(e))) < least) {
                continue;
            }
            double match = question.match(i, matching);
            double score = score(i, match);
            if (match > 0 && score >= least) {
                best.add(hit(entries.get(i).name, score));
            }
        }
    }

    private double score(int entry, double match) {
        return (match + WEIGHT * weights[entry]) / (1 + WEIGHT);
    }

    /// Keeps no more than are wanted: a single letter begins thousands of names.
    private static final class Best {
        private final int limit;
        private final PriorityQueue<SearchHit> hits = new PriorityQueue<>(ORDER.reversed());

        Best(int limit) {
            this.limit = limit;
        }

        /// What a score must reach to be among the best; 0 while there is room.
        double worst() {
            SearchHit worst = hits.size() < limit ? null : hits.peek();
            return worst == null ? 0 : worst.score();
        }

        void add(SearchHit hit) {
            hits.add(hit);
            if (hits.size() > limit) {
                hits.poll();
            }
        }

        List<SearchHit> sorted() {
            return hits.stream().sorted(ORDER).toList();
        }
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
