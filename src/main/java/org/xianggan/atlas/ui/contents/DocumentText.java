package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Quotes;
import org.xianggan.atlas.core.content.Quotes.Span;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.ui.citation.FactText;
import org.xianggan.atlas.ui.common.Reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of the two documents in words: its passages as they were printed, and the facts that each
/// gave.
///
/// @param about publisher and date
/// @param tab a word for it and its year
record DocumentText(
        EntityId id,
        String tab,
        String name,
        String about,
        @Nullable String note,
        List<Passage> passages) {
    DocumentText {
        passages = List.copyOf(passages);
    }

    /// @param key `A003`
    record Passage(String key, @Nullable String heading, String text, List<Said> facts) {
        Passage {
            facts = List.copyOf(facts);
        }
    }

    /// A fact of a passage.
    ///
    /// @param about what it is about first, or null
    /// @param quoted where its words stand in the passage, or null
    /// @param aside as of when, and its id
    record Said(
            EntityId fact,
            String text,
            String aside,
            @Nullable EntityId about,
            @Nullable Span quoted,
            List<String> notes) {
        Said {
            notes = List.copyOf(notes);
        }
    }

    /// Both documents. Worker.
    static List<DocumentText> read(Library library, Messages texts, Reading reading) {
        Map<EntityId, Fact> facts = new HashMap<>();
        library.facts().forEach(f -> facts.put(f.id(), f));
        return library.documents().stream().map(d -> of(d, facts, texts, reading)).toList();
    }

    private static DocumentText of(
            Document d, Map<EntityId, Fact> facts, Messages texts, Reading reading) {
        String date = d.date() == null ? null : FactText.date(d.date(), texts);
        String word =
                texts.first(
                        d.id().key().equals("A") ? "detail.document-one" : "detail.document-two");
        return new DocumentText(
                d.id(),
                d.date() == null ? word : word + " · " + d.date().lastDay().getYear(),
                Reading.name(d.names(), texts.language()),
                Stream.of(d.publisher() == null ? null : reading.word(d.publisher()), date)
                        .filter(s -> s != null && !s.isBlank())
                        .collect(Collectors.joining(" · ")),
                reading.maybe(d.note()),
                d.passages().stream()
                        .map(
                                p ->
                                        new Passage(
                                                p.key(),
                                                p.heading(),
                                                p.text(),
                                                p.facts().stream()
                                                        .map(facts::get)
                                                        .filter(Objects::nonNull)
                                                        .map(f -> said(f, p, texts, reading))
                                                        .toList()))
                        .toList());
    }

    private static Said said(Fact f, Document.Passage p, Messages texts, Reading reading) {
        return new Said(
                f.id(),
                FactText.sentence(f, reading, texts),
                Stream.of(FactText.asOf(f.asOf(), texts), f.id().key())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · ")),
                f.entities().isEmpty() ? null : f.entities().getFirst(),
                f.quote() == null ? null : Quotes.find(p.text(), f.quote()).orElse(null),
                FactText.notes(f, reading));
    }
}
