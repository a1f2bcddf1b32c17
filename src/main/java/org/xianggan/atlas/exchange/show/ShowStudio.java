package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.SlideFit;
import org.xianggan.atlas.core.show.flight.Reel;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.BookPhotos;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.SlidePictures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Where shows become slides: one painter and one way of laying out for window, papers and films.
/// Reads the store: for workers; safe for several threads.
public final class ShowStudio {
    private final MapVector maps;
    private final Function<Supplies, SlideWriter> writers;

    private final Path fonts;

    /// @param fonts the folder of our fonts
    /// @param texts the language of failures
    public <S extends Catalogue & Library & FeatureSource> ShowStudio(
            S atlas, Path fonts, Messages texts) {
        this.maps = new MapVector(atlas, fonts, texts);
        this.fonts = fonts;
        this.writers = supplies -> new SlideWriter(atlas, maps.measure(), supplies);
    }

    /// A show that slides are made of, with its pictures.
    public final class Set {
        private final ShowBook book;
        private final BookPhotos photos;
        private final SlideWriter writer;
        private final SlidePictures painter;

        private final OwnLayers own;

        private Set(ShowBook book, OwnLayers own) {
            this.book = book;
            this.own = own;
            this.photos = new BookPhotos(book);
            this.writer = writers.apply(new OfBook());
            this.painter = new SlidePictures(maps, photos);
        }

        public SlidePainter painter() {
            return painter;
        }

        public Slide slide(Scene scene, Look look, Edition edition, SlideSize size) {
            return writer.write(book.show(), scene, look, edition, size);
        }

        /// All scenes that are played.
        public List<Slide> slides(Look look, Edition edition, SlideSize size) {
            return book.show().played().stream().map(s -> slide(s, look, edition, size)).toList();
        }

        /// What is handed out of it; the show has a scene to be seen.
        public Deck deck(Look look, Edition edition, SlideSize size) {
            Show show = book.show();
            Language language = look.language();
            return new Deck(
                    show.title().in(language).replace('\n', ' ').strip(),
                    show.author().in(language).replace('\n', ' ').strip(),
                    slides(look, edition, size),
                    painter,
                    name -> book.pictures().getOrDefault(name, new byte[0]),
                    Messages.of(language));
        }

        /// Writes it out.
        ///
        /// @return how many pages or pictures
        /// @throws java.util.concurrent.CancellationException once `work` says so
        public int write(OutSpec spec, Path file, Work work) throws IOException {
            Slides slides =
                    new Slides(writer, book.show(), spec.look(), spec.edition(), SlideSize.WIDE);
            return switch (spec.format()) {
                case PDF -> ShowPdf.write(slides, painter, fonts, spec.handOut(), file, work);
                case PNG -> ShowPictures.write(slides, painter, spec.lines(), file, work);
                case PPTX, HTML, MP4 -> whole(spec, file, work);
            };
        }

        private int whole(OutSpec spec, Path file, Work work) throws IOException {
            Deck deck = deck(spec.look(), spec.edition(), SlideSize.WIDE);
            switch (spec.format()) {
                case PPTX -> ShowPptx.write(deck, file, work);
                case HTML -> ShowHtml.write(deck, file, work);
                default ->
                        ShowFilm.write(
                                deck,
                                Reel.of(book.show(), deck.slides()),
                                spec.lines() == 720 ? ShowFilm.Size.P720 : ShowFilm.Size.P1080,
                                file,
                                Instant.now(),
                                work);
            }
            return deck.slides().size();
        }

        /// How its scenes find room, for the check before the meeting.
        public SlideFit fit(Look look, Edition edition) {
            return (show, scene, size) -> {
                Slide slide = writer.write(show, scene, look, edition, size);
                return new SlideFit.Fit(place(slide), slide.overfull());
            };
        }

        private static @Nullable SlideBox place(Slide slide) {
            for (Part p : slide.parts()) {
                if (p instanceof Part.Photo photo) {
                    return photo.at();
                }
            }
            return null;
        }

        private final class OfBook implements Supplies {
            @Override
            public OptionalDouble form(String picture) {
                return photos.form(picture);
            }

            @Override
            public UserMap layers(List<String> ids) {
                return own.of(ids);
            }

            @Override
            public String layerTitle(String id) {
                return own.title(id);
            }
        }
    }

    /// @param own layers of people that its scenes may show
    public Set of(ShowBook book, OwnLayers own) {
        return new Set(book, own);
    }
}
