package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonText;
import org.xianggan.atlas.ui.contents.comparisons.Difference;
import org.xianggan.atlas.ui.contents.parts.FactWords;
import org.xianggan.atlas.ui.contents.parts.Said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was told twice of a thing, for its panel. On workers only.
final class ThenAndNow {
    private final Library library;
    private final Messages texts;
    private final Reading reading;
    private @Nullable Map<EntityId, List<Comparison>> known;

    ThenAndNow(Library library, Messages texts, Reading reading) {
        this.library = library;
        this.texts = texts;
        this.reading = reading;
    }

    /// @param references go on being numbered
    List<DetailContent.Compared> of(EntityId id, References references, Knowledge knowledge) {
        List<Comparison> mine = byThing().getOrDefault(id, List.of());
        if (mine.isEmpty()) {
            return List.of();
        }
        FactWords words = new FactWords(library, texts, reading, references);
        return mine.stream().map(c -> compared(c, words, knowledge)).toList();
    }

    private DetailContent.Compared compared(Comparison c, FactWords words, Knowledge knowledge) {
        Said then = words.say(c.then());
        Said now = words.say(c.now());
        String verdict =
                c.sameScope()
                        ? Difference.of(then, now, true, texts)
                                .map(ComparisonText.Change::text)
                                .orElse("")
                        : texts.first("contents.comparisons.apart");
        return new DetailContent.Compared(
                c.then().id(),
                reading.text(c.subjectZh()),
                row(then, knowledge.notYet(c.then().asOf(), List.of())),
                row(now, knowledge.notYet(c.now().asOf(), List.of())),
                verdict,
                !c.sameScope());
    }

    private static DetailContent.TextRow row(Said said, String notYet) {
        return new DetailContent.TextRow(
                "", said.text(), said.asOf(), List.of(said.reference()), null, notYet);
    }

    private synchronized Map<EntityId, List<Comparison>> byThing() {
        Map<EntityId, List<Comparison>> all = known;
        if (all == null) {
            all = new HashMap<>();
            for (Comparison c : library.comparisons()) {
                for (EntityId id : c.entities()) {
                    all.computeIfAbsent(id, k -> new ArrayList<>()).add(c);
                }
            }
            known = all;
        }
        return all;
    }
}
