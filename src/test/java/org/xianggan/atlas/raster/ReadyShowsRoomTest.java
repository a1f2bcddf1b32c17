package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.List;

/// The shows that come with the atlas lose nothing on a projector, wide or old, in either language.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadyShowsRoomTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private SlideWriter writer;

    @BeforeAll
    void open() {
        Messages texts = Messages.chinese();
        atlas = ShippedAtlas.open(texts);
        SlidePictures painter =
                new SlidePictures(atlas, Path.of("assets", "fonts"), texts, name -> null);
        writer = new SlideWriter(atlas, painter.measure(), Supplies.NONE);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zone,ZH",
        "zone,EN",
        "red,ZH",
        "red,EN",
        "roads,ZH",
        "roads,EN",
        "lushui,ZH",
        "lushui,EN"
    })
    void every_scene_has_room(String id, Language language) {
        Show show =
                ShowFile.read(Path.of("assets", "shows", id + ShowFile.ENDING), Messages.chinese())
                        .show();
        for (SlideSize size : List.of(SlideSize.WIDE, SlideSize.OLD, SlideSize.DOUBLE)) {
            for (Scene s : show.scenes()) {
                Slide slide =
                        writer.write(
                                show,
                                s,
                                new Look(Theme.PAPER, language, false),
                                Edition.of(false, null),
                                size);
                assertThat(slide.overfull())
                        .as(id + " " + s.id() + " at " + size.width())
                        .isEmpty();
            }
        }
    }
}
