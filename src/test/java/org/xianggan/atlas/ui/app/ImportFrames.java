package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.control.ButtonBase;

import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.ui.map.Frames;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// How even the pictures follow while a file of 100,000 lines is looked at and brought in, and
/// while the map is moved over it afterwards: the row `import-frames` of `docs/PERFORMANCE.md`.
/// Arguments: the file, the workspace that is made for it.
final class ImportFrames {
    private static final int WAITED_SECONDS = 120;

    private ImportFrames() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path workspace = Path.of(args[1]);
        Files.deleteIfExists(workspace);
        try (ShellStage window =
                ShellStage.onStore(workspace, new Recents(workspace.resolveSibling("recent")))) {
            window.size(1600, 1000);
            until(
                    () -> {
                        Session now = window.shell().work().room().sessionProperty().get();
                        return now != null && workspace.equals(now.file());
                    });
            painted(window);

            System.out.print(moved(window, "before"));

            Frames looking = frames(window, 20);
            long asked = System.nanoTime();
            ShellStage.fx(
                    () -> {
                        window.shell()
                                .user()
                                .take(List.of(file), page -> window.shell().openPage(page, null));
                        return null;
                    });
            until(() -> ready(window));
            long seen = System.nanoTime();
            ShellStage.fx(
                    () -> {
                        bring(window).fire();
                        return null;
                    });
            until(() -> !window.shell().user().layers().layersProperty().get().isEmpty());
            long brought = System.nanoTime();
            ShellStage.fx(
                    () -> {
                        looking.stop();
                        return null;
                    });
            System.out.print(looking.between("looked at", asked, seen));
            System.out.print(looking.between("brought in", seen, brought));
            painted(window);
            System.out.print(moved(window, "over it"));
        }
        Platform.exit();
    }

    private static ButtonBase bring(ShellStage window) {
        return (ButtonBase) window.stage().getScene().lookup("#import-bring");
    }

    private static boolean ready(ShellStage window) {
        return bring(window) != null && !bring(window).isDisabled();
    }

    private static Frames frames(ShellStage window, int rounds) {
        return ShellStage.fx(() -> Frames.on(window.shell().map().node(), rounds));
    }

    private static String moved(ShellStage window, String what) throws Exception {
        Frames frames = frames(window, 1);
        until(frames::done);
        String report = frames.report();
        painted(window);
        return what + ": " + report;
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(WAITED_SECONDS, condition, () -> "the row import-frames");
    }

    private static void painted(ShellStage window) throws Exception {
        window.settle();
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        ShellStage.fx(
                () -> {
                    window.shell().map().whenPainted(() -> painted.complete(true));
                    return null;
                });
        painted.get(WAITED_SECONDS, TimeUnit.SECONDS);
    }
}
