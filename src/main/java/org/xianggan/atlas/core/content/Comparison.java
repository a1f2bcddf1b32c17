package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.List;

/// One thing that was counted or told twice. A rate of growth is never computed where the scope
/// differs.
///
/// @param scopeZh what each of the two covers, and whether they may be compared
public record Comparison(
        String key,
        String subjectZh,
        @Nullable EntityId theme,
        List<EntityId> entities,
        Fact then,
        Fact now,
        boolean sameScope,
        String scopeZh,
        @Nullable String note) {
    public Comparison {
        entities = List.copyOf(entities);
    }
}
