package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.ui.common.SaveDialog;

import java.util.function.Function;

/// What shows are made with.
///
/// @param ready reads those that came with the atlas; on workers
/// @param small paints scenes small
/// @param photos reads pictures
/// @param save asks where to write
public record ShowTools(
        Function<Messages, ReadyShows.Found> ready,
        Small small,
        PhotoReader photos,
        SaveDialog save) {
    /// Paints a scene as it will stand, small. Slow, on workers; safe for several threads.
    @FunctionalInterface
    public interface Small {
        /// @param width of the picture, pixels
        Picture paint(ShowBook book, Scene scene, Theme theme, Language language, int width);
    }
}
