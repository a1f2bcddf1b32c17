package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.util.concurrent.ExecutorService;

/// The program in its window. Shows the frame at once, opens the store on a worker meanwhile,
/// and turns a failure at the start into a page that says what to do. No subclass of
/// Application: everything it needs comes by constructor.
public final class AtlasApplication {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Opening opening;
    private final Styles styles;
    private final Messages texts;
    private final ErrorPresenter errors;
    private final Clip clip;
    private final ExecutorService workers = Tasks.pool(4);
    private final Tasks tasks;
    private @Nullable Runnable closeAtlas;

    AtlasApplication(
            Opening opening, Styles styles, Messages texts, ErrorPresenter errors, Clip clip) {
        this.opening = opening;
        this.styles = styles;
        this.texts = texts;
        this.errors = errors;
        this.clip = clip;
        this.tasks = new Tasks(workers, Platform::runLater, errors::show);
    }

    /// Fills `stage` and shows it; `whenClosed` runs after everything was let go. FX thread.
    void show(Stage stage, Runnable whenClosed) {
        stage.setTitle(texts.get("app.title"));
        StackPane holder = new StackPane(frame());
        Scene scene = new Scene(holder, WIDTH, HEIGHT);
        try {
            styles.load(MapState.Theme.PAPER);
            styles.dress(scene, MapState.Theme.PAPER);
        } catch (RuntimeException e) {
            holder.getChildren().setAll(failure(e, holder, stage));
        }
        stage.setScene(scene);
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        fit(stage);
        stage.setOnHidden(
                e -> {
                    close();
                    whenClosed.run();
                });
        stage.show();
        open(holder, stage);
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
                .onSuccess(atlas -> fill(holder, atlas, scaleOf(stage)))
                .onError(
                        Throwable.class,
                        e -> holder.getChildren().setAll(failure(e, holder, stage)))
                .start();
    }

    private void fill(StackPane holder, Atlas atlas, ReadOnlyDoubleProperty scale) {
        MapState start = MapState.initial(atlas.catalogue().defaultYear());
        MapArea map = opening.map(atlas, start, tasks, 0);
        closeAtlas =
                () -> {
                    map.close();
                    atlas.close().run();
                };
        WindowShell shell = new WindowShell(atlas, map, start, tasks, errors, texts, clip, scale);
        holder.getChildren().setAll(shell.root());
        map.node().requestFocus();
    }

    private static ReadOnlyDoubleProperty scaleOf(Stage stage) {
        ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(stage.getRenderScaleX());
        scale.bind(stage.renderScaleXProperty());
        return scale.getReadOnlyProperty();
    }

    private Parent failure(Throwable e, StackPane holder, Stage stage) {
        errors.show(e);
        ErrorPresenter.Notice notice = errors.notice(e);
        errors.dismiss();
        return FailureView.of(
                notice,
                texts,
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
        if (closeAtlas != null) {
            closeAtlas.run();
            closeAtlas = null;
        }
        workers.shutdown();
    }
}
