package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A coarse picture of the whole frame that lies below everything: what a gesture uncovers is never
/// bare. Painted last of all, once for each state.
final class Overview {
    private static final double ZOOM = 8;
    private static final Set<Layer.Group> GROUPS =
            EnumSet.complementOf(EnumSet.of(Layer.Group.MARKS));

    private @Nullable Sheet shown;
    private @Nullable Sheet next;

    List<GroundedImage> tiles() {
        return shown == null ? List.of() : shown.tiles();
    }

    /// The picture that is still to be painted for a state; null where there is nothing to do.
    @Nullable Sheet wanted(MapState state) {
        if (shown != null && shown.shows(state)) {
            next = null;
        } else if (next == null || !next.shows(state)) {
            next = new Sheet(TileGrid.anchoredTo(viewport()), state, GROUPS);
        }
        return next;
    }

    /// Something of it was painted.
    void arrived() {
        if (next != null && next.covers(viewport())) {
            shown = next;
            next = null;
        }
    }

    static Viewport viewport() {
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double m = WebMercator.metresPerPixel(ZOOM);
        return new Viewport(
                (frame.minX() + frame.maxX()) / 2,
                (frame.minY() + frame.maxY()) / 2,
                ZOOM,
                (int) Math.ceil(frame.width() / m),
                (int) Math.ceil(frame.height() / m),
                1);
    }
}
