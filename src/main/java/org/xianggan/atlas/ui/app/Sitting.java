package org.xianggan.atlas.ui.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.survey.SurveyModel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// An atlas in its window, from its opening until it is closed; another may follow in the same
/// window. FX thread.
final class Sitting {
    /// How long after its first picture the window begins to make ready what nobody has asked for.
    private static final Duration CALM = Duration.seconds(4);

    /// What stays when the atlas is opened anew.
    ///
    /// @param dress gives another window the type and colours of this one
    record Around(
            Opening opening,
            Messages texts,
            ErrorPresenter errors,
            Clip clip,
            SettingsModel settings,
            SurveyModel surveys,
            Consumer<Scene> dress) {}

    private final Atlas atlas;
    private final MapArea map;
    private final WindowShell shell;
    private final ExecutorService workers = Tasks.pool(4);
    private final Tasks tasks;
    private final Runnable forget;
    private final PauseTransition calm = new PauseTransition(CALM);
    private boolean closed;

    /// Fills `holder`.
    ///
    /// @param kept of the one before; null for the first
    Sitting(
            Atlas atlas,
            StackPane holder,
            Stage stage,
            Around around,
            WindowShell.@Nullable Kept kept) {
        this.atlas = atlas;
        this.forget = around.texts().since();
        this.tasks = new Tasks(workers, this::home, around.errors()::show);
        MapState start =
                around.settings()
                        .get()
                        .applyTo(
                                kept == null
                                        ? MapState.initial(atlas.catalogue().defaultYear())
                                        : kept.state());
        map = around.opening().map(atlas, start, tasks, 0);
        shell = new WindowShell(atlas, map, start, surroundings(stage, around));
        stage.setOnCloseRequest(
                e -> {
                    if (shell.work().mayClose(shell.root(), stage::hide)) {
                        shell.work().leave();
                    } else {
                        e.consume();
                    }
                });
        holder.getChildren().setAll(shell.root());
        map.node().requestFocus();
        calm.setOnFinished(e -> shell.prepare());
        map.whenPainted(this::painted);
        if (kept != null) {
            restore(holder, kept);
        }
    }

    private WindowShell.Surroundings surroundings(Stage stage, Around around) {
        return new WindowShell.Surroundings(
                tasks,
                around.errors(),
                around.texts(),
                around.clip(),
                own(around.settings()),
                scaleOf(stage),
                OpenDialog.ofSystem(),
                () -> stage.setFullScreen(!stage.isFullScreen()),
                around.dress(),
                state -> around.opening().map(atlas, state, tasks, 0),
                around.surveys());
    }

    /// Whoever follows these settings is forgotten with them; what is set goes on to the window's.
    private static SettingsModel own(SettingsModel ofWindow) {
        SettingsModel own = SettingsModel.forNow(ofWindow.get());
        own.currentProperty()
                .addListener((o, was, is) -> ofWindow.change(s -> is.with(s.window())));
        return own;
    }

    private static ReadOnlyDoubleProperty scaleOf(Stage stage) {
        ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(stage.getRenderScaleX());
        scale.bind(stage.renderScaleXProperty());
        return scale.getReadOnlyProperty();
    }

    private void painted() {
        if (!closed) {
            tasks.of(Executors.callable(atlas.later())).start();
            calm.play();
        }
    }

    /// Looks where the one before looked. The map must have its size first, or goes home later.
    private void restore(StackPane holder, WindowShell.Kept kept) {
        holder.applyCss();
        holder.layout();
        Viewport look = kept.look();
        LonLat centre = look.toLonLat(look.width() / 2.0, look.height() / 2.0);
        map.jumpTo(centre, look.zoom());
        String page = kept.page();
        if (page != null) {
            shell.openPage(page, null);
        }
    }

    WindowShell shell() {
        return shell;
    }

    /// Nobody hears of work that was under way when the atlas was closed.
    private void home(Runnable told) {
        Platform.runLater(
                () -> {
                    if (!closed) {
                        told.run();
                    }
                });
    }

    /// Ends what the window does with the atlas.
    ///
    /// @param patience how many seconds work that is under way is waited for
    /// @return closes it; slow
    Runnable close(long patience) {
        closed = true;
        calm.stop();
        forget.run();
        map.close();
        workers.shutdown();
        return () -> {
            try {
                var unused = workers.awaitTermination(patience, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atlas.close().run();
        };
    }
}
