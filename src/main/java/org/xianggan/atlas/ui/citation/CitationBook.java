package org.xianggan.atlas.ui.citation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Quotes;
import org.xianggan.atlas.core.content.Quotes.Span;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.ui.common.Reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens a citation at its passage: the whole paragraph with the quoted words, and what else it
/// says. The two documents are read once. On workers only.
public final class CitationBook {
    /// What the card shows beneath the quote.
    ///
    /// @param fact the one that is cited
    /// @param document its name
    /// @param date of the document, as printed; empty where unknown
    /// @param quoted where the quoted words stand in `text`, or null
    /// @param notes what is to be said about the words: a slip of the original, a doubt
    /// @param others what else the passage says
    public record Opened(
            EntityId fact,
            String document,
            String date,
            @Nullable String heading,
            String key,
            String text,
            @Nullable Span quoted,
            List<String> notes,
            List<Other> others) {
        public Opened {
            notes = List.copyOf(notes);
            others = List.copyOf(others);
        }
    }

    /// Another fact of the passage.
    ///
    /// @param about what it is about first, or null
    public record Other(EntityId fact, String text, @Nullable EntityId about) {}

    private record Place(Document document, Document.Passage passage) {}

    private final Library library;
    private final Messages texts;
    private final Reading reading;
    private @Nullable Map<String, Place> places;

    public CitationBook(Library library, Messages texts, Reading reading) {
        this.library = library;
        this.texts = texts;
        this.reading = reading;
    }

    /// Empty where the citation is none of the two documents'.
    public Optional<Opened> open(Citation citation) {
        Fact fact = library.fact(citation.id()).orElse(null);
        String quote = fact == null || fact.quote() == null ? citation.quote() : fact.quote();
        Place place = place(citation.passage(), quote);
        if (place == null) {
            return Optional.empty();
        }
        Document document = place.document();
        Document.Passage passage = place.passage();
        return Optional.of(
                new Opened(
                        citation.id(),
                        document.names().in(texts.language()),
                        document.date() == null ? "" : FactText.date(document.date(), texts),
                        passage.heading(),
                        passage.key(),
                        passage.text(),
                        quote == null ? null : Quotes.find(passage.text(), quote).orElse(null),
                        fact == null ? List.of() : FactText.notes(fact, reading),
                        others(passage, citation.id())));
    }

    /// Where two passages tell the same, the one that is quoted.
    private @Nullable Place place(@Nullable String passages, @Nullable String quote) {
        Place first = null;
        for (String key : passages == null ? new String[0] : passages.split(";")) {
            Place place = places().get(key.strip());
            if (place != null
                    && quote != null
                    && Quotes.find(place.passage().text(), quote).isPresent()) {
                return place;
            }
            first = first == null ? place : first;
        }
        return first;
    }

    private List<Other> others(Document.Passage passage, EntityId not) {
        List<Other> others = new ArrayList<>();
        for (EntityId id : passage.facts()) {
            if (!id.equals(not)) {
                library.fact(id)
                        .ifPresent(
                                f ->
                                        others.add(
                                                new Other(
                                                        id,
                                                        FactText.sentence(f, reading, texts),
                                                        f.entities().isEmpty()
                                                                ? null
                                                                : f.entities().getFirst())));
            }
        }
        return others;
    }

    private synchronized Map<String, Place> places() {
        Map<String, Place> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (Document document : library.documents()) {
                for (Document.Passage passage : document.passages()) {
                    known.put(passage.key(), new Place(document, passage));
                }
            }
            places = known;
        }
        return known;
    }
}
