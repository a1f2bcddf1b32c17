package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.user.UserMap;

import java.util.List;
import java.util.Set;

/// What the map shows, apart from where: immutable, the same for window and command line.
///
/// @param looks opacity and order of the rows
/// @param large lettering, marks and lines are drawn larger, for a hall
/// @param user layers that people brought
public record MapState(
        Set<LayerRow> visible,
        int year,
        Theme theme,
        Language language,
        @Nullable EntityId selected,
        LayerLooks looks,
        boolean large,
        UserMap user) {
    /// How much larger everything is drawn where it is large.
    public static final double LARGER = 1.3;

    public MapState {
        visible = Set.copyOf(visible);
    }

    /// With the looks that a fresh window has.
    public MapState(
            Set<LayerRow> visible,
            int year,
            Theme theme,
            Language language,
            @Nullable EntityId selected) {
        this(visible, year, theme, language, selected, LayerLooks.DEFAULT, false);
    }

    /// With nothing that people brought.
    public MapState(
            Set<LayerRow> visible,
            int year,
            Theme theme,
            Language language,
            @Nullable EntityId selected,
            LayerLooks looks,
            boolean large) {
        this(visible, year, theme, language, selected, looks, large, UserMap.NONE);
    }

    public static MapState initial(int year) {
        return new MapState(LayerRow.defaults(), year, Theme.PAPER, Language.ZH, null);
    }

    /// How much larger than designed lettering, marks and lines are.
    public double symbolScale() {
        return large ? LARGER : 1;
    }

    /// Whether any row of the layer is on.
    public boolean shows(Layer layer) {
        return !layer.listed() || LayerRow.of(layer).stream().anyMatch(visible::contains);
    }

    /// Whether a thing of this subtype on this layer is on.
    public boolean shows(Layer layer, String subtype) {
        if (!layer.listed()) {
            return true;
        }
        for (LayerRow row : LayerRow.of(layer)) {
            if (row.takes(subtype) && visible.contains(row)) {
                return true;
            }
        }
        return false;
    }

    /// The rows of a group that are on, the lowest first: the order in which they are drawn.
    public List<LayerRow> drawn(Layer.Group group) {
        return looks.order().reversed().stream()
                .filter(r -> r.layer().group() == group && visible.contains(r))
                .toList();
    }

    public MapState showing(Set<LayerRow> rows) {
        return new MapState(rows, year, theme, language, selected, looks, large, user);
    }

    public MapState selecting(@Nullable EntityId id) {
        return new MapState(visible, year, theme, language, id, looks, large, user);
    }

    public MapState atYear(int newYear) {
        return new MapState(visible, newYear, theme, language, selected, looks, large, user);
    }

    public MapState in(Theme newTheme) {
        return new MapState(visible, year, newTheme, language, selected, looks, large, user);
    }

    public MapState in(Language newLanguage) {
        return new MapState(visible, year, theme, newLanguage, selected, looks, large, user);
    }

    public MapState looking(LayerLooks newLooks) {
        return new MapState(visible, year, theme, language, selected, newLooks, large, user);
    }

    public MapState enlarged(boolean newLarge) {
        return new MapState(visible, year, theme, language, selected, looks, newLarge, user);
    }

    public MapState with(UserMap layers) {
        return new MapState(visible, year, theme, language, selected, looks, large, layers);
    }

    public enum Theme {
        PAPER,
        PROJECTOR
    }
}
