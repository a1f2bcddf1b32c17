package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.WindowPainter;
import org.xianggan.atlas.ui.map.FirstPictures;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Goes through what a start and the first minutes need, without a display and without touching
/// anything of the user's, so that Java can write down the classes (the start cache).
final class Rehearsal {
    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final EntityId COUNTY = EntityId.of("county:430224");

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long STEP_MILLIS = 50;
    private static final long LOOK_MILLIS = 2_000;

    private final Opening opening;
    private final WindowPainter painter;
    private final Showing program;

    /// The program in its window.
    @FunctionalInterface
    interface Showing {
        /// FX thread.
        ///
        /// @param pictures with what it begins
        void show(Stage stage, FirstPictures pictures, Runnable whenClosed);
    }

    Rehearsal(Opening opening, WindowPainter painter, Showing program) {
        this.opening = opening;
        this.painter = painter;
        this.program = program;
    }

    /// @param folder for what it leaves behind, of no use afterwards
    void run(Path folder) {
        Atlas atlas = opening.open();
        int year = atlas.catalogue().defaultYear();
        for (String typed : List.of("井冈山", "jgs", "G106", "26.57,114.17")) {
            atlas.finder().search(typed, 10);
        }
        atlas.close().run();
        opening.leave();
        painter.paint(
                folder.resolve("rehearsal.png"),
                new WindowPainter.WindowRequest(
                        WIDTH,
                        HEIGHT,
                        1,
                        new WindowPainter.Where.Home(),
                        MapState.initial(year).selecting(COUNTY)));
        // Else JavaFX ends with the first window that closes.
        Platform.setImplicitExit(false);
        Path kept = folder.resolve("rehearsal.picture");
        // As the first time, and as each time after that.
        start(kept, PATIENCE_MILLIS);
        start(kept, LOOK_MILLIS);
        window();
        classes();
    }

    /// A whole start, on a screen that nobody sees: until it has left its picture, or time is up.
    private void start(Path kept, long millis) {
        FirstPictures pictures = FirstPictures.in(kept, "rehearsal");
        boolean there = Files.exists(kept);
        pictures.readAhead();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable Stage> shown = new AtomicReference<>();
        Platform.runLater(
                () -> {
                    Stage stage = new Stage();
                    shown.set(stage);
                    program.show(stage, pictures, closed::countDown);
                });
        try {
            for (long waited = 0;
                    waited < millis && (there || !Files.exists(kept));
                    waited += STEP_MILLIS) {
                Thread.sleep(STEP_MILLIS);
            }
            Platform.runLater(
                    () -> {
                        Stage stage = shown.get();
                        if (stage != null) {
                            stage.hide();
                        }
                    });
            if (!closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // What was seen so far is worth keeping.
                LOG.log(System.Logger.Level.WARNING, "the rehearsed window does not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What only a window on a screen needs: the screen is JavaFX's own, which nobody sees.
    private static void window() {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    Stage stage = new Stage();
                    TextField field = new TextField();
                    stage.setScene(new Scene(field, 400, 300));
                    stage.setOnHidden(e -> closed.countDown());
                    stage.show();
                    ContextMenu menu = new ContextMenu(new MenuItem("·"));
                    menu.show(field, 10, 10);
                    menu.hide();
                    Platform.runLater(stage::hide);
                });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was not gone through is at least known: our own classes, and those by which JavaFX
    /// talks to this system's windows.
    private static void classes() {
        try {
            ours();
            ModuleLayer.boot().configuration().modules().stream()
                    .filter(m -> m.name().startsWith("javafx."))
                    .forEach(m -> ofSystem(m.reference()));
        } catch (IOException | URISyntaxException e) {
            LOG.log(System.Logger.Level.INFO, "classes not listed", e);
        }
    }

    private static void ours() throws IOException, URISyntaxException {
        Path code =
                Path.of(
                        Rehearsal.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (JarFile jar = new JarFile(code.toFile())) {
            jar.stream().map(JarEntry::getName).forEach(Rehearsal::know);
        }
    }

    private static void ofSystem(ModuleReference module) {
        String system = File.separatorChar == '\\' ? "win" : "gtk";
        List<String> packages =
                List.of(
                        "com/sun/glass/ui/" + system + "/",
                        "com/sun/javafx/tk/quantum/",
                        "com/sun/prism/sw/",
                        File.separatorChar == '\\' ? "com/sun/prism/d3d/" : "com/sun/prism/es2/");
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            names.filter(n -> packages.stream().anyMatch(n::startsWith)).forEach(Rehearsal::know);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "classes not listed", e);
        }
    }

    private static void know(String entry) {
        if (!entry.endsWith(".class") || entry.contains("-info")) {
            return;
        }
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // A class for another system: it is not wanted here either.
            LOG.log(System.Logger.Level.DEBUG, name, e);
        }
    }
}
