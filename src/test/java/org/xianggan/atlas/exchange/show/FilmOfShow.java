package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.flight.Reel;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A film of the sample scenes to look at, with its time and size: `FILE p1080|p720 scene…`. Not a
/// test.
public final class FilmOfShow {
    private FilmOfShow() {}

    private static final Supplies NOTHING =
            new Supplies() {
                @Override
                public OptionalDouble form(String picture) {
                    return OptionalDouble.empty();
                }

                @Override
                public UserMap layers(List<String> ids) {
                    return UserMap.NONE;
                }

                @Override
                public String layerTitle(String id) {
                    return id;
                }
            };

    public static void main(String[] args) throws Exception {
        ShowFilm.Size size = ShowFilm.Size.valueOf(args[1].toUpperCase(Locale.ROOT));
        List<String> wanted = List.of(args).subList(2, args.length);
        Messages texts = Messages.chinese();
        try (AtlasFile atlas = ShippedAtlas.open(texts)) {
            SlidePictures painter =
                    new SlidePictures(atlas, Path.of("assets", "fonts"), texts, name -> none());
            SlideWriter writer = new SlideWriter(atlas, painter.measure(), NOTHING);
            Show show = ShowScenes.of(atlas);
            Look look = new Look(Theme.PAPER, Language.ZH, false);
            Edition edition = Edition.of(false, null);
            List<Slide> slides =
                    show.scenes().stream()
                            .filter(s -> wanted.isEmpty() || wanted.contains(s.id()))
                            .map(s -> writer.write(show, s, look, edition, SlideSize.WIDE))
                            .toList();
            Deck deck = new Deck("", "", slides, painter, name -> new byte[0], texts);
            long begin = System.nanoTime();
            Path file = Path.of(args[0]);
            Reel reel = Reel.of(show, slides);
            ShowFilm.write(deck, reel, size, file, Instant.now(), Work.SILENT);
            System.out.println(
                    slides.size()
                            + " scenes, "
                            + reel.seconds()
                            + " s: "
                            + Files.size(file) / 1000
                            + " kB in "
                            + (System.nanoTime() - begin) / 1_000_000
                            + " ms");
        }
    }

    private static java.awt.image.@Nullable BufferedImage none() {
        return null;
    }
}
