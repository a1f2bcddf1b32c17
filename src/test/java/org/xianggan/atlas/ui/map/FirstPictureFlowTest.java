package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// Windows one after the other, each beginning with what the one before left.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FirstPictureFlowTest {
    private static final MapState STATE = MapState.initial(2025);

    @TempDir Path folder;
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private Stage window;

    private @Nullable String styles;

    @Start
    private void start(Stage stage) {
        window = stage;
        // Other windows of the same machine may have left their styles.
        styles = Application.getUserAgentStylesheet();
        Application.setUserAgentStylesheet(null);
    }

    @Stop
    private void stop() {
        Application.setUserAgentStylesheet(styles);
    }

    @AfterEach
    void nothingFailed() {
        assertThat(problems).isEmpty();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /// A map in the window, and what its painter was asked for.
    private final class Shown {
        private final HandPainter painter = new HandPainter(HandMadeSource.region());
        private final MapViewModel model;
        private final MapPane pane;

        Shown(FirstPictures pictures, MapState state) {
            model = new MapViewModel(state);
            pane =
                    fx(
                            () -> {
                                MapPane made =
                                        new MapPane(
                                                model,
                                                painter,
                                                HandMadeSource.region(),
                                                new HandCatalogue(),
                                                Messages.chinese(),
                                                problems::add);
                                made.beginWith(pictures);
                                window.setX(0);
                                window.setY(0);
                                window.setScene(new Scene(made, 900, 700));
                                window.setWidth(900);
                                window.setHeight(700);
                                window.show();
                                return made;
                            });
            painted();
        }

        private void painted() {
            try {
                fx(pane::whenPainted).get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("not painted", e);
            }
        }

        private void show(MapState state) {
            fx(
                    () -> {
                        model.stateProperty().set(state);
                        return null;
                    });
            painted();
        }

        private int[] pixels() {
            return fx(
                    () -> {
                        WritableImage image = pane.getScene().snapshot(null);
                        int width = (int) image.getWidth();
                        int height = (int) image.getHeight();
                        int[] argb = new int[width * height];
                        PixelReader reader = image.getPixelReader();
                        for (int y = 0; y < height; y++) {
                            for (int x = 0; x < width; x++) {
                                argb[y * width + x] = reader.getArgb(x, y);
                            }
                        }
                        return argb;
                    });
        }

        private void close() {
            fx(
                    () -> {
                        pane.close();
                        return null;
                    });
        }
    }

    private static long different(int[] a, int[] b) {
        assertThat(a).hasSameSizeAs(b);
        return IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
    }

    private FirstPictures read(Path file) {
        FirstPictures pictures = FirstPictures.in(file, "test");
        pictures.readAhead();
        // Waits until it is read, whatever it is.
        pictures.has(new HandCatalogue(), STATE, FirstView.DESIGNED);
        return pictures;
    }

    /// Leaves the picture of a first window in the file.
    private int[] keep(Path file) throws TimeoutException {
        Shown first = new Shown(read(file), STATE);
        int[] pixels = first.pixels();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
        first.close();
        return pixels;
    }

    @Test
    void theNextWindowShowsItWithoutPaintingAnything() throws TimeoutException {
        Path file = folder.resolve("first.picture");
        int[] before = keep(file);

        Shown second = new Shown(read(file), STATE);
        assertThat(second.painter.asked).isEmpty();
        assertThat(second.painter.labelled).isEmpty();
        assertThat(different(second.pixels(), before)).isZero();

        // What lies around it, and the overview, follow once there is calm.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !second.painter.finished.isEmpty());
        second.close();
    }

    @Test
    void whatChangesIsPaintedAsEver() throws TimeoutException {
        Path file = folder.resolve("first.picture");
        keep(file);
        Set<LayerRow> rows = EnumSet.allOf(LayerRow.class);
        rows.remove(LayerRow.EXPRESSWAYS);
        MapState fewer = STATE.showing(rows);
        Shown anew = new Shown(FirstPictures.none(), fewer);
        int[] expected = anew.pixels();
        anew.close();

        Shown second = new Shown(read(file), STATE);
        second.show(fewer);
        assertThat(different(second.pixels(), expected)).isZero();
        // Its groups were never painted apart: the first change paints all of them, the next one.
        assertThat(second.painter.asked).isNotEmpty();
        second.painter.asked.clear();
        second.show(STATE);
        assertThat(second.painter.asked).allMatch(r -> r.group() == Layer.Group.LINES);
        second.close();
    }

    @Test
    void aMoveUncoversNothingBare() throws TimeoutException {
        Path file = folder.resolve("first.picture");
        keep(file);
        Shown second = new Shown(read(file), STATE);
        fx(
                () -> {
                    second.model.jumpTo(new LonLat(113.5, 26.8), 9);
                    return null;
                });
        second.painted();
        Shown anew = new Shown(FirstPictures.none(), STATE);
        fx(
                () -> {
                    anew.model.jumpTo(new LonLat(113.5, 26.8), 9);
                    return null;
                });
        anew.painted();
        assertThat(second.painter.labelled).isNotEmpty();
        assertThat(second.painter.finished).anyMatch(r -> r.zoom() == 9);
        second.close();
        anew.close();
    }

    @Test
    void aPictureOfAnotherStateIsNotShown() throws TimeoutException {
        Path file = folder.resolve("first.picture");
        keep(file);
        Shown projector = new Shown(read(file), STATE.in(MapState.Theme.PROJECTOR));
        assertThat(projector.painter.asked).isNotEmpty();
        projector.close();
    }
}
