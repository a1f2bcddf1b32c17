package org.xianggan.atlas.ui.contents.records;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Source;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Facts as citations: with the name of their document, or of who published them. On workers only.
public final class Facts {
    private final Map<EntityId, Document> documents;

    public Facts(Library library) {
        documents =
                library.documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    public List<Citation> cite(List<Fact> facts) {
        return facts.stream().map(this::cite).toList();
    }

    public Citation cite(Fact fact) {
        Document document = fact.document() == null ? null : documents.get(fact.document());
        Source source = fact.source();
        return new Citation(
                fact.id(),
                document != null ? document.names().zh() : source == null ? "" : source.publisher(),
                fact.textZh(),
                source == null ? null : source.address(),
                date(document, source),
                fact.passage(),
                fact.quote());
    }

    private static @Nullable Edtf date(@Nullable Document document, @Nullable Source source) {
        return document != null ? document.date() : source == null ? null : source.date();
    }
}
