package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.raster.PngFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;
import org.xianggan.atlas.testing.Snapshots;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.survey.SurveyModel;
import org.xianggan.atlas.ui.workspace.Cabinet;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The whole window on the real store in a stage of any size, whose language, theme and selection
/// change while it is open.
final class ShellStage implements AutoCloseable {
    /// What was taken to the clipboard.
    final List<String> copied = new CopyOnWriteArrayList<>();

    /// What the person answers who is asked which file to read.
    volatile @Nullable Path toRead;

    /// All that a window is made of. A test class may keep its window in a static field: once it is
    /// closed nothing of it is held, or the windows of all classes would fill the memory.
    private record Parts(
            Messages texts, SettingsModel settings, Styles styles, Opening opening, Atlas atlas) {}

    private final ExecutorService workers = Tasks.pool(2);
    private @Nullable Parts parts;
    private @Nullable WindowShell shell;
    private @Nullable Stage stage;

    private ShellStage(Opening opening, Messages texts) {
        this.parts =
                new Parts(
                        texts,
                        SettingsModel.forNow(Settings.DEFAULT),
                        new Styles(Path.of("assets"), texts),
                        opening,
                        opening.open());
    }

    private Parts parts() {
        Parts all = parts;
        if (all == null) {
            throw new IllegalStateException("closed");
        }
        return all;
    }

    static ShellStage onStore() throws TimeoutException {
        return onStore(StoreOpening::keepingNothing);
    }

    /// @param dialog says where files go
    static ShellStage onStore(SaveDialog dialog) throws TimeoutException {
        return onStore((Atlas a) -> StoreOpening.saving(a, dialog));
    }

    static ShellStage onStore(UnaryOperator<Atlas> change) throws TimeoutException {
        Messages texts = Messages.chinese();
        return on(StoreOpening.with(texts, change), texts);
    }

    /// @param workspace a file that is made
    static ShellStage onStore(Path workspace, Recents recents) throws TimeoutException {
        WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());
        return onStore(
                (Atlas a) ->
                        StoreOpening.workingIn(
                                a,
                                new Cabinet(
                                        new Room(files, () -> files.create(workspace)),
                                        recents,
                                        PngFile::write,
                                        a.cabinet().importer(),
                                        a.cabinet().files(),
                                        a.cabinet().names())));
    }

    static ShellStage on(Opening opening, Messages texts) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        ShellStage one = new ShellStage(opening, texts);
        fx(
                () -> {
                    one.show();
                    return null;
                });
        one.settle();
        return one;
    }

    private void show() {
        parts().styles().load();
        Tasks tasks = new Tasks(workers, Platform::runLater, e -> {});
        MapState start = MapState.initial(parts().atlas().catalogue().defaultYear());
        Parts all = parts();
        WindowShell made =
                new WindowShell(
                        all.atlas(),
                        all.opening().map(all.atlas(), start, tasks, 0),
                        start,
                        new WindowShell.Surroundings(
                                tasks,
                                new ErrorPresenter(all.texts(), Journal.NONE),
                                all.texts(),
                                copied::add,
                                all.settings(),
                                new ReadOnlyDoubleWrapper(1).getReadOnlyProperty(),
                                (beside, title, ending) -> toRead,
                                () -> {},
                                other -> dress(other, all.settings().get()),
                                state -> all.opening().map(all.atlas(), state, tasks, 0),
                                surveys(all, tasks)));
        Stage window = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(new StackPane(made.root()), 1440, 900);
        dress(scene, parts().settings().get());
        all.settings()
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            all.texts().speak(is.language());
                            // As the program does: else every change of settings is one of styles.
                            if (was.theme() != is.theme() || was.large() != is.large()) {
                                dress(scene, is);
                            }
                        });
        window.setScene(scene);
        window.show();
        shell = made;
        stage = window;
    }

    private static SurveyModel surveys(Parts all, Tasks tasks) {
        return new SurveyModel(
                all.opening().surveys(),
                tasks,
                Platform::runLater,
                all.texts(),
                new ErrorPresenter(all.texts(), Journal.NONE)::notice);
    }

    private void dress(Scene scene, Settings now) {
        parts().styles().dress(scene, now.theme(), now.large());
    }

    WindowShell shell() {
        WindowShell one = shell;
        if (one == null) {
            throw new IllegalStateException("not shown");
        }
        return one;
    }

    Stage stage() {
        Stage one = stage;
        if (one == null) {
            throw new IllegalStateException("not shown");
        }
        return one;
    }

    Catalogue catalogue() {
        return parts().atlas().catalogue();
    }

    Messages texts() {
        return parts().texts();
    }

    void change(UnaryOperator<Settings> change) {
        fx(
                () -> {
                    parts().settings().change(change);
                    return null;
                });
        settle();
    }

    void select(@Nullable EntityId id) {
        fx(
                () -> {
                    shell().selection().select(id);
                    return null;
                });
        settle();
    }

    void size(double width, double height) {
        fx(
                () -> {
                    stage().setWidth(width);
                    stage().setHeight(height);
                    return null;
                });
        settle();
    }

    /// Until panel and symbols are there and laid out.
    void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> fx(() -> shell().settledProperty().get()));
        } catch (TimeoutException e) {
            throw new AssertionError("never settled", e);
        }
        fx(
                () -> {
                    // Twice: what folds in the first pass asks for a second.
                    layOut();
                    layOut();
                    return null;
                });
    }

    private void layOut() {
        Parent root = stage().getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    /// Opens a page of the contents or of the planner.
    void page(String page, @Nullable EntityId target) {
        fx(
                () -> {
                    shell().openPage(page, target);
                    return null;
                });
        settle();
    }

    /// Where the keyboard is, in words.
    String keyboard() {
        return "the keyboard is in " + fx(() -> stage().getScene().getFocusOwner());
    }

    /// Until it is so, asked on the FX thread.
    ///
    /// @param more is said where it never is
    static void until(int seconds, Callable<Boolean> condition, Supplier<String> more) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never happened; " + more.get(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /// Writes what the window shows.
    void picture(Path png) {
        Picture taken = fx(() -> Snapshots.of(stage().getScene()));
        try {
            PngFile.write(taken, png);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Every text that cannot be read whole.
    List<String> cut() {
        return fx(
                () -> {
                    // What changed since the last pulse is not laid out yet.
                    layOut();
                    return CutTexts.in(stage().getScene().getRoot());
                });
    }

    static List<EntityId> ids(String... ids) {
        return Arrays.stream(ids).map(EntityId::of).toList();
    }

    @Override
    public void close() {
        if (parts == null) {
            return;
        }
        fx(
                () -> {
                    shell().map().close();
                    stage().hide();
                    return null;
                });
        workers.shutdown();
        parts().atlas().close().run();
        // Its writer would keep all that listens to it, for as long as the tests run.
        Composition.leave(parts().atlas().cabinet().room());
        parts().opening().leave();
        parts = null;
        shell = null;
        stage = null;
    }
}
