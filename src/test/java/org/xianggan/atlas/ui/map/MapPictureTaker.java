package org.xianggan.atlas.ui.map;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.raster.PngFile;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.Snapshots;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Opens the map pane on a real store, headless, moves it about and takes pictures of gestures and
/// of rest, to be looked at: arguments store, assets, folder for the pictures.
public final class MapPictureTaker {
    private MapPictureTaker() {}

    private static <T> T fx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[2]);
        Path assets = Path.of(args[1]);
        Messages texts = Messages.chinese();
        AtlasFile file = AtlasFile.open(Path.of(args[0]), texts);
        MapPictures painter = new MapPictures(file, assets.resolve("fonts"));
        MapViewModel model = new MapViewModel(MapState.initial(file.defaultYear()));
        Platform.startup(() -> {});
        long begin = System.nanoTime();
        MapPane pane =
                fx(
                        () -> {
                            for (String f : new String[] {"Regular", "Medium", "Bold"}) {
                                Font.loadFont(
                                        assets.resolve("fonts/NotoSansSC-" + f + ".ttf")
                                                .toUri()
                                                .toString(),
                                        13);
                            }
                            MapPane p =
                                    new MapPane(
                                            model,
                                            painter,
                                            file,
                                            file,
                                            texts,
                                            Throwable::printStackTrace);
                            Stage stage = new Stage();
                            stage.setX(0);
                            stage.setY(0);
                            Scene scene = new Scene(p, 796, 828);
                            for (String css : new String[] {"paper", "atlas", "map"}) {
                                scene.getStylesheets()
                                        .add(
                                                assets.resolve("themes/" + css + ".css")
                                                        .toUri()
                                                        .toString());
                            }
                            stage.setScene(scene);
                            stage.show();
                            return p;
                        });
        shot(pane, out.resolve("00-start.png"));
        painted(pane);
        System.out.printf("first picture whole after %.2f s%n", (System.nanoTime() - begin) / 1e9);
        shot(pane, out.resolve("01-home.png"));
        for (int i = 0; i < 4; i++) {
            fx(
                    () -> {
                        model.zoomBy(0.4, 400, 500, true);
                        return 0;
                    });
            Thread.sleep(60);
            shot(pane, out.resolve("02-zooming-" + i + ".png"));
        }
        painted(pane);
        shot(pane, out.resolve("03-zoomed.png"));
        long slowest = 0;
        for (int i = 0; i < 12; i++) {
            long t =
                    fx(
                            () -> {
                                var threads = ManagementFactory.getThreadMXBean();
                                long t0 = threads.getCurrentThreadCpuTime();
                                model.panBy(-37, 21);
                                return threads.getCurrentThreadCpuTime() - t0;
                            });
            slowest = Math.max(slowest, t);
            Thread.sleep(30);
            if (i % 4 == 3) {
                shot(pane, out.resolve("04-panning-" + i + ".png"));
            }
        }
        System.out.printf("slowest pan on the FX thread %.2f ms of processor%n", slowest / 1e6);
        painted(pane);
        shot(pane, out.resolve("05-panned.png"));
        fx(
                () -> {
                    model.jumpTo(new LonLat(113.6, 26.8), 9.3);
                    model.selectedProperty().set(EntityId.of("county:430224"));
                    return 0;
                });
        painted(pane);
        shot(pane, out.resolve("06-selected.png"));
        fx(
                () -> {
                    model.flyTo(new LonLat(113.75, 27.6), 12);
                    return 0;
                });
        for (int i = 0; i < 4; i++) {
            Thread.sleep(250);
            shot(pane, out.resolve("07-flying-" + i + ".png"));
        }
        painted(pane);
        shot(pane, out.resolve("08-there.png"));
        fx(
                () -> {
                    model.zoomBy(-3, 400, 400, false);
                    return 0;
                });
        shot(pane, out.resolve("09-out.png"));
        painted(pane);
        shot(pane, out.resolve("10-out.png"));
        System.exit(0);
    }

    private static void painted(MapPane pane) throws Exception {
        long t = System.nanoTime();
        while (fx(() -> pane.model().movingProperty().get())) {
            Thread.sleep(20);
        }
        fx(pane::whenPainted).get(60, TimeUnit.SECONDS);
        System.out.printf("painted after %.2f s%n", (System.nanoTime() - t) / 1e9);
    }

    private static void shot(MapPane pane, Path file) throws Exception {
        Picture p = fx(() -> Snapshots.of(pane.getScene()));
        PngFile.write(p, file);
    }
}
