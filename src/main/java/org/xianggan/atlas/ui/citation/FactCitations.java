package org.xianggan.atlas.ui.citation;

import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A fact as what is cited, as the store cites it: the document with passage and quote, or the
/// other source.
public final class FactCitations {
    private final Map<EntityId, Document> documents = new HashMap<>();

    public FactCitations(List<Document> documents) {
        documents.forEach(d -> this.documents.put(d.id(), d));
    }

    public Citation of(Fact fact) {
        Document document = fact.document() == null ? null : documents.get(fact.document());
        Source source = fact.source();
        if (document != null) {
            return new Citation(
                    fact.id(),
                    document.names().zh(),
                    fact.textZh(),
                    source == null ? null : source.address(),
                    document.date(),
                    fact.passage(),
                    fact.quote());
        }
        return new Citation(
                fact.id(),
                source == null ? "" : source.publisher(),
                fact.textZh(),
                source == null ? null : source.address(),
                source == null ? null : source.date(),
                fact.passage(),
                fact.quote());
    }
}
