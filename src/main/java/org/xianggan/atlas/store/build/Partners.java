package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// With whom an agreement is, as one of its parties reads it.
final class Partners {
    /// More partners than this are counted, not named, beside a link.
    private static final int NAMED = 3;

    private Partners() {}

    /// “与莲花县、井冈山市”: the others, or how many they are.
    static @Nullable String with(Work work, EntityId one, List<EntityId> parties) {
        List<Entities.Draft> others = new ArrayList<>();
        for (EntityId other : parties) {
            Entities.Draft draft = work.entities.get(other);
            if (draft != null && !other.equals(one)) {
                others.add(draft);
            }
        }
        if (others.isEmpty()) {
            return null;
        }
        if (others.size() > NAMED) {
            return work.english.said(
                    new Said("与另 " + others.size() + " 方", "with " + others.size() + " others"));
        }
        return work.english.said(
                new Said(
                        "与"
                                + others.stream()
                                        .map(d -> d.names.shortZh())
                                        .collect(Collectors.joining("、")),
                        "with "
                                + others.stream()
                                        .map(
                                                d ->
                                                        d.names.en() == null
                                                                ? d.names.zh()
                                                                : d.names.en())
                                        .collect(Collectors.joining(", "))));
    }
}
