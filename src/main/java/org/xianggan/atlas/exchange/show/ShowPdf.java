package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.raster.VectorCanvas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A show as a PDF: maps as forms, text as text, fonts in the file.
public final class ShowPdf {
    /// Points of a unit: a slide is 7.5 inch high.
    private static final double UNIT = 7.5 * 72 / SlideSize.HEIGHT;

    private ShowPdf() {}

    /// @param fonts the folder of our fonts
    /// @param file replaced whole, or left as it was
    /// @return how many pages
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static int write(
            Slides slides, SlidePictures painter, Path fonts, HandOut form, Path file, Work work)
            throws IOException {
        try (PdfBook book = new PdfBook(fonts)) {
            int pages =
                    switch (form) {
                        case SLIDES -> slides(slides, painter, book, work);
                        case NOTES -> notes(slides, painter, book, work);
                        case FOUR, SIX -> sheets(slides, painter, form, book, work);
                    };
            book.write(
                    file,
                    slides.title(),
                    slides.notice(),
                    slides.texts().first("show.out.language"));
            return pages;
        }
    }

    private static String mark(int index, Scene scene, Slides slides) {
        return index + 1 + " " + scene.title().in(slides.look().language()).replace('\n', ' ');
    }

    private static int slides(Slides slides, SlidePictures painter, PdfBook book, Work work)
            throws IOException {
        return slides.each(
                work,
                (i, scene, slide) -> {
                    book.page(
                            slides.size().width(),
                            SlideSize.HEIGHT,
                            UNIT,
                            to -> painter.paint(slide, to));
                    book.mark(mark(i, scene, slides));
                });
    }

    private static int notes(Slides slides, SlidePictures painter, PdfBook book, Work work)
            throws IOException {
        NotePages pages = new NotePages(slides, painter);
        int[] count = {0};
        slides.each(
                work,
                (i, scene, slide) -> {
                    List<List<String>> parts = pages.parts(slide);
                    for (int part = 0; part < parts.size(); part++) {
                        List<String> lines = parts.get(part);
                        Slide shown = part == 0 ? slide : null;
                        int number = ++count[0];
                        book.page(
                                NotePages.WIDTH,
                                NotePages.HEIGHT,
                                to -> pages.paint(shown, lines, number, to));
                        if (part == 0) {
                            book.mark(mark(i, scene, slides));
                        }
                    }
                });
        return count[0];
    }

    private static int sheets(
            Slides slides, SlidePictures painter, HandOut form, PdfBook book, Work work)
            throws IOException {
        SheetPages pages = new SheetPages(slides, painter, form);
        List<Slide> held = new ArrayList<>();
        int[] count = {0};
        int all =
                slides.each(
                        work,
                        (i, scene, slide) -> {
                            held.add(slide);
                            if (held.size() == form.slides()) {
                                sheet(pages, held, ++count[0], book);
                                book.mark(
                                        mark(i + 1 - held.size(), scene(slides, i, held), slides));
                                held.clear();
                            }
                        });
        if (!held.isEmpty()) {
            sheet(pages, held, ++count[0], book);
            book.mark(mark(all - held.size(), scene(slides, all - 1, held), slides));
        }
        return count[0];
    }

    /// The first scene of a sheet whose last one is `last`.
    private static Scene scene(Slides slides, int last, List<Slide> held) {
        return slides.show().played().get(last + 1 - held.size());
    }

    private static void sheet(SheetPages pages, List<Slide> held, int number, PdfBook book)
            throws IOException {
        List<Slide> all = List.copyOf(held);
        book.page(pages.width(), pages.height(), (VectorCanvas to) -> pages.paint(all, number, to));
    }
}
