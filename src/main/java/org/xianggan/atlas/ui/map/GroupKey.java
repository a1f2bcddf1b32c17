package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.YearSpan;
import org.xianggan.atlas.core.render.user.UserMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The part of a [MapState] that the tiles of one group depend on: when it stays the same, so do
/// they.
///
/// @param year the year, or the first of those that look alike; 0 where no year changes anything
/// @param user the layers of people where the group is theirs, else none
/// @param rows those that are on, the lowest first
record GroupKey(
        Layer.Group group,
        List<LayerRow> rows,
        Map<LayerRow, Double> opacity,
        int year,
        MapState.Theme theme,
        boolean large,
        UserMap user) {
    static GroupKey of(Layer.Group group, MapState state) {
        List<LayerRow> rows = state.drawn(group);
        Map<LayerRow, Double> opacity = new EnumMap<>(LayerRow.class);
        for (LayerRow row : rows) {
            opacity.put(row, state.looks().opacity(row));
        }
        // Stations open and close too, so the marks follow the year like the lines.
        boolean dated = group == Layer.Group.LINES || group == Layer.Group.MARKS;
        return new GroupKey(
                group,
                rows,
                Map.copyOf(opacity),
                dated ? state.year() : 0,
                state.theme(),
                state.large(),
                group == Layer.Group.USER ? state.user() : UserMap.NONE);
    }

    /// Whether nothing is drawn, without asking a painter.
    boolean isBare() {
        return group == Layer.Group.USER && user.isEmpty();
    }

    /// The same for all years in which it looks the same.
    GroupKey in(YearSpan alike) {
        return new GroupKey(group, rows, opacity, alike.first(), theme, large, user);
    }

    static List<GroupKey> all(MapState state) {
        return Arrays.stream(Layer.Group.values()).map(g -> of(g, state)).toList();
    }
}
