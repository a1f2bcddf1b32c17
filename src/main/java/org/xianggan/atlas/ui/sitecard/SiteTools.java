package org.xianggan.atlas.ui.sitecard;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.core.sight.SitePatches;

import java.io.File;
import java.nio.file.Path;

/// What cards are made with.
///
/// @param shipped sites as the atlas ships them; slow, on workers only
/// @param patches how cards go to colleagues and come from them
/// @param photos reads photographs
/// @param ask which photograph
public record SiteTools(Journeys shipped, SitePatches patches, PhotoReader photos, AskPhoto ask) {
    /// Asks which photograph; an interface because the headless platform has no such window. FX
    /// thread.
    @FunctionalInterface
    public interface AskPhoto {
        /// The file, or null when the person thought better of it.
        @Nullable Path ask(Node beside);

        /// The system's own. Every file may be chosen: what counts is the content.
        static AskPhoto ofSystem(Messages texts) {
            return beside -> {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.first("site.photo.title"));
                chooser.getExtensionFilters()
                        .setAll(
                                new FileChooser.ExtensionFilter(
                                        "JPEG, PNG",
                                        "*.jpg",
                                        "*.jpeg",
                                        "*.JPG",
                                        "*.JPEG",
                                        "*.png",
                                        "*.PNG"),
                                new FileChooser.ExtensionFilter(
                                        texts.first("import.page.any"), "*.*"));
                File chosen = chooser.showOpenDialog(beside.getScene().getWindow());
                return chosen == null ? null : chosen.toPath();
            };
        }
    }
}
