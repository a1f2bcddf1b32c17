package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.List;
import java.util.stream.Stream;

/// What the map is to show now.
///
/// @param pace what is going on
/// @param focusX screen point whose surroundings are painted first: the pointer, or the middle
/// @param web ties to be drawn over the map; null for none
/// @param travel what is planned, to be drawn over the map; null for nothing
/// @param covered what floating controls cover, logical pixels of the viewport
record Wish(
        Viewport viewport,
        MapState state,
        @Nullable EntityId hovered,
        Pace pace,
        double focusX,
        double focusY,
        @Nullable WebOverlay web,
        @Nullable TravelOverlay travel,
        List<MapPainter.Covered> covered) {
    /// What is going on while it is painted.
    enum Pace {
        /// Nothing: the picture is to be exact.
        RESTING,
        /// The years run by: whole pictures one after the other, their names last.
        STEPPING,
        /// The map is being moved: frames go before pictures.
        MOVING
    }

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

    /// What is covered, in device pixels of the grown viewport; and the viewport's own edges, so
    /// that no name is cut by them.
    List<MapPainter.Covered> coveredPixels() {
        int w = viewport.width();
        int h = viewport.height();
        return Stream.concat(
                        covered.stream(),
                        Stream.of(
                                new MapPainter.Covered(0, 0, w, 1),
                                new MapPainter.Covered(0, h - 1, w, 1),
                                new MapPainter.Covered(0, 0, 1, h),
                                new MapPainter.Covered(w - 1, 0, 1, h)))
                .map(this::inDevicePixels)
                .toList();
    }

    private MapPainter.Covered inDevicePixels(MapPainter.Covered c) {
        double s = viewport.scale();
        return new MapPainter.Covered(
                (c.x() + MARGIN) * s, (c.y() + MARGIN) * s, c.width() * s, c.height() * s);
    }

    boolean resting() {
        return pace == Pace.RESTING;
    }

    /// The same place in another state, with something else planned there.
    Wish in(MapState other, @Nullable TravelOverlay planned) {
        return new Wish(viewport, other, hovered, pace, focusX, focusY, web, planned, covered);
    }

    /// The state as tiles and labels see it: a selection changes neither.
    MapState plain() {
        return state.selecting(null);
    }
}
