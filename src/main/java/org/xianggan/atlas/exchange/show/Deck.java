package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlidePainter;

import java.util.List;
import java.util.function.Function;

/// What is handed out of a show: its slides in order, all of one form.
///
/// @param title of the show, one line
/// @param author empty where nobody is named
/// @param pictures the bytes of a picture by its name in the file of the show; none where it is
///     missing
/// @param texts in the language of the slides
public record Deck(
        String title,
        String author,
        List<Slide> slides,
        SlidePainter painter,
        Function<String, byte[]> pictures,
        Messages texts) {
    public Deck {
        slides = List.copyOf(slides);
        if (slides.isEmpty()) {
            throw new IllegalArgumentException("a show of no slides");
        }
        if (slides.stream().map(Slide::size).distinct().count() > 1) {
            throw new IllegalArgumentException("slides of several forms");
        }
    }
}
