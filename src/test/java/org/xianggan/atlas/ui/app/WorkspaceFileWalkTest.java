package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Saving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The window on a workspace of the disk.
class WorkspaceFileWalkTest {
    @TempDir Path folder;

    private static void until(ShellStage window, Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    @Test
    void a_picture_is_kept_and_what_is_unsaved_is_not_left_unasked() throws Exception {
        Path file = folder.resolve("规划.gpkg");
        Path away = folder.resolve("away.gpkg");
        Recents recents = new Recents(folder.resolve("state"));
        try (ShellStage window = ShellStage.onStore(file, recents)) {
            WorkspaceSide work = window.shell().work();
            until(window, () -> work.room().editableProperty().get());
            Node root = window.shell().root();
            assertThat(ShellStage.fx(() -> work.mayClose(root, () -> {}))).isTrue();
            ShellStage.fx(
                    () -> {
                        work.leave();
                        return null;
                    });
            Image picture = new Image(recents.picture(file).toUri().toString());
            assertThat(picture.isError()).isFalse();
            assertThat(picture.getWidth()).isEqualTo(288);

            Files.move(file, away);
            ShellStage.fx(() -> work.notes().add(null, null, "便签"));
            until(window, () -> work.room().savingProperty().get() instanceof Saving.Failed);
            assertThat(ShellStage.fx(() -> work.mayClose(root, () -> {}))).isFalse();
            window.settle();
            until(window, () -> root.lookup("#leave-card") != null);
            Files.move(away, file);
            ShellStage.fx(
                    () -> {
                        work.files().retry();
                        return null;
                    });
            until(window, () -> work.room().savingProperty().get() instanceof Saving.Saved);
            assertThat(ShellStage.fx(() -> work.mayClose(root, () -> {}))).isTrue();
        }
    }
}
