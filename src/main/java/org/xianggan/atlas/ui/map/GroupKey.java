package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The part of a [MapState] that the tiles of one group depend on: when it stays the same, so do
/// they.
record GroupKey(
        Layer.Group group,
        Set<LayerRow> rows,
        int year,
        MapState.Theme theme,
        LayerLooks looks,
        boolean large) {
    static GroupKey of(Layer.Group group, MapState state) {
        Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
        for (LayerRow row : state.visible()) {
            if (row.layer().group() == group) {
                rows.add(row);
            }
        }
        // Stations open and close too, so the marks follow the year like the lines.
        boolean dated = group == Layer.Group.LINES || group == Layer.Group.MARKS;
        return new GroupKey(
                group,
                Set.copyOf(rows),
                dated ? state.year() : 0,
                state.theme(),
                state.looks(),
                state.large());
    }

    static List<GroupKey> all(MapState state) {
        return Arrays.stream(Layer.Group.values()).map(g -> of(g, state)).toList();
    }
}
