package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideMap;

/// What files that are handed out say beside what is on the slides.
final class Handout {
    private Handout() {}

    static String title(Slide slide) {
        return slide.text(Part.Role.TITLE).map(t -> t.text().replace('\n', ' ')).orElse("");
    }

    /// What a map is, for whom cannot see it.
    static String told(Messages texts, Slide slide, SlideMap map) {
        String year = map.tag().isEmpty() ? Integer.toString(map.state().year()) : map.tag();
        return texts.get("show.handout.map", title(slide), year).replace('\n', ' ');
    }

    /// What a picture is: whose it is says its credit.
    static String told(Messages texts, Slide slide) {
        String credit = slide.text(Part.Role.CREDIT).map(Part.Text::text).orElse("");
        return texts.get("show.handout.picture", title(slide), credit).strip().replace('\n', ' ');
    }

    /// What PowerPoint lists a text as.
    static String name(Part.Role role) {
        return switch (role) {
            case GROUP -> "Group";
            case TITLE -> "Title";
            case SECOND_TITLE -> "Second title";
            case BODY -> "Text";
            case SECOND_BODY -> "Second text";
            case CREDIT -> "Credit";
            case YEAR -> "Year";
            case NOTICE -> "Notice";
            case ATTRIBUTION -> "Data of the map";
            case SOURCES -> "Sources";
            case NUMBER -> "Number";
        };
    }
}
