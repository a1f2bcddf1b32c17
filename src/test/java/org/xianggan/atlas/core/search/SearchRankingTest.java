package org.xianggan.atlas.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

/// The index looks at few names; here each is looked at.
class SearchRankingTest {
    private static final String[][] SYLLABLES = {
        {"井", "jing"}, {"冈", "gang"}, {"山", "shan"}, {"茶", "cha"}, {"陵", "ling"},
        {"渌", "lv"}, {"花", "hua"}, {"安", "an"}, {"上", "shang"}, {"水", "shui"}
    };

    private static final String[] OTHERS = {
        "g", "10", "106", "国道", "town", "to", "ng", "2", "river", "county", "x", "zzz", "v"
    };

    private record Ranked(String id, double score, int length) {}

    @Property(tries = 60)
    void ranksAsLookingAtEachNameDoes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int limit) {
        Random random = new Random(seed);
        List<SearchName> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            names.add(name(i, random));
        }
        SearchIndex index = new SearchIndex(names);
        List<Entry> entries = names.stream().map(Entry::new).toList();
        for (int q = 0; q < 60; q++) {
            String text = query(random);
            assertThat(
                            index.search(text, limit).stream()
                                    .map(
                                            h ->
                                                    new Ranked(
                                                            String.valueOf(h.id()),
                                                            h.score(),
                                                            h.names().zh().length()))
                                    .toList())
                    .as(text)
                    .isEqualTo(ranked(entries, text, limit));
        }
    }

    private static List<Ranked> ranked(List<Entry> entries, String text, int limit) {
        List<String> folded = QueryText.words(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Word> words = folded.stream().map(Word::of).toList();
        Word joined = Word.of(String.join("", folded));
        List<Ranked> strict = ranked(entries, words, joined, limit, Entry::match);
        return strict.isEmpty() ? ranked(entries, words, joined, limit, Entry::loose) : strict;
    }

    private static List<Ranked> ranked(
            List<Entry> entries,
            List<Word> words,
            Word joined,
            int limit,
            ToDoubleBiFunction<Entry, Word> matching) {
        List<Ranked> all = new ArrayList<>();
        for (Entry e : entries) {
            double match = matching.applyAsDouble(e, joined);
            double sum = 0;
            boolean each = words.size() > 1;
            boolean named = false;
            for (Word w : words) {
                double own = matching.applyAsDouble(e, w);
                double better = Math.max(own, e.matchCounty(w));
                each &= better > 0;
                named |= own > 0;
                sum += better;
            }
            if (each && named) {
                match = Math.max(match, 0.97 * sum / words.size());
            }
            if (match > 0) {
                double score = (match + 0.08 * e.name.weight()) / 1.08;
                all.add(new Ranked(e.name.id().toString(), score, e.name.names().zh().length()));
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparingDouble(Ranked::score)
                                .reversed()
                                .thenComparing(Ranked::length)
                                .thenComparing(Ranked::id))
                .limit(limit)
                .toList();
    }

    private static SearchName name(int i, Random random) {
        StringBuilder zh = new StringBuilder();
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int k = 0; k < length; k++) {
            String[] s = SYLLABLES[random.nextInt(SYLLABLES.length)];
            zh.append(s[0]);
            pinyin.append(s[1]);
            initials.append(s[1].charAt(0));
        }
        boolean ref = random.nextInt(8) == 0;
        boolean county = random.nextBoolean();
        String former = SYLLABLES[random.nextInt(SYLLABLES.length)][0] + zh.charAt(0);
        String shortZh = zh.substring(0, Math.max(1, length - 1));
        return new SearchName(
                EntityId.of("place:p" + i),
                new Names(
                        zh.toString(),
                        shortZh,
                        null,
                        random.nextInt(3) == 0 ? null : pinyin + " Town–G" + random.nextInt(9),
                        random.nextInt(4) == 0 ? List.of(former) : List.of()),
                "town",
                ref ? "G" + random.nextInt(120) : null,
                null,
                county ? "茶陵县" : null,
                county ? "Chálíng Xiàn" : null,
                113.5,
                26.8,
                List.of(pinyin.toString(), pinyin.toString().replace('v', 'u') + "xian"),
                List.of(initials.toString()),
                random.nextInt(4) / 4.0);
    }

    private static String query(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int k = 0; k < parts; k++) {
            text.append(
                    random.nextInt(6) == 0
                            ? OTHERS[random.nextInt(OTHERS.length)]
                            : SYLLABLES[random.nextInt(SYLLABLES.length)][
                                    random.nextInt(3) == 0 ? 0 : 1]);
            if (random.nextInt(4) == 0) {
                text.append(' ');
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> text.setLength(1 + random.nextInt(text.length()));
            case 1 -> text.deleteCharAt(random.nextInt(text.length()));
            case 2 -> text.insert(random.nextInt(text.length()), "ng2v".charAt(random.nextInt(4)));
            default -> {}
        }
        return text.toString();
    }

    @Property
    void foldsPlainTextsAsAnyOther(@ForAll String text, @ForAll long seed) {
        assertThat(QueryText.fold(text)).isEqualTo(QueryText.foldAny(text));
        String plain = query(new Random(seed));
        assertThat(QueryText.fold(plain)).isEqualTo(QueryText.foldAny(plain));
    }
}
