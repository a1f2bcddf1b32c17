package org.xianggan.atlas.ui.map;

import javafx.geometry.Point2D;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;

/// What a test sees of the web over the map. FX thread.
public final class WebOfMap {
    private WebOfMap() {}

    public static @Nullable WebOverlay of(Node map) {
        return ((MapPane) map).model().webProperty().get();
    }

    /// Where a place of the web is on the screen.
    public static Point2D onScreen(Node map, WorldPoint at) {
        Viewport v = ((MapPane) map).model().viewportProperty().get();
        return map.localToScreen(v.toScreenX(at.x()), v.toScreenY(at.y()));
    }
}
