package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.Escaped;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A show as one web page that needs nothing but itself: no request leaves it, and a browser that
/// is told so lets none out. Notes are for the presenter, and are not in it.
public final class ShowHtml {
    private static final double QUALITY = 0.86;

    /// Bytes of the whole file, told in letters of which four are three bytes.
    private static final long MOST = 15_000_000;

    private static final double LETTERS = 4.0 / 3;

    /// Bytes of the maps of one slide where there is room for more.
    private static final long MOST_OF_A_SLIDE = 900_000;

    /// What of the file is neither a map nor a photograph, for each slide.
    private static final long REST = 40_000;

    private final Deck deck;
    private final DeckPictures pictures;

    private ShowHtml(Deck deck) {
        this.deck = deck;
        this.pictures = new DeckPictures(deck);
    }

    /// Writes it in place of `file`, or leaves that as it was.
    ///
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static void write(Deck deck, Path file, Work work) throws IOException {
        new ShowHtml(deck).to(file, work);
    }

    private void to(Path file, Work work) throws IOException {
        WholeFile.write(
                file,
                out -> {
                    Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    page(page, work);
                    page.flush();
                });
    }

    private void page(Writer out, Work work) throws IOException {
        List<Slide> slides = deck.slides();
        SlideSize size = slides.getFirst().size();
        Messages texts = deck.texts();
        String title = Escaped.of(deck.title());
        out.write("<!DOCTYPE html>\n<html lang=\"");
        out.write(texts.language() == Language.EN ? "en" : "zh-CN");
        out.write(
                "\">\n"
                        + "<head>\n"
                        + "<meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\"");
        out.write(
                " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline';"
                        + " script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
        if (!deck.author().isEmpty()) {
            out.write("<meta name=\"author\" content=\"" + Escaped.of(deck.author()) + "\">\n");
        }
        out.write("<title>" + title + "</title>\n<style>\n");
        out.write(":root{--sw:" + Html.number(size.width()) + "}\n");
        out.write(
                "@page{size:"
                        + Html.number(size.width() / SlideSize.HEIGHT * 7.5)
                        + "in 7.5in;margin:0}\n");
        out.write(resource("show.css"));
        out.write("</style>\n</head>\n<body>\n<h1 class=\"unseen\">" + title + "</h1>\n<main>\n");
        long most = mostOfAMap();
        for (int i = 0; i < slides.size(); i++) {
            work.check();
            Slide slide = slides.get(i);
            work.at(Handout.title(slide), (double) i / slides.size());
            out.write(
                    new HtmlSlide(deck, slide, pictures)
                            .section(i + 1, slides.size(), pictures.maps(slide, QUALITY, most)));
        }
        work.check();
        out.write("</main>\n" + furniture(slides.size()) + "<script>\n");
        out.write(resource("show.js"));
        out.write("</script>\n</body>\n</html>\n");
    }

    /// What is left for the maps of a slide once the photographs are in.
    private long mostOfAMap() {
        long photos = 0;
        long mapped = 0;
        List<String> seen = new ArrayList<>();
        for (Slide s : deck.slides()) {
            mapped += s.maps().isEmpty() ? 0 : 1;
            for (Part p : s.parts()) {
                if (p instanceof Part.Photo f) {
                    seen.add(f.file());
                    photos += pictures.photo(f).bytes().length;
                }
            }
        }
        long left = (long) (MOST / LETTERS) - photos - REST * deck.slides().size();
        return Math.clamp(left / Math.max(1, mapped), 1, MOST_OF_A_SLIDE);
    }

    /// What a person turns pages with, and what opens over them.
    private String furniture(int slides) {
        return "<nav id=\"bar\" aria-label=\""
                + said("bar")
                + "\">"
                + button("back", "‹ " + said("back"))
                + "<span id=\"place\">1 / "
                + slides
                + "</span>"
                + button("on", said("on") + " ›")
                + button("full", said("full"))
                + button("print", said("print"))
                + "</nav>\n<div id=\"done\" role=\"progressbar\" aria-label=\""
                + said("bar")
                + "\" aria-valuemin=\"1\" aria-valuemax=\""
                + slides
                + "\"></div>\n<p id=\"said\" class=\"unseen\" aria-live=\"polite\"></p>\n"
                + "<div id=\"curtain\"></div>\n<div id=\"typed\" aria-hidden=\"true\"></div>\n"
                + "<dialog id=\"source\" aria-label=\""
                + said("sources")
                + "\"><h3></h3><div></div>"
                + button("close", said("close"))
                + "</dialog>\n";
    }

    private static String button(String id, String words) {
        return "<button type=\"button\" id=\"" + id + "\">" + words + "</button>";
    }

    private String said(String key) {
        return Escaped.of(deck.texts().first("show.handout." + key));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ShowHtml.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
