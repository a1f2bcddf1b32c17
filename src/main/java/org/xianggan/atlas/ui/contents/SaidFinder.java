package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.search.SearchHit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what the atlas tells by the words of it: what was told twice, what became of something,
/// single facts, and passages of the documents that say it otherwise. Somebody who asks for
/// hospitals knows no name to type. Reads the library when it is first asked; safe for several
/// threads, never on the FX thread.
public final class SaidFinder {
    /// What [SearchHit#kind] calls it; the page is the hit's subtype, null where it is told in the
    /// panel of a thing alone.
    public static final String KIND = "said";

    /// Shorter than this, what is typed may mean anything.
    private static final int SHORTEST = 2;

    /// So many characters without a space may be two words that stand apart (医院结算).
    private static final int TWO_WORDS = 4;

    private static final int OF_EACH = 2;

    /// Where among the sorts of what is told the facts stand.
    private static final int FACTS = 2;

    /// A text with its English reading; a passage or a quote has none.
    ///
    /// @param folded both in small letters, for every key that is typed
    private record Words(String zh, @Nullable String en, String folded) {
        /// Parts the two: no word that is typed holds it.
        private static final String BETWEEN = "\n";

        static Words of(String zh, @Nullable String en) {
            return new Words(zh, en, lower(en == null ? zh : zh + BETWEEN + en));
        }

        boolean has(String word) {
            return folded.contains(word);
        }
    }

    /// @param texts what is looked in; the first is what the row says, unless another one holds
    ///     the word
    /// @param facts what the row tells, so that it is not told again
    private record Said(
            EntityId id, @Nullable String page, List<Words> texts, Set<EntityId> facts) {
        boolean has(String word) {
            return texts.stream().anyMatch(t -> t.has(word));
        }

        SearchHit hit(List<String> words) {
            Words said =
                    texts.stream()
                            .filter(t -> words.stream().anyMatch(t::has))
                            .findFirst()
                            .orElse(texts.getFirst());
            return new SearchHit(
                    id,
                    KIND,
                    new Names(said.zh(), said.zh(), null, said.en(), List.of()),
                    page,
                    null,
                    null,
                    null,
                    null,
                    0);
        }
    }

    private final Library library;
    private final Function<String, Optional<String>> english;
    private @Nullable List<List<Said>> made;

    /// @param english reading of a text, where there is one
    public SaidFinder(Library library, Function<String, Optional<String>> english) {
        this.library = library;
        this.english = english;
    }

    /// @param limit how many facts at most, besides two comparisons and two rows of the ledger
    public List<SearchHit> find(String typed, int limit) {
        List<String> words = typed(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<SearchHit> found = new ArrayList<>();
        Set<EntityId> told = new HashSet<>();
        List<List<Said>> all = all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).stream()
                    .filter(s -> words.stream().allMatch(w -> holds(s, w)))
                    .filter(s -> s.facts().stream().noneMatch(told::contains))
                    .limit(i < FACTS ? OF_EACH : limit)
                    .toList()
                    .forEach(
                            s -> {
                                found.add(s.hit(words));
                                told.addAll(s.facts());
                            });
        }
        return List.copyOf(found);
    }

    /// A single letter or sign says nothing.
    private static List<String> typed(String text) {
        List<String> words =
                Stream.of(lower(text).strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return words.stream().anyMatch(w -> w.length() >= SHORTEST) ? words : List.of();
    }

    private static boolean holds(Said said, String word) {
        if (said.has(word)) {
            return true;
        }
        if (word.length() < TWO_WORDS
                || word.length() % 2 != 0
                || !word.codePoints().allMatch(Character::isIdeographic)) {
            return false;
        }
        for (int i = 0; i < word.length(); i += 2) {
            if (!said.has(word.substring(i, i + 2))) {
                return false;
            }
        }
        return true;
    }

    private synchronized List<List<Said>> all() {
        List<List<Said>> known = made;
        if (known == null) {
            known =
                    List.of(
                            library.comparisons().stream().map(this::compared).toList(),
                            library.ledger().stream().map(this::became).toList(),
                            Stream.concat(
                                            library.facts().stream()
                                                    .filter(f -> f.document() != null),
                                            library.standing().stream()
                                                    .filter(f -> f.document() == null))
                                    .flatMap(this::fact)
                                    .toList(),
                            library.documents().stream()
                                    .flatMap(d -> d.passages().stream())
                                    .filter(p -> !p.facts().isEmpty())
                                    .map(SaidFinder::passage)
                                    .toList());
            made = known;
        }
        return known;
    }

    private Said compared(Comparison c) {
        return new Said(
                c.then().id(),
                "comparisons",
                words(c.subjectZh(), c.then().textZh(), c.now().textZh()),
                Set.of(c.then().id(), c.now().id()));
    }

    private Said became(LedgerEntry e) {
        return new Said(
                e.fact(),
                "ledger",
                words(e.subjectZh(), e.saidZh(), e.outcomeZh()),
                Stream.concat(Stream.of(e.fact()), e.follows().stream().map(Fact::id))
                        .collect(Collectors.toSet()));
    }

    /// What the documents say is read there, what others say in the panel of the thing.
    private Stream<Said> fact(Fact f) {
        boolean ours = f.document() != null;
        EntityId id = ours ? f.id() : f.entities().stream().findFirst().orElse(null);
        String quote = f.quote();
        return id == null
                ? Stream.empty()
                : Stream.of(
                        new Said(
                                id,
                                ours ? DocumentsPage.ID : null,
                                quote == null ? words(f.textZh()) : words(f.textZh(), quote),
                                Set.of(f.id())));
    }

    private static Said passage(Document.Passage p) {
        return new Said(
                p.facts().getFirst(),
                DocumentsPage.ID,
                List.of(Words.of(p.text(), null)),
                Set.copyOf(p.facts()));
    }

    private List<Words> words(String... texts) {
        return Stream.of(texts).map(t -> Words.of(t, english.apply(t).orElse(null))).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
