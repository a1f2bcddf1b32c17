package org.xianggan.atlas.ui.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import org.xianggan.atlas.ui.common.Idle;

/// What a window does while nobody uses it: nothing of it is done while a hand moves, the map moves
/// or something is being read, and nothing once it is closed.
final class Quiet {
    private final Node window;
    private final ObservableBooleanValue settled;
    private final Idle idle = new Idle(this::isResting);

    /// @param settled whether nothing is being read
    Quiet(Node window, MapArea map, ObservableBooleanValue settled) {
        this.window = window;
        this.settled = settled;
        onStir(window, map, idle::stir);
    }

    private static void onStir(Node window, MapArea map, Runnable told) {
        window.addEventFilter(InputEvent.ANY, e -> told.run());
        map.viewportProperty().addListener(o -> told.run());
        map.stateProperty().addListener(o -> told.run());
    }

    Idle idle() {
        return idle;
    }

    /// Does this each time the window comes to rest after it was used.
    void afterUse(MapArea map, Runnable step) {
        onStir(
                window,
                map,
                () -> {
                    if (!idle.isBusy()) {
                        idle.then(step);
                    }
                });
    }

    private boolean isResting() {
        Scene scene = window.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            idle.close();
            return false;
        }
        return settled.get();
    }
}
