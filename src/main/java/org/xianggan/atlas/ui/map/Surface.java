package org.xianggan.atlas.ui.map;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapState;

/// What the pointer is on: the map's own picture, or another of the same place that lies over it or
/// stands beside it. Both have the same size and coordinates.
final class Surface {
    private final Region own;
    private final MapViewModel model;
    private @Nullable Other other;

    /// Another picture of the same place.
    interface Other {
        Region region();

        MapState state();

        /// Whether it is what is seen there.
        boolean covers(double x, double y);
    }

    Surface(Region own, MapViewModel model) {
        this.own = own;
        this.model = model;
    }

    void beside(@Nullable Other next) {
        other = next;
    }

    Region region(double x, double y) {
        Other two = other;
        return two != null && two.covers(x, y) ? two.region() : own;
    }

    MapState state(double x, double y) {
        Other two = other;
        return two != null && two.covers(x, y) ? two.state() : model.stateProperty().get();
    }
}
