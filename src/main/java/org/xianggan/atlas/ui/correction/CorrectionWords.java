package org.xianggan.atlas.ui.correction;

import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.FactText;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Corrections and what they correct, in words.
final class CorrectionWords {
    /// The fact as it stands, and where it is used.
    ///
    /// @param said the sentence; both languages are parted by [Reading#SECOND]
    record Old(EntityId fact, String said, String value, String unit, String asOf, List<Use> uses) {
        Old {
            uses = List.copyOf(uses);
        }
    }

    private final Messages texts;

    CorrectionWords(Messages texts) {
        this.texts = texts;
    }

    /// The sentence of a fact. On workers only.
    String said(EntityId id, Library library, Reading reading) {
        return library.fact(id)
                .map(f -> FactText.sentence(f, reading, texts))
                .orElseGet(id::toString);
    }

    /// On workers only.
    ///
    /// @param onPaper where it stands outside of the window
    Old old(EntityId id, Library library, Function<EntityId, List<Use>> onPaper, Reading reading) {
        return library.fact(id)
                .map(
                        f ->
                                new Old(
                                        id,
                                        FactText.sentence(f, reading, texts),
                                        f.value() == null ? "" : f.value(),
                                        f.unit() == null ? "" : f.unit(),
                                        f.asOf() == null ? "" : f.asOf().text(),
                                        Stream.concat(
                                                        library.uses(id).stream(),
                                                        onPaper.apply(id).stream())
                                                .toList()))
                .orElseGet(() -> new Old(id, id.toString(), "", "", "", List.of()));
    }

    /// “更正（未入库）：90 家，截至 2024（某县统计局；王五，2025-06-01）”.
    String instead(Correction c) {
        String figure =
                Stream.of(c.value(), c.unit())
                        .filter(s -> s != null && !s.isBlank())
                        .collect(Collectors.joining(" "));
        String what =
                Stream.of(figure, FactText.asOf(c.asOf(), texts))
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(texts.first("form.comma")));
        return texts.first("correction.instead", what, c.publisher(), c.by(), c.madeAt());
    }

    /// “今昔 · 异地就医的定点医院”.
    String use(Use use) {
        return texts.firstOr("contents." + use.page(), texts.first("correction.panel"))
                + " · "
                + use.names().in(texts.language());
    }
}
