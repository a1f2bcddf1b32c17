package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.raster.SlidePaper;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.raster.VectorCanvas;

import java.util.ArrayList;
import java.util.List;

/// A slide with its notes beneath, on A4 upright; notes that are longer go on on another page.
final class NotePages {
    static final double WIDTH = PaperSize.A4_PORTRAIT.width();
    static final double HEIGHT = PaperSize.A4_PORTRAIT.height();
    private static final double EM = 4.2;
    private static final double LINE = 6.6;
    private static final double ROOM = WIDTH - 2 * SlidePaper.MARGIN;
    private static final double BOTTOM = HEIGHT - SlidePaper.MARGIN - 4;

    private final SlidePaper page;
    private final Typesetter type;
    private final double below;

    NotePages(Slides slides, SlidePictures painter) {
        this.page = new SlidePaper(slides.title(), slides.notice(), painter);
        this.type = new Typesetter(painter.measure());
        this.below = SlidePaper.MARGIN + ROOM * SlideSize.HEIGHT / slides.size().width() + 2.2 * EM;
    }

    /// The lines of each page.
    List<List<String>> parts(Slide slide) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : slide.notes().strip().split("\n")) {
            lines.addAll(type.lines(paragraph, Weight.REGULAR, EM, ROOM, ROOM));
        }
        List<List<String>> parts = new ArrayList<>();
        int from = 0;
        do {
            double top = parts.isEmpty() ? below : SlidePaper.MARGIN + EM;
            int end = Math.min(lines.size(), from + Math.max(1, (int) ((BOTTOM - top) / LINE)));
            parts.add(lines.subList(from, end));
            from = end;
        } while (from < lines.size());
        return parts;
    }

    /// @param slide null on a page that goes on with notes
    void paint(@Nullable Slide slide, List<String> lines, int number, VectorCanvas to) {
        double y = SlidePaper.MARGIN + EM;
        if (slide != null) {
            page.slide(slide, SlidePaper.MARGIN, SlidePaper.MARGIN, ROOM, to);
            y = below;
        }
        for (String line : lines) {
            page.letters(line, Weight.REGULAR, EM, SlidePaper.MARGIN, y, SlidePaper.INK, to);
            y += LINE;
        }
        page.foot(number, WIDTH, HEIGHT, to);
    }
}
