package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.contents.themes.ThemesPage;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.settings.Settings.Tab;

/// Lays out a panel and a page once before anybody opens one: the first takes several times as long
/// as those that follow. In small steps, while the window rests, out of sight.
final class Preparation {
    private final Idle idle;

    /// @param idle when nothing else is to be done
    Preparation(Idle idle) {
        this.idle = idle;
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
}
