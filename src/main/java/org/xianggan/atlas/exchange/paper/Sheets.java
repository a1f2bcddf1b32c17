package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.exchange.pdf.PdfFonts;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// County sheets as PDF: all in one file, or one file each in a folder.
public final class Sheets {
    private Sheets() {}

    /// Writes the sheets that `spec` asks for, without what is no county. Nothing is left of a
    /// file that fails or is cancelled; into a folder all are written once all are drawn.
    ///
    /// @param texts the language of the pages
    /// @param target ends in `.pdf`, or is a folder, made where it is not there
    /// @return how many pages
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static <S extends Catalogue & Library & FeatureSource> int write(
            S atlas, Path fonts, Messages texts, SheetSpec spec, Path target, Work work)
            throws IOException {
        List<Entity> counties =
                spec.counties().stream().map(atlas::entity).flatMap(Optional::stream).toList();
        MapVector maps = new MapVector(atlas, fonts, texts);
        Making making =
                new Making(
                        fonts,
                        new CountyPages(atlas, texts, spec.year(), spec.edition(), maps.measure()),
                        new PagePainter(maps),
                        counties,
                        spec.edition().notice(texts),
                        texts,
                        work);
        boolean one =
                String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
        if (one) {
            making.book(target);
        } else {
            making.folder(target);
        }
        return counties.size();
    }

    private record Making(
            Path fonts,
            CountyPages pages,
            PagePainter painter,
            List<Entity> counties,
            String notice,
            Messages texts,
            Work work) {
        void book(Path target) throws IOException {
            try (PdfBook book = new PdfBook(fonts)) {
                for (int i = 0; i < counties.size(); i++) {
                    page(i, book);
                }
                work.check();
                write(book, target, texts.first("sheet.kind"));
            }
        }

        /// All are drawn before the first stands in its place; until then they lie in a folder
        /// beside, for so many books at a time have no room in memory.
        void folder(Path target) throws IOException {
            boolean made = !Files.exists(target);
            Path drafts = null;
            List<Path> written = new ArrayList<>();
            boolean whole = false;
            try (PdfFonts type = new PdfFonts(fonts)) {
                Files.createDirectories(target);
                drafts = Files.createDirectory(target.resolve("." + UUID.randomUUID() + ".part"));
                for (int i = 0; i < counties.size(); i++) {
                    try (PdfBook book = new PdfBook(type)) {
                        page(i, book);
                        write(
                                book,
                                drafts.resolve(file(i)),
                                name(i) + " · " + texts.first("sheet.kind"));
                    }
                }
                work.check();
                for (int i = 0; i < counties.size(); i++) {
                    Path file = target.resolve(file(i));
                    boolean fresh = !Files.exists(file);
                    Replacement.move(drafts.resolve(file(i)), file);
                    if (fresh) {
                        written.add(file);
                    }
                }
                whole = true;
            } finally {
                if (drafts != null) {
                    for (int i = 0; i < counties.size(); i++) {
                        Files.deleteIfExists(drafts.resolve(file(i)));
                    }
                    Files.deleteIfExists(drafts);
                }
                if (!whole) {
                    for (Path file : written) {
                        Files.deleteIfExists(file);
                    }
                    if (made) {
                        Files.deleteIfExists(target);
                    }
                }
            }
        }

        private String name(int i) {
            return counties.get(i).names().in(texts.language());
        }

        private String file(int i) {
            return FileNames.of(name(i)) + ".pdf";
        }

        private void page(int i, PdfBook to) throws IOException {
            work.check();
            work.at(name(i), (double) i / Math.max(1, counties.size()));
            Page page = pages.page(counties.get(i).id());
            to.page(
                    page.size().width(),
                    page.size().height(),
                    canvas -> painter.paint(page, canvas));
        }

        private void write(PdfBook book, Path file, String title) throws IOException {
            book.write(file, title, notice, MapFile.language(texts.language()));
        }
    }
}
