package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;

/// What the map is to show now.
///
/// @param resting no gesture and no motion is going on
/// @param focusX screen point whose surroundings are painted first: the pointer, or the middle
/// @param covered what floating controls cover, logical pixels of the viewport
record Wish(
        Viewport viewport,
        MapState state,
        @Nullable EntityId hovered,
        boolean resting,
        double focusX,
        double focusY,
        List<MapPainter.Covered> covered) {
    /// Logical pixels around the viewport for which labels and highlights are prepared, so that a
    /// short pan uncovers nothing bare.
    static final int MARGIN = 160;

    Wish {
        covered = List.copyOf(covered);
    }

    /// The viewport on whole device pixels of the grid, with the margin around it.
    Viewport grown(TileGrid grid) {
        return grid.snapped(viewport)
                .resized(
                        viewport.width() + 2 * MARGIN,
                        viewport.height() + 2 * MARGIN,
                        viewport.scale());
    }

    /// What is covered, in device pixels of the grown viewport.
    List<MapPainter.Covered> coveredPixels() {
        double s = viewport.scale();
        return covered.stream()
                .map(
                        c ->
                                new MapPainter.Covered(
                                        (c.x() + MARGIN) * s,
                                        (c.y() + MARGIN) * s,
                                        c.width() * s,
                                        c.height() * s))
                .toList();
    }

    /// The state as tiles and labels see it: a selection changes neither.
    MapState plain() {
        return state.selecting(null);
    }
}
