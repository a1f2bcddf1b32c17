package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// What a slide says, before it has a place.
///
/// @param photo null for none
/// @param foot of the data of the map, or why there is none
/// @param gone what could not be said, a sentence each
record Said(
        String group,
        String title,
        String secondTitle,
        String body,
        String secondBody,
        List<Number> figures,
        @Nullable Image photo,
        String foot,
        String notice,
        String number,
        List<String> gone) {
    /// @param label what it is, a line of each language
    /// @param sources its own and those of the figures before it, numbered, in one text
    record Number(
            EntityId fact,
            String value,
            String unit,
            List<String> label,
            String asOf,
            String numbers,
            String sources,
            boolean changed) {
        Number {
            label = List.copyOf(label);
        }
    }

    /// @param form width by height
    record Image(String file, double form, String credit) {}

    Said {
        figures = List.copyOf(figures);
        gone = List.copyOf(gone);
    }

    /// Those of its figures, numbered as the figures do, in one text; empty without figures.
    String sources() {
        return figures.isEmpty() ? "" : figures.getLast().sources();
    }

    /// Nothing but a title: the first slide of a show, or of a part of it.
    boolean isCover() {
        return body.isEmpty() && secondBody.isEmpty() && figures.isEmpty() && photo == null;
    }

    /// The same with less: without the picture, then the second language, then the last figure,
    /// then the text; null once only the title is left.
    ///
    /// @param over gets a sentence of what is left out
    @Nullable Said less(Messages texts, List<String> over) {
        if (photo != null) {
            over.add(texts.first("show.slide.over.picture"));
            return with(body, secondBody, figures, null);
        }
        if (!secondBody.isEmpty()) {
            over.add(texts.first("show.slide.over.second"));
            return with(body, "", figures, null);
        }
        if (!figures.isEmpty()) {
            over.add(texts.first("show.slide.over.figure", figures.getLast().label().getFirst()));
            return with(body, "", figures.subList(0, figures.size() - 1), null);
        }
        if (!body.isEmpty()) {
            over.add(texts.first("show.slide.over.text"));
            return with("", "", figures, null);
        }
        over.add(texts.first("show.slide.over.title"));
        return null;
    }

    private Said with(
            String newBody, String newSecond, List<Number> newFigures, @Nullable Image newPhoto) {
        return new Said(
                group,
                title,
                secondTitle,
                newBody,
                newSecond,
                newFigures,
                newPhoto,
                foot,
                notice,
                number,
                gone);
    }
}
