package org.xianggan.atlas.ui.workspace;

import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.layer.PlaceNames;
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
/// @param importer brings files of other programs in
/// @param files how layers leave the atlas
/// @param names knows the places that tables name
public record Cabinet(
        Room room,
        Recents recents,
        PictureWriter pictures,
        Importer importer,
        LayerFiles files,
        PlaceNames names) {
    /// Writes a PNG, whole or not at all. On workers.
    @FunctionalInterface
    public interface PictureWriter {
        void write(Picture picture, Path file) throws IOException;
    }

    /// Keeps nothing: pictures of the window, tests.
    ///
    /// @param state a folder that need not exist
    /// @param importer as in the program; `files` too
    public static Cabinet forNow(Path state, Importer importer, LayerFiles files) {
        return new Cabinet(
                Room.forNow(),
                new Recents(state),
                (picture, file) -> {},
                importer,
                files,
                PlaceNames.NONE);
    }

    public Cabinet with(PlaceNames others) {
        return new Cabinet(room, recents, pictures, importer, files, others);
    }
}
