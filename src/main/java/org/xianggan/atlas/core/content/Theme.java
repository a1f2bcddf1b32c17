package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// A theme: a short introduction made of facts, its state of the map, its figures, its list.
///
/// @param layers ids of the layers that it shows (`roads`, `sites` …)
/// @param focus what the map flies to; null for the whole zone
/// @param year the year that it shows; null for the default
public record Theme(
        EntityId id,
        Names names,
        String textZh,
        List<String> layers,
        @Nullable EntityId focus,
        @Nullable Integer year,
        List<Fact> intro,
        List<Fact> figures,
        List<EntityId> items,
        @Nullable String note) {
    public Theme {
        layers = List.copyOf(layers);
        intro = List.copyOf(intro);
        figures = List.copyOf(figures);
        items = List.copyOf(items);
    }
}
