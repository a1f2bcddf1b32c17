package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.pptx.Paragraph;
import org.xianggan.atlas.exchange.pptx.PptxFile;
import org.xianggan.atlas.exchange.pptx.PptxSlide;
import org.xianggan.atlas.exchange.pptx.Run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A show as a presentation to be worked on: its maps are pictures, all else is text, tables and
/// shapes.
public final class ShowPptx {
    private static final double QUALITY = 0.92;

    /// Bytes of the maps of a slide: a mailbox takes twenty of them.
    private static final long MOST = 1_500_000;

    private static final double UNIT_GAP = 0.12;
    private static final double VALUE_LINE = 1.08;
    private static final double FINE_LINE = 1.32;
    private static final double UNIT = 0.44;
    private static final double GAP = 8;
    private static final double LEAST = 24;

    private final Deck deck;
    private final DeckPictures pictures;

    private ShowPptx(Deck deck) {
        this.deck = deck;
        this.pictures = new DeckPictures(deck);
    }

    /// Writes it in place of `file`, or leaves that as it was.
    ///
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static void write(Deck deck, Path file, Work work) throws IOException {
        new ShowPptx(deck).to(file, work);
    }

    private void to(Path file, Work work) throws IOException {
        List<Slide> slides = deck.slides();
        Slide first = slides.getFirst();
        String notice = first.text(Part.Role.NOTICE).map(Part.Text::text).orElse("");
        try (PptxFile out =
                new PptxFile(
                        first.size().width(),
                        deck.title(),
                        deck.author().isEmpty() ? deck.texts().first("app.title") : deck.author(),
                        notice,
                        deck.texts().language() == Language.EN ? "en" : "zh-CN")) {
            for (int i = 0; i < slides.size(); i++) {
                work.check();
                work.at(Handout.title(slides.get(i)), (double) i / slides.size());
                Slide slide = slides.get(i);
                out.slide(slide.ground(), slide.notes(), to -> slide(slide, to));
            }
            work.check();
            WholeFile.write(file, out::writeTo);
        }
    }

    private void slide(Slide slide, PptxSlide to) {
        List<DeckPictures.Cut> maps = pictures.maps(slide, QUALITY, MOST);
        for (int i = 0; i < maps.size(); i++) {
            SlideMap map = slide.maps().get(i);
            image(to, "Map", maps.get(i), Handout.told(deck.texts(), slide, map));
        }
        Part title = slide.text(Part.Role.TITLE).orElse(null);
        for (Part part : slide.parts()) {
            switch (part) {
                case Part.Panel p -> to.panel(p.at(), p.round(), p.fill(), p.edge());
                case Part.Text t when t == title -> to.title(Room.of(t, slide), text(t));
                case Part.Text t -> to.text(Handout.name(t.role()), Room.of(t, slide), text(t));
                case Part.Figures f -> figures(f, slide, to);
                case Part.Photo p ->
                        image(to, "Picture", pictures.photo(p), Handout.told(deck.texts(), slide));
                case Part.Legend l -> legend(slide, l, to);
                case Part.Scale s -> image(to, "Scale", pictures.scale(slide, s), s.words());
            }
        }
    }

    private static void image(PptxSlide to, String name, DeckPictures.Cut cut, String told) {
        if (cut.bytes().length > 0) {
            to.picture(name, cut.at(), new PptxSlide.Image(cut.bytes(), cut.png()), told);
        }
    }

    private static List<Paragraph> text(Part.Text t) {
        return t.text()
                .lines()
                .map(
                        line ->
                                new Paragraph(
                                        line.isBlank()
                                                ? List.of()
                                                : List.of(
                                                        new Run(
                                                                line,
                                                                t.em(),
                                                                t.weight() == Weight.BOLD,
                                                                t.argb())),
                                        t.leading(),
                                        0,
                                        t.toRight()))
                .toList();
    }

    private void figures(Part.Figures all, Slide slide, PptxSlide to) {
        if (all.figures().isEmpty()) {
            return;
        }
        FigureGrid grid = FigureGrid.of(all);
        int ink = slide.text(Part.Role.TITLE).map(Part.Text::argb).orElse(0xFF000000);
        List<List<List<Paragraph>>> cells = new ArrayList<>();
        for (List<Part.@Nullable Figure> row : grid.cells()) {
            List<List<Paragraph>> line = new ArrayList<>();
            for (Part.@Nullable Figure f : row) {
                line.add(f == null ? List.of() : figure(f, ink));
            }
            cells.add(line);
        }
        to.table(
                "Figures",
                deck.texts().first("show.handout.figures"),
                grid.at(),
                grid.widths(),
                grid.heights(),
                cells);
    }

    private static List<Paragraph> figure(Part.Figure f, int ink) {
        List<Paragraph> out = new ArrayList<>();
        double em = f.valueEm();
        List<Run> head = new ArrayList<>();
        head.add(new Run(f.value(), em, true, f.ink()));
        if (!f.unit().isEmpty()) {
            double unit = Math.max(LEAST, em * UNIT);
            head.add(new Run(" ", em * UNIT_GAP * 3, false, f.ink()));
            head.add(new Run(f.unit(), unit, false, f.ink()));
        }
        if (!f.numbers().isEmpty()) {
            head.add(new Run(" ", LEAST / 2, false, f.ink()));
            // As large as they are on the slide, and up to where the value ends.
            double own = LEAST * 1.5;
            double up = Math.clamp(0.74 * (em - LEAST) / own, 0.3, 1);
            head.add(new Run(f.numbers(), own, false, f.muted(), up));
        }
        out.add(new Paragraph(head, em * VALUE_LINE, 0, false));
        double before = GAP;
        for (String l : f.label()) {
            out.add(fine(l, f, ink, before));
            before = 0;
        }
        if (!f.asOf().isEmpty()) {
            out.add(fine(f.asOf(), f, f.muted(), before));
        }
        return out;
    }

    private static Paragraph fine(String text, Part.Figure f, int argb, double before) {
        return new Paragraph(
                List.of(new Run(text, f.labelEm(), false, argb)),
                f.labelEm() * FINE_LINE,
                before,
                false);
    }

    private void legend(Slide slide, Part.Legend legend, PptxSlide to) {
        for (Part.Entry e : legend.entries()) {
            byte[] sign = pictures.sign(slide, legend, e);
            to.picture("Sign", e.symbol(), new PptxSlide.Image(sign, true), e.words());
            SlideBox at = e.text();
            double height = legend.em() * FINE_LINE;
            double width = Math.min(at.width() * 1.12, SlideSize.HEIGHT * 4 - at.x());
            SlideBox room =
                    new SlideBox(
                            at.x(),
                            at.y() + (at.height() - height) / 2,
                            width,
                            height * Room.SLACK);
            to.text(
                    "Legend",
                    room,
                    List.of(
                            new Paragraph(
                                    List.of(new Run(e.words(), legend.em(), false, legend.ink())),
                                    height,
                                    0,
                                    false)));
        }
    }
}
