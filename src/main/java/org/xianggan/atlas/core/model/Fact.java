package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thing that is said, with who says it. Unknown is null. `value` is as printed (“80+”).
public record Fact(
        EntityId id,
        String kind,
        List<EntityId> entities,
        String textZh,
        @Nullable String value,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable String scope,
        @Nullable Edtf asOf,
        @Nullable String status,
        @Nullable EntityId document,
        @Nullable String passage,
        @Nullable String quote,
        @Nullable Source source,
        String confidence,
        @Nullable EntityId supersedes,
        @Nullable String reason,
        @Nullable String note) {
    public Fact {
        entities = List.copyOf(entities);
    }
}
