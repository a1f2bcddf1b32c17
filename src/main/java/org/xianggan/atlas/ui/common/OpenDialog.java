package org.xianggan.atlas.ui.common;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Asks which file to read; an interface because the headless platform has no such window.
@FunctionalInterface
public interface OpenDialog {
    /// The file, or null when the person thought better of it. FX thread.
    ///
    /// @param beside something in the window that asks
    /// @param ending `tsv`; several with a space between
    @Nullable Path ask(Node beside, String title, String ending);

    /// The system's own.
    static OpenDialog ofSystem() {
        return (beside, title, ending) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    ending.toUpperCase(Locale.ROOT),
                                    Arrays.stream(ending.split(" ")).map(e -> "*." + e).toList()));
            File chosen = chooser.showOpenDialog(beside.getScene().getWindow());
            return chosen == null ? null : chosen.toPath();
        };
    }
}
