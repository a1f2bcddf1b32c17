package org.xianggan.atlas.ui.common;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks where to write; an interface because the headless platform has no such window.
@FunctionalInterface
public interface SaveDialog {
    /// The file, or null when the person thought better of it. FX thread.
    ///
    /// @param beside something in the window that asks
    /// @param name what is proposed, without ending
    /// @param ending `xlsx`
    @Nullable Path ask(Node beside, String title, String name, String ending);

    /// The system's own; it begins in the folder of the last answer.
    static SaveDialog ofSystem() {
        return new SaveDialog() {
            private @Nullable Path folder;

            @Override
            public @Nullable Path ask(Node beside, String title, String name, String ending) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name + "." + ending);
                chooser.getExtensionFilters()
                        .add(
                                new FileChooser.ExtensionFilter(
                                        ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
                Path last = folder;
                if (last != null && Files.isDirectory(last)) {
                    chooser.setInitialDirectory(last.toFile());
                }
                File chosen = chooser.showSaveDialog(beside.getScene().getWindow());
                if (chosen == null) {
                    return null;
                }
                folder = chosen.toPath().getParent();
                return withEnding(chosen.toPath(), ending);
            }
        };
    }

    /// Some systems leave the ending to whoever types.
    static Path withEnding(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(java.util.Locale.ROOT).endsWith("." + ending)
                ? file
                : file.resolveSibling(name + "." + ending);
    }
}
