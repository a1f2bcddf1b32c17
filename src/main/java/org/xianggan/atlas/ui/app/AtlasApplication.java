package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.survey.SurveyModel;
import org.xianggan.atlas.ui.survey.SurveyPage;

import java.util.concurrent.ExecutorService;

/// The program in its window. Shows the frame at once, opens the store on a worker meanwhile,
/// and turns a failure at the start into a page that says what to do. No subclass of
/// Application: everything it needs comes by constructor.
public final class AtlasApplication {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Before another atlas is opened, work on this one is waited for so long.
    private static final long PATIENCE_SECONDS = 5;

    private final Opening opening;
    private final Styles styles;
    private final Messages texts;
    private final ErrorPresenter errors;
    private final Clip clip;
    private final SettingsModel settings;
    private final ExecutorService workers = Tasks.pool(4);
    private final Tasks tasks;
    private final Sitting.Around around;
    private @Nullable Sitting sitting;
    private WindowShell.@Nullable Kept kept;
    private boolean gone;

    AtlasApplication(
            Opening opening,
            Styles styles,
            Messages texts,
            ErrorPresenter errors,
            Clip clip,
            SettingsModel settings) {
        this.opening = opening;
        this.styles = styles;
        this.texts = texts;
        this.errors = errors;
        this.clip = clip;
        this.settings = settings;
        this.tasks = new Tasks(workers, Platform::runLater, errors::show);
        this.around =
                new Sitting.Around(
                        opening,
                        texts,
                        errors,
                        clip,
                        settings,
                        new SurveyModel(
                                opening.surveys(),
                                tasks,
                                Platform::runLater,
                                texts,
                                errors::notice),
                        other -> dress(other, settings.get()));
    }

    /// Fills `stage` and shows it; `whenClosed` runs after everything was let go. FX thread.
    void show(Stage stage, Runnable whenClosed) {
        stage.setTitle(texts.first("app.title"));
        texts.onSpeak(() -> stage.setTitle(texts.first("app.title")));
        StackPane holder = new StackPane();
        Scene scene = new Scene(holder, WIDTH, HEIGHT);
        around.surveys().sitIn(new Seat(holder, stage));
        boolean opened = false;
        try {
            // Before the first control: it would load JavaFX's own styles, which nobody sees.
            styles.load();
            dress(scene, settings.get());
            opened = opening.ready();
            if (opened) {
                fill(holder, opening.open(), stage);
            } else {
                holder.getChildren().setAll(frame());
            }
        } catch (RuntimeException e) {
            opened = true;
            holder.getChildren().setAll(failure(e, holder, stage));
        }
        stage.setScene(scene);
        settings.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            texts.speak(is.language());
                            if (was.theme() != is.theme() || was.large() != is.large()) {
                                dress(scene, is);
                            }
                        });
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        stage.setFullScreenExitHint("");
        place(stage);
        stage.setOnHiding(e -> rememberPlace(stage));
        stage.setOnHidden(
                e -> {
                    close();
                    whenClosed.run();
                });
        stage.show();
        if (!opened) {
            open(holder, stage);
        }
    }

    /// What stands in the window; null while an atlas is being opened (tests).
    @Nullable WindowShell shell() {
        Sitting now = sitting;
        return now == null ? null : now.shell();
    }

    private void dress(Scene scene, Settings now) {
        styles.dress(scene, now.theme(), now.large());
    }

    /// Where it stood the last time, as long as a screen is still there.
    private void place(Stage stage) {
        Settings.WindowPlace last = settings.get().window();
        boolean there =
                last != null
                        && !Screen.getScreensForRectangle(
                                        last.x() + 40, last.y(), last.width() - 80, 40)
                                .isEmpty();
        if (last == null || !there) {
            fit(stage);
            return;
        }
        stage.setX(last.x());
        stage.setY(last.y());
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        stage.setMaximized(last.maximized());
    }

    private void rememberPlace(Stage stage) {
        Settings.WindowPlace last = settings.get().window();
        boolean whole = stage.isMaximized() || stage.isFullScreen();
        Settings.WindowPlace now =
                whole && last != null
                        ? new Settings.WindowPlace(
                                last.x(),
                                last.y(),
                                last.width(),
                                last.height(),
                                stage.isMaximized())
                        : new Settings.WindowPlace(
                                stage.getX(),
                                stage.getY(),
                                whole ? WIDTH : stage.getWidth(),
                                whole ? HEIGHT : stage.getHeight(),
                                stage.isMaximized());
        settings.change(s -> s.with(now));
    }

    private static void fit(Stage stage) {
        var room = Screen.getPrimary().getVisualBounds();
        if (room.getWidth() < WIDTH || room.getHeight() < HEIGHT) {
            stage.setX(room.getMinX());
            stage.setY(room.getMinY());
            stage.setWidth(Math.min(WIDTH, room.getWidth()));
            stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        }
    }

    private void open(StackPane holder, Stage stage) {
        tasks.of(opening::open)
                .onSuccess(atlas -> fill(holder, atlas, stage))
                .onError(
                        Throwable.class,
                        e -> holder.getChildren().setAll(failure(e, holder, stage)))
                .start();
    }

    private void fill(StackPane holder, Atlas atlas, Stage stage) {
        if (gone) {
            // The window was closed while it was being opened.
            atlas.close().run();
            return;
        }
        sitting = new Sitting(atlas, holder, stage, around, kept);
        kept = null;
    }

    /// The atlas is closed and opened anew around a change of the survey.
    private final class Seat implements SurveyModel.Seat {
        private final StackPane holder;
        private final Stage stage;

        Seat(StackPane holder, Stage stage) {
            this.holder = holder;
            this.stage = stage;
        }

        @Override
        public boolean isLooking() {
            Sitting now = sitting;
            return now != null && now.shell().looksAt(SurveyPage.ID);
        }

        @Override
        public void say(String sentence) {
            Sitting now = sitting;
            if (now != null) {
                now.shell().work().say(sentence);
            }
        }

        @Override
        public Runnable close() {
            Sitting now = sitting;
            sitting = null;
            if (now == null) {
                return () -> {};
            }
            kept = now.shell().kept();
            stage.setOnCloseRequest(null);
            holder.getChildren().setAll(frame());
            return now.close(PATIENCE_SECONDS);
        }

        @Override
        public void open() {
            if (!gone) {
                AtlasApplication.this.open(holder, stage);
            }
        }
    }

    private Parent failure(Throwable e, StackPane holder, Stage stage) {
        errors.show(e);
        errors.dismiss();
        return FailureView.of(
                errors,
                e,
                texts,
                clip,
                () -> {
                    holder.getChildren().setAll(frame());
                    open(holder, stage);
                });
    }

    /// What stands while the store opens: the bar and a word, on the paper that everything will
    /// be on.
    private Parent frame() {
        HBox bar = new HBox(Ui.label(texts.get("app.title"), "wordmark"));
        bar.getStyleClass().add("top-bar");
        Label word = Ui.label(texts.get("opening"), "fine");
        BorderPane frame = new BorderPane(word);
        frame.setTop(bar);
        frame.getStyleClass().add("window");
        return frame;
    }

    private void close() {
        gone = true;
        around.surveys().cancel();
        Sitting now = sitting;
        sitting = null;
        Runnable rest = now == null ? () -> {} : now.close(0);
        opening.leave();
        rest.run();
        workers.shutdown();
    }
}
