package org.xianggan.atlas.ui.correction;

import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections.Incoming;
import org.xianggan.atlas.core.content.Corrections.Kept;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;

import java.util.ArrayList;
import java.util.List;

/// The rows of the page of corrections: first what a colleague sends, then what is kept.
final class CorrectionRows {
    /// A row of the page.
    sealed interface Row {
        record Head(String text, int count) implements Row {}

        /// @param said what the fact says; both languages are parted by [Reading#SECOND]
        /// @param instead what is put in its place, and by whom
        /// @param reason why
        /// @param problems why it holds no longer, or what taking it would replace
        record One(
                EntityId fact,
                String said,
                String instead,
                String reason,
                List<String> problems,
                boolean incoming)
                implements Row {
            public One {
                problems = List.copyOf(problems);
            }
        }

        /// What is wrong with a colleague's patch.
        record Wrong(String sentence) implements Row {}

        /// There is nothing, and how there can be something.
        record Nothing() implements Row {}
    }

    private final Library library;
    private final Messages texts;
    private final Reading reading;
    private final CorrectionWords words;

    CorrectionRows(Library library, Messages texts, Reading reading) {
        this.library = library;
        this.texts = texts;
        this.reading = reading;
        this.words = new CorrectionWords(texts);
    }

    /// On workers only.
    List<Row> of(List<Kept> kept, Incoming incoming) {
        List<Row> rows = new ArrayList<>();
        if (!incoming.problems().isEmpty()) {
            rows.add(
                    new Row.Head(
                            Reading.said(texts, "correction.wrong"), incoming.problems().size()));
            incoming.problems().forEach(p -> rows.add(new Row.Wrong(p)));
        }
        if (!incoming.corrections().isEmpty()) {
            rows.add(
                    new Row.Head(
                            Reading.said(texts, "correction.incoming"),
                            incoming.corrections().size()));
            incoming.corrections().forEach(c -> rows.add(one(c, replaced(c, kept), true)));
        }
        if (!kept.isEmpty()) {
            rows.add(new Row.Head(Reading.said(texts, "correction.kept"), kept.size()));
            kept.forEach(k -> rows.add(one(k.correction(), k.problems(), false)));
        }
        if (rows.isEmpty()) {
            rows.add(new Row.Nothing());
        }
        return List.copyOf(rows);
    }

    /// One fact has one correction: who takes a colleague's gives up their own, and is told so.
    private List<String> replaced(Correction incoming, List<Kept> kept) {
        return kept.stream()
                .map(Kept::correction)
                .filter(own -> own.fact().equals(incoming.fact()) && !own.equals(incoming))
                .map(own -> texts.get("correction.replaces", words.instead(own)))
                .toList();
    }

    private Row.One one(Correction c, List<String> problems, boolean incoming) {
        return new Row.One(
                c.fact(),
                words.said(c.fact(), library, reading),
                words.instead(c),
                c.reason(),
                problems,
                incoming);
    }
}
