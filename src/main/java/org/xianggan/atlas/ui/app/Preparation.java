package org.xianggan.atlas.ui.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.contents.themes.ThemesPage;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.settings.Settings.Tab;

/// Lays out a panel and a page once before anybody opens one: the first takes several times as long
/// as those that follow. In small steps, while the window rests, out of sight.
final class Preparation {
    private final Node window;
    private final ObservableBooleanValue settled;
    private final Idle idle = new Idle(this::isResting);

    /// @param window nothing is done while it is being used, or once it is closed
    /// @param settled whether nothing is being read
    Preparation(Node window, MapArea map, ObservableBooleanValue settled) {
        this.window = window;
        this.settled = settled;
        window.addEventFilter(InputEvent.ANY, e -> idle.stir());
        map.viewportProperty().addListener(o -> idle.stir());
        map.stateProperty().addListener(o -> idle.stir());
    }

    /// @param thing whose panel is like those that are opened most
    void begin(DetailView detail, EntityId thing, LeftSide left) {
        left.prepare(Tab.CONTENTS, ThemesPage.ID, idle);
        detail.prepare(thing, idle);
    }

    /// Whether it has not come to its end.
    boolean isUnderWay() {
        return idle.isBusy();
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
