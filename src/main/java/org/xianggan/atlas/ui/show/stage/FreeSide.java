package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.slide.SlideMap;

/// The map that is explored in the middle of a show: on the wall, or, while the audience sees
/// something frozen or has no screen, before the presenter alone.
final class FreeSide {
    private enum Where {
        NOWHERE,
        WALL,
        CONSOLE
    }

    private final StageDesk desk;
    private final StageModel model;
    private final StageView view;
    private final ConsoleView console;
    private @Nullable FreeMap map;
    private Where where = Where.NOWHERE;

    FreeSide(StageDesk desk, StageModel model, StageView view, ConsoleView console) {
        this.desk = desk;
        this.model = model;
        this.view = view;
        this.console = console;
    }

    void follow(ShowPlay was, ShowPlay is) {
        if (!was.exploring() && is.exploring()) {
            open(is);
        } else if (was.exploring() && !is.exploring() && map != null) {
            map.rest();
        }
    }

    private void open(ShowPlay play) {
        FreeMap one = map == null ? desk.freeMap().get() : map;
        map = one;
        if (one == null) {
            model.send(Key.RETURN);
            return;
        }
        Shot shot = model.feed().shot(play.wanted());
        SlideMap looked =
                shot == null || shot.slide().maps().isEmpty()
                        ? null
                        : shot.slide().maps().getLast();
        one.show(looked);
    }

    /// Puts the map where it belongs now.
    void place(ShowPlay play, StageWindow stage, StageWindow desktop) {
        FreeMap one = map;
        Where wanted =
                one == null || !play.exploring()
                        ? Where.NOWHERE
                        : desktop.isShown() && (play.isFrozen() || !stage.isShown())
                                ? Where.CONSOLE
                                : Where.WALL;
        if (wanted == where) {
            return;
        }
        where = wanted;
        // Out of one window before it is put into the other.
        view.holdFree(null);
        console.holdFree(null);
        if (one != null && wanted == Where.WALL) {
            view.holdFree(one.node());
            stage.toFront();
            one.node().requestFocus();
        } else if (one != null && wanted == Where.CONSOLE) {
            console.holdFree(one.node());
            desktop.toFront();
            one.node().requestFocus();
        } else {
            (desktop.isShown() ? desktop : stage).toFront();
        }
    }

    void close() {
        if (map != null) {
            map.close();
            map = null;
        }
    }
}
