package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.SlideFit;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.BookPhotos;
import org.xianggan.atlas.raster.SlidePictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// An opened atlas that writes a show out. Slow: for workers; safe for several threads.
public final class ShowPress {
    private static final byte[] NOTHING = {};

    private final ShowBook book;
    private final SlidePictures painter;
    private final SlideWriter writer;

    /// @param fonts the folder of our fonts
    /// @param own the layers of people that its scenes name
    /// @param texts the language of failures
    public <S extends Catalogue & Library & FeatureSource> ShowPress(
            S atlas, Path fonts, ShowBook book, OwnLayers own, Messages texts) {
        this.book = book;
        BookPhotos photos = new BookPhotos(book);
        this.painter = new SlidePictures(atlas, fonts, texts, photos);
        this.writer = new SlideWriter(atlas, painter.measure(), supplies(photos, own));
    }

    private static Supplies supplies(BookPhotos photos, OwnLayers own) {
        return new Supplies() {
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
                return own.titles().getOrDefault(id, id);
            }
        };
    }

    public SlidePictures painter() {
        return painter;
    }

    public SlideWriter writer() {
        return writer;
    }

    /// All slides of the show, laid out.
    ///
    /// @throws java.util.concurrent.CancellationException once `work` says so
    /// @throws IllegalArgumentException where no scene is played
    public Deck deck(Look look, Edition edition, SlideSize size, Work work) {
        Messages texts = Messages.of(look.language());
        List<Slide> slides = new ArrayList<>();
        for (Scene s : book.show().played()) {
            work.check();
            slides.add(writer.write(book.show(), s, look, edition, size));
        }
        return new Deck(
                oneLine(book.show().title().in(look.language())),
                oneLine(book.show().author().in(look.language())),
                slides,
                painter,
                file -> book.pictures().getOrDefault(file, NOTHING),
                texts);
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }

    /// How its scenes find room, for the check before the meeting.
    public SlideFit fit(Look look, Edition edition) {
        return (show, scene, size) -> {
            Slide slide = writer.write(show, scene, look, edition, size);
            return new SlideFit.Fit(photo(slide), slide.overfull());
        };
    }

    private static @Nullable SlideBox photo(Slide slide) {
        for (Part p : slide.parts()) {
            if (p instanceof Part.Photo photo) {
                return photo.at();
            }
        }
        return null;
    }
}
