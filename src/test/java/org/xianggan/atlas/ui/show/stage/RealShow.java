package org.xianggan.atlas.ui.show.stage;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.exchange.show.OwnLayers;
import org.xianggan.atlas.exchange.show.ShowStudio;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;

/// A show that is shipped, painted as it is in the window.
record RealShow(AtlasFile store, ShowBook book, SlideSource slides, SlidePainter painter)
        implements AutoCloseable {
    static RealShow of(Path store, String show, Theme theme, Language language) {
        Messages texts = Messages.of(language);
        AtlasFile file = AtlasFile.open(store, texts);
        ShowBook book = ShowFile.read(Path.of("assets", "shows", show + ShowFile.ENDING), texts);
        ShowStudio.Set set =
                new ShowStudio(file, Path.of("assets", "fonts"), texts).of(book, OwnLayers.NONE);
        return new RealShow(
                file,
                book,
                (scene, size, large) ->
                        set.slide(
                                scene,
                                new Look(theme, language, large),
                                book.show().edition(""),
                                size),
                set.painter());
    }

    @Override
    public void close() {
        store.close();
    }
}
