package org.xianggan.atlas.ui.paper;

import javafx.scene.Node;
import javafx.stage.DirectoryChooser;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.ui.common.SaveDialog;

import java.io.File;
import java.nio.file.Path;

/// What paper is made with: the press, and the system's windows and clipboard, each behind an
/// interface because the headless platform has none.
///
/// @param file asks where to write
/// @param folder asks for a folder
/// @param clip takes a picture
public record PaperTools(Press press, SaveDialog file, AskFolder folder, PictureClip clip) {
    /// Asks for a folder; null when the person thought better of it. FX thread.
    @FunctionalInterface
    public interface AskFolder {
        @Nullable Path ask(Node beside, String title);
    }

    /// Takes a picture to the clipboard. FX thread.
    @FunctionalInterface
    public interface PictureClip {
        void copy(Picture picture);
    }

    public static PaperTools ofSystem(Press press) {
        return new PaperTools(
                press, SaveDialog.ofSystem(), PaperTools::choose, PaperTools::toClipboard);
    }

    private static @Nullable Path choose(Node beside, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File chosen = chooser.showDialog(beside.getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    private static void toClipboard(Picture picture) {
        var content = new javafx.scene.input.ClipboardContent();
        content.putImage(org.xianggan.atlas.ui.common.Pictures.image(picture));
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }
}
