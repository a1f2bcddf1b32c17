package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Capture;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.show.ShowDesk;
import org.xianggan.atlas.ui.show.ShowHand;
import org.xianggan.atlas.ui.show.ShowPage;
import org.xianggan.atlas.ui.show.ShowShelf;
import org.xianggan.atlas.ui.show.ShowsPage;
import org.xianggan.atlas.ui.show.out.OutTools;
import org.xianggan.atlas.ui.show.out.ShowCheckPage;
import org.xianggan.atlas.ui.show.out.ShowOutPage;
import org.xianggan.atlas.ui.year.YearModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The window's side of shows: what is on the screen as a scene and back, their pages and keys.
final class ShowSide {
    private final Screen screen;
    private final WindowShell.Surroundings around;
    private final Consumer<String> say;
    private final ShowDesk desk;
    private final List<ContentsPage> pages;

    /// What a scene is taken from and brought back to.
    record Screen(
            MapArea map,
            LayersViewModel layers,
            YearModel years,
            Selection selection,
            SettingsModel settings,
            StageSide stage)
            implements ShowHand {
        @Override
        public SceneMap seen() {
            Press.Seen seen = map.seen();
            return Capture.of(
                    seen.viewport(), seen.state(), map.comparison(), seen.travel(), seen.web());
        }

        @Override
        public @Nullable EntityId selected() {
            return selection.current();
        }

        @Override
        public void look(SceneMap scene) {
            Theme theme = scene.theme();
            Language language = scene.language();
            settings.change(
                    s -> {
                        var themed = theme == null ? s : s.in(theme);
                        return language == null ? themed : themed.in(language);
                    });
            layers.show(scene.rows());
            layers.look(scene.looks());
            years.choose(scene.year());
            selection.select(scene.selected());
            showAll(map, scene.box());
        }

        @Override
        public void play(
                ShowBook book, @Nullable String scene, boolean rehearse, Consumer<Rehearsal> kept) {
            stage.play(book, scene, rehearse, kept);
        }
    }

    /// The map shows the box and no more than it has to.
    static void showAll(MapArea map, GeoBox box) {
        Viewport now = map.viewportProperty().get();
        Viewport next = Viewport.fitting(box, now.width(), now.height(), now.scale(), 0);
        map.jumpTo(next.toLonLat(next.width() / 2.0, next.height() / 2.0), next.zoom());
    }

    /// Whether a show is before the room.
    boolean isPlaying() {
        return screen.stage().stage() != null;
    }

    ShowSide(
            Atlas atlas,
            Screen screen,
            WorkspaceSide work,
            Overlay overlay,
            WindowShell.Surroundings around) {
        this.screen = screen;
        this.around = around;
        say = work::say;
        desk =
                new ShowDesk(
                        new ShowShelf(work.room()),
                        new ShowDesk.Around(
                                atlas.shows(),
                                screen,
                                around.reads(),
                                atlas.catalogue(),
                                atlas.library(),
                                around.tasks(),
                                around.texts(),
                                () -> around.settings().get().theme(),
                                say));
        OutTools out = new OutTools(overlay, around.errors()::notice);
        pages =
                List.of(
                        new ShowsPage(desk),
                        new ShowPage(desk),
                        new ShowCheckPage(desk, out),
                        new ShowOutPage(desk, out));
    }

    /// The shows (pictures, tests).
    ShowDesk desk() {
        return desk;
    }

    /// What is on the screen (tests).
    Screen hand() {
        return screen;
    }

    /// In the order of their index.
    List<ContentsPage> pages() {
        return pages;
    }

    /// Keys that hold anywhere in the window.
    ///
    /// @param openList shows which shows there are, where none is open
    List<Command> commands(Runnable openList) {
        return List.of(
                Command.of(
                        "show-play", "shows", "F5", () -> play(desk.play(null, false), openList)),
                Command.of(
                        "show-here",
                        "shows",
                        "Shift+F5",
                        () -> play(desk.playFromHere(), openList)),
                Command.of("show-add", "shows", "Shortcut+Shift+A", this::addSeen));
    }

    /// Dropped shows become the person's own, the last of them is gone on with.
    ///
    /// @param openPage opens a page by its id
    /// @return the files that are no shows
    List<Path> take(List<Path> files, Consumer<String> openPage) {
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            if (String.valueOf(file.getFileName())
                    .toLowerCase(Locale.ROOT)
                    .endsWith(ShowFile.ENDING)) {
                desk.read(file, () -> openPage.accept(ShowPage.ID), around.errors()::show);
            } else {
                others.add(file);
            }
        }
        return others;
    }

    /// What is on the screen becomes a scene.
    void addSeen() {
        desk.addSeen(this::added);
    }

    private static void play(boolean began, Runnable openList) {
        if (!began) {
            openList.run();
        }
    }

    private void added(Scene scene) {
        ShowShelf.Kept now = desk.shelf().current();
        if (now != null) {
            Show show = now.show();
            int place = show.scenes().indexOf(scene) + 1;
            say.accept(
                    around.texts()
                            .get(
                                    "show.page.added",
                                    show.title().in(around.texts().language()),
                                    place));
        }
    }
}
