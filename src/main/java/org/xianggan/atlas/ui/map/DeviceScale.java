package org.xianggan.atlas.ui.map;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// Device pixels of a logical pixel: those of the window that a node is in, until it is set by
/// hand.
final class DeviceScale extends SimpleDoubleProperty {
    private final Node node;
    private final InvalidationListener windowChanged = o -> follow();

    private @Nullable Window followed;
    private boolean own;

    DeviceScale(Node node) {
        super(1);
        this.node = node;
        node.sceneProperty().addListener((o, was, is) -> follow(is));
    }

    @Override
    public void set(double scale) {
        own = true;
        super.set(scale);
    }

    /// The scene and the window outlive the node, so they hold it weakly.
    private void follow(@Nullable Scene scene) {
        if (scene != null) {
            scene.windowProperty().addListener(new WeakInvalidationListener(windowChanged));
            follow();
        }
    }

    private void follow() {
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        if (window == null) {
            return;
        }
        if (window != followed) {
            followed = window;
            window.renderScaleXProperty().addListener(new WeakInvalidationListener(windowChanged));
        }
        if (!own) {
            super.set(window.getRenderScaleX());
        }
    }
}
