package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// One of the two documents, with the passages that facts cite, in its own order.
public record Document(
        EntityId id,
        Names names,
        @Nullable String publisher,
        @Nullable Edtf date,
        List<Passage> passages,
        @Nullable String note) {
    public Document {
        passages = List.copyOf(passages);
    }

    /// One paragraph.
    ///
    /// @param key `A001`
    /// @param facts ids of the facts that quote it
    public record Passage(String key, @Nullable String heading, String text, List<EntityId> facts) {
        public Passage {
            facts = List.copyOf(facts);
        }
    }
}
