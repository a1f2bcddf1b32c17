package org.xianggan.atlas.ui.workspace;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Room;

import java.io.IOException;
import java.nio.file.Path;

/// Where what people make is kept.
///
/// @param room the workspace of the window
/// @param recents those that were opened last
/// @param pictures writes the picture of one
public record Cabinet(Room room, Recents recents, PictureWriter pictures) {
    /// Writes a PNG, whole or not at all. On workers.
    @FunctionalInterface
    public interface PictureWriter {
        void write(Picture picture, Path file) throws IOException;
    }

    /// Keeps nothing: pictures of the window, tests.
    ///
    /// @param state a folder that need not exist
    public static Cabinet forNow(Path state) {
        return new Cabinet(Room.forNow(), new Recents(state), (picture, file) -> {});
    }
}
