package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.WindowPainter;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Goes through what a start and the first minutes need, without a display and without touching
/// anything of the user's, so that Java can write down the classes (the start cache).
final class Rehearsal {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final EntityId COUNTY = EntityId.of("county:430224");

    private final Opening opening;
    private final WindowPainter painter;

    Rehearsal(Opening opening, WindowPainter painter) {
        this.opening = opening;
        this.painter = painter;
    }

    /// @param picture where the picture of the window goes; of no use afterwards
    void run(Path picture) {
        Atlas atlas = opening.open();
        int year = atlas.catalogue().defaultYear();
        for (String typed : List.of("井冈山", "jgs", "G106", "26.57,114.17")) {
            atlas.finder().search(typed, 10);
        }
        atlas.close().run();
        painter.paint(
                picture,
                new WindowPainter.WindowRequest(
                        WIDTH,
                        HEIGHT,
                        1,
                        new WindowPainter.Where.Home(),
                        MapState.initial(year).selecting(COUNTY)));
        window();
        classes();
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
            System.getLogger(Rehearsal.class.getName())
                    .log(System.Logger.Level.INFO, "classes not listed", e);
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
            System.getLogger(Rehearsal.class.getName())
                    .log(System.Logger.Level.INFO, "classes not listed", e);
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
            System.getLogger(Rehearsal.class.getName()).log(System.Logger.Level.DEBUG, name, e);
        }
    }
}
