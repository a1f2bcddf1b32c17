package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.exchange.Escaped;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// One slide as a section of a web page: places in units of the slide, which the page makes as
/// large as the window allows.
final class HtmlSlide {
    private static final double UNIT = 0.44;
    private static final double LEAST = 24;

    private final Deck deck;
    private final Slide slide;
    private final DeckPictures pictures;
    private final Citations citations;
    private final StringBuilder out = new StringBuilder(1 << 16);

    HtmlSlide(Deck deck, Slide slide, DeckPictures pictures) {
        this.deck = deck;
        this.slide = slide;
        this.pictures = pictures;
        this.citations = new Citations(deck.texts());
    }

    /// @param number of it, from 1; `of` how many
    String section(int number, int of, List<DeckPictures.Cut> maps) {
        String label = number + " / " + of + " " + Handout.title(slide);
        out.append("<section id=\"s")
                .append(number)
                .append("\" aria-roledescription=\"slide\" aria-label=\"")
                .append(Escaped.of(label.strip()))
                .append("\" style=\"background:")
                .append(Html.colour(slide.ground()))
                .append("\">\n");
        for (int i = 0; i < maps.size(); i++) {
            image("map", maps.get(i), Handout.told(deck.texts(), slide, slide.maps().get(i)));
        }
        slide.parts().forEach(this::part);
        return out.append("</section>\n").toString();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Panel p -> panel(p);
            case Part.Text t -> text(t);
            case Part.Figures f -> f.figures().forEach(this::figure);
            case Part.Photo p ->
                    image("photo", pictures.photo(p), Handout.told(deck.texts(), slide));
            case Part.Legend l -> legend(l);
            case Part.Scale s -> image("scale", pictures.scale(slide, s), s.words());
        }
    }

    private void panel(Part.Panel p) {
        out.append("<div class=\"b panel")
                .append(p.edge() >>> 24 == 0 ? "" : " edge")
                .append(p.round() > 0 ? " card" : "")
                .append("\" style=\"")
                .append(place(p.at()))
                .append(String.format(Locale.ROOT, ";--r:%s", Html.number(p.round())))
                .append(";background:")
                .append(Html.colour(p.fill()))
                .append(";border-color:")
                .append(Html.colour(p.edge()))
                .append("\"></div>\n");
    }

    private void text(Part.Text t) {
        boolean one = t.text().indexOf('\n') < 0;
        String tag = t.role() == Part.Role.TITLE ? "h2" : one ? "p" : "div";
        out.append('<')
                .append(tag)
                .append(" class=\"b t ")
                .append(t.role().name().toLowerCase(Locale.ROOT))
                .append(weight(t.weight()))
                .append(t.toRight() ? " r" : "")
                .append(t.lines().size() == 1 ? " alone" : "")
                .append('"')
                .append(language(t.role()))
                .append(" style=\"")
                .append(place(Room.of(t, slide)))
                .append(";--e:")
                .append(Html.number(t.em()))
                .append(";--l:")
                .append(Html.number(t.leading()))
                .append(";color:")
                .append(Html.colour(t.argb()))
                .append("\">");
        if (one || tag.equals("h2")) {
            out.append(Html.lines(t.text().lines().toList()));
        } else {
            t.text().lines().forEach(l -> out.append("<p>").append(Escaped.of(l)).append("</p>"));
        }
        out.append("</").append(tag).append(">\n");
    }

    private String language(Part.Role role) {
        boolean second = role == Part.Role.SECOND_TITLE || role == Part.Role.SECOND_BODY;
        return second && deck.texts().language() == Language.BOTH ? " lang=\"en\"" : "";
    }

    private static String weight(Weight weight) {
        return switch (weight) {
            case REGULAR -> "";
            case MEDIUM -> " m";
            case BOLD -> " s";
        };
    }

    private void figure(Part.Figure f) {
        String value = f.unit().isEmpty() ? f.value() : f.value() + " " + f.unit();
        String label = String.join(" ", f.label());
        int ink = slide.text(Part.Role.TITLE).map(Part.Text::argb).orElse(f.muted());
        out.append("<div class=\"b fig\" role=\"group\" aria-label=\"")
                .append(Escaped.of(label + ": " + value))
                .append("\" style=\"")
                .append(place(f.at()))
                .append(";--e:")
                .append(Html.number(f.valueEm()))
                .append(";--n:")
                .append(Html.number(Math.max(LEAST, f.valueEm() * UNIT)))
                .append(";--l:")
                .append(Html.number(f.labelEm()))
                .append(";color:")
                .append(Html.colour(ink))
                .append("\"><p class=\"v\" style=\"color:")
                .append(Html.colour(f.ink()))
                .append("\">")
                .append(Escaped.of(f.value()));
        if (!f.unit().isEmpty()) {
            out.append("<span class=\"unit\">").append(Escaped.of(f.unit())).append("</span>");
        }
        if (!f.numbers().isEmpty()) {
            cite(f);
        }
        out.append("</p><p class=\"l\">").append(Html.lines(f.label())).append("</p>");
        if (!f.asOf().isEmpty()) {
            out.append("<p class=\"l\" style=\"color:")
                    .append(Html.colour(f.muted()))
                    .append("\">")
                    .append(Escaped.of(f.asOf()))
                    .append("</p>");
        }
        out.append("</div>\n");
    }

    /// The numbers of its sources, which open them; what they open lies beside them unseen.
    private void cite(Part.Figure f) {
        String sources = slide.text(Part.Role.SOURCES).map(Part.Text::text).orElse("");
        out.append("<button type=\"button\" class=\"cite\" style=\"color:")
                .append(Html.colour(f.muted()))
                .append("\" aria-label=\"")
                .append(Escaped.of(deck.texts().first("show.handout.source", f.numbers())))
                .append("\">")
                .append(Escaped.of(f.numbers()))
                .append("</button><span class=\"from\" hidden>");
        citations
                .named(citations.of(sources), f.numbers())
                .forEach(c -> out.append("<span>").append(Escaped.of(c)).append("</span>"));
        out.append("</span>");
    }

    private void legend(Part.Legend l) {
        for (Part.Entry e : l.entries()) {
            // Its words stand beside it.
            image("sign", new DeckPictures.Cut(e.symbol(), pictures.sign(slide, l, e), true), "");
            SlideBox at = e.text();
            SlideBox room = new SlideBox(at.x(), at.y(), at.width() * Room.SLACK, at.height());
            out.append("<p class=\"b t one\" style=\"")
                    .append(place(room))
                    .append(";--e:")
                    .append(Html.number(l.em()))
                    .append(";--l:")
                    .append(Html.number(at.height()))
                    .append(";color:")
                    .append(Html.colour(l.ink()))
                    .append("\">")
                    .append(Escaped.of(e.words()))
                    .append("</p>\n");
        }
    }

    private void image(String kind, DeckPictures.Cut cut, String told) {
        if (cut.bytes().length == 0) {
            return;
        }
        out.append("<img class=\"b ")
                .append(kind)
                .append("\" alt=\"")
                .append(Escaped.of(told))
                .append("\" style=\"")
                .append(place(cut.at()))
                .append("\" src=\"data:image/")
                .append(cut.png() ? "png" : "jpeg")
                .append(";base64,")
                .append(Base64.getEncoder().encodeToString(cut.bytes()))
                .append("\">\n");
    }

    private static String place(SlideBox b) {
        return "--x:%s;--y:%s;--w:%s;--h:%s"
                .formatted(
                        Html.number(b.x()),
                        Html.number(b.y()),
                        Html.number(b.width()),
                        Html.number(b.height()));
    }
}
