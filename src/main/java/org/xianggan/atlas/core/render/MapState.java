package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.Set;

/// What the map shows, apart from where: immutable, the same for window and command line.
public record MapState(
        Set<LayerRow> visible,
        int year,
        Theme theme,
        LabelLanguage language,
        @Nullable EntityId selected) {
    public MapState {
        visible = Set.copyOf(visible);
    }

    public static MapState initial(int year) {
        return new MapState(LayerRow.defaults(), year, Theme.PAPER, LabelLanguage.ZH, null);
    }

    /// Whether any row of the layer is on.
    public boolean shows(Layer layer) {
        return !layer.listed() || LayerRow.of(layer).stream().anyMatch(visible::contains);
    }

    /// Whether a thing of this subtype on this layer is on.
    public boolean shows(Layer layer, String subtype) {
        return !layer.listed()
                || LayerRow.of(layer).stream()
                        .anyMatch(r -> r.takes(subtype) && visible.contains(r));
    }

    public MapState showing(Set<LayerRow> rows) {
        return new MapState(rows, year, theme, language, selected);
    }

    public MapState selecting(@Nullable EntityId id) {
        return new MapState(visible, year, theme, language, id);
    }

    public enum Theme {
        PAPER,
        PROJECTOR
    }

    public enum LabelLanguage {
        ZH,
        EN,
        BOTH
    }
}
