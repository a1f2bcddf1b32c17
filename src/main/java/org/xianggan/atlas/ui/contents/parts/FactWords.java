package org.xianggan.atlas.ui.contents.parts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.ui.citation.FactText;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts the facts of one page into words and numbers their citations in the order in which they are
/// asked for. On workers only.
public final class FactWords {
    /// A longer value is told in its sentence.
    private static final int LONGEST = 10;

    /// Outcomes of announcements: what stands in their column of the scope is the announcement.
    private static final String OUTCOME = "since_then";

    private static final Pattern EXACT = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    private final Messages texts;
    private final Reading reading;
    private final Facts citations;
    private final References references;

    /// @param references go on being numbered
    public FactWords(Library library, Messages texts, Reading reading, References references) {
        this.texts = texts;
        this.reading = reading;
        this.citations = new Facts(library);
        this.references = references;
    }

    public static FactWords of(Books books) {
        return new FactWords(
                books.library(), books.texts(), books.reading(), new References(books.reading()));
    }

    public Said say(Fact fact) {
        String value = fact.value();
        boolean large = value != null && !value.isBlank() && value.length() <= LONGEST;
        return new Said(
                fact.id(),
                FactText.sentence(fact, reading, texts),
                reading.text(fact.textZh()),
                large && value != null ? grouped(reading.word(value)) : null,
                large ? FactText.unit(fact.unit(), reading, texts) : "",
                value != null && EXACT.matcher(value).matches() ? fact.number() : null,
                fact.asOf() == null ? "" : FactText.date(fact.asOf(), texts),
                FactText.asOf(fact.asOf(), texts),
                fact.scope() == null || fact.kind().equals(OUTCOME)
                        ? ""
                        : reading.word(fact.scope()),
                references.of(List.of(citations.cite(fact))).getFirst(),
                notes(fact),
                fact.entities());
    }

    public List<Said> say(List<Fact> facts) {
        return facts.stream().map(this::say).toList();
    }

    /// What is cited beside a text that is no fact itself.
    public List<References.Reference> cite(List<Citation> cited) {
        return references.of(cited);
    }

    /// Several notes one after the other.
    private @Nullable String notes(Fact fact) {
        List<String> notes = FactText.notes(fact, reading);
        return notes.isEmpty()
                ? null
                : notes.stream().collect(Collectors.joining(texts.first("form.semicolon")));
    }

    /// `16600` as “16 600”, with a thin space that never breaks.
    private static String grouped(String value) {
        return LONG_NUMBER.matcher(value).matches()
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)).replace(',', '\u2009')
                : value;
    }
}
