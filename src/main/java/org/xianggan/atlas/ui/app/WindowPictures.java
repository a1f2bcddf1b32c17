package org.xianggan.atlas.ui.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.WindowPainter;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.survey.SurveyModel;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Paints the window without showing it: the scene is laid out at the size that was asked for and
/// photographed once map, panel and symbols are all there.
final class WindowPictures implements WindowPainter {
    /// Longer than the slowest machine needs; then something is wrong, and it says so.
    private static final long SECONDS = 120;

    /// Writes pixels to a file; `raster` knows PNG.
    interface PngWriter {
        void write(Picture picture, Path png);
    }

    private final Opening opening;
    private final Styles styles;
    private final Messages texts;
    private final ErrorPresenter errors;
    private final PngWriter writer;
    private final Settings first;

    /// @param first what the window is set to beside what each picture asks for
    WindowPictures(
            Opening opening,
            Styles styles,
            Messages texts,
            ErrorPresenter errors,
            PngWriter writer,
            Settings first) {
        this.opening = opening;
        this.styles = styles;
        this.texts = texts;
        this.errors = errors;
        this.writer = writer;
        this.first = first;
    }

    @Override
    public void paint(Path png, WindowRequest request) {
        Toolkit.startHeadless();
        ExecutorService workers = Tasks.pool(2);
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        Tasks tasks = new Tasks(workers, Platform::runLater, picture::completeExceptionally);
        Atlas atlas = opening.open();
        try {
            Platform.runLater(
                    () -> {
                        try {
                            new Sitting(atlas, request, tasks, picture).begin();
                        } catch (RuntimeException | Error e) {
                            picture.completeExceptionally(e);
                        }
                    });
            writer.write(picture.get(SECONDS, TimeUnit.SECONDS), png);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw failed(png, e);
            }
        } catch (TimeoutException e) {
            throw failed(png, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(png, e);
        } finally {
            workers.shutdown();
            atlas.close().run();
            opening.leave();
        }
    }

    private AtlasException failed(Path png, Exception e) {
        return AtlasException.ours(
                texts.get("error.picture", png), texts.get("error.picture.next"), e);
    }

    /// One picture being taken. FX thread.
    private final class Sitting {
        private final WindowRequest request;
        private final CompletableFuture<Picture> picture;
        private final WindowShell shell;
        private final Scene scene;

        Sitting(
                Atlas atlas,
                WindowRequest request,
                Tasks tasks,
                CompletableFuture<Picture> picture) {
            this.request = request;
            this.picture = picture;
            styles.load();
            texts.speak(request.state().language());
            ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(request.scale());
            MapArea map = opening.map(atlas, request.state(), tasks, request.scale());
            shell =
                    new WindowShell(
                            atlas,
                            map,
                            request.state(),
                            new WindowShell.Surroundings(
                                    tasks,
                                    errors,
                                    texts,
                                    text -> {},
                                    SettingsModel.forNow(settings(request.state())),
                                    scale.getReadOnlyProperty(),
                                    OpenDialog.ofSystem(),
                                    () -> {},
                                    this::dress,
                                    state -> opening.map(atlas, state, tasks, request.scale()),
                                    new SurveyModel(
                                            opening.surveys(),
                                            tasks,
                                            Platform::runLater,
                                            texts,
                                            errors::notice)));
            scene = new Scene(shell.root(), request.width(), request.height());
            dress(scene);
        }

        /// The picture's state instead of what somebody set in a window.
        private Settings settings(MapState s) {
            return first.in(s.language())
                    .in(s.theme())
                    .withLarge(s.large())
                    .showing(s.visible())
                    .with(s.looks());
        }

        private void dress(Scene wanted) {
            styles.dress(wanted, request.state().theme(), request.state().large());
        }

        void begin() {
            layOut();
            switch (request.where()) {
                case Where.Home() -> {}
                case Where.Box(var box) -> shell.map().jumpTo(box);
                case Where.At(var centre, double zoom) -> shell.map().jumpTo(centre, zoom);
            }
            wait(3);
        }

        /// A snapshot is what makes a scene without a window apply its styles and lay itself out.
        private void layOut() {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.snapshot(new WritableImage(request.width(), request.height()));
        }

        /// Cells and panels that came in make new symbols, which want painting again: looks until
        /// nothing is under way several times in a row.
        private void wait(int rounds) {
            layOut();
            PauseTransition pause = new PauseTransition(Duration.millis(120));
            pause.setOnFinished(
                    e -> {
                        if (!shell.settledProperty().get()) {
                            wait(3);
                        } else if (rounds > 0) {
                            shell.map().whenPainted(() -> wait(rounds - 1));
                        } else {
                            take();
                        }
                    });
            pause.play();
        }

        private void take() {
            int width = (int) Math.round(request.width() * request.scale());
            int height = (int) Math.round(request.height() * request.scale());
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(new Scale(request.scale(), request.scale()));
            WritableImage image = new WritableImage(width, height);
            // A scene without a window loses track of late changes; a fresh one takes in all of it.
            var root = scene.getRoot();
            scene.setRoot(new javafx.scene.Group());
            Scene fresh = new Scene(root, request.width(), request.height());
            dress(fresh);
            fresh.snapshot(new WritableImage(request.width(), request.height()));
            root.snapshot(how, image);
            int[] argb = new int[width * height];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            width,
                            height,
                            PixelFormat.getIntArgbPreInstance(),
                            argb,
                            0,
                            width);
            shell.map().close();
            picture.complete(new Picture(0, 0, width, height, argb));
        }
    }
}
