package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
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
    private static final int MANY = 4;

    /// The order of a panel: the two documents before other sources, what is said of this thing
    /// alone before what is said of many, the newest first.
    public static final Comparator<Fact> READING_ORDER =
            Comparator.comparing((Fact f) -> f.document() == null)
                    .thenComparing(f -> Math.clamp(f.entities().size(), 1, MANY))
                    .thenComparing(
                            Fact::asOf, Comparator.nullsLast(Comparator.<Edtf>reverseOrder()))
                    .thenComparing(Fact::id);

    public Fact {
        entities = List.copyOf(entities);
    }
}
