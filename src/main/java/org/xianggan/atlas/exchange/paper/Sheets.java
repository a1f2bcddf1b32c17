package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// County sheets as PDF: all in one file, or one file each in a folder.
public final class Sheets {
    private Sheets() {}

    /// Writes the sheets that `spec` asks for, without what is no county. Nothing is left of a file
    // that fails or is cancelled; into
    /// a folder all are written once all are drawn.
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
        CountyPages pages =
                new CountyPages(atlas, texts, spec.year(), spec.edition(), maps.measure());
        PagePainter painter = new PagePainter(maps);
        String language = MapFile.language(texts.language());
        String kind = texts.first("sheet.kind");
        String notice = spec.edition().notice(texts);
        boolean one =
                String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
        List<PdfBook> books = new ArrayList<>();
        try {
            for (int i = 0; i < counties.size(); i++) {
                work.check();
                Entity county = counties.get(i);
                work.at(
                        county.names().in(texts.language()),
                        (double) i / Math.max(1, counties.size()));
                Page page = pages.page(county.id());
                if (!one || books.isEmpty()) {
                    books.add(new PdfBook(fonts));
                }
                books.getLast()
                        .page(
                                page.size().width(),
                                page.size().height(),
                                to -> painter.paint(page, to));
            }
            work.check();
            if (one && !books.isEmpty()) {
                books.getFirst().write(target, kind, notice, language);
            } else {
                folder(books, counties, notice, target, texts, work);
            }
        } finally {
            for (PdfBook book : books) {
                book.close();
            }
        }
        return counties.size();
    }

    private static void folder(
            List<PdfBook> books,
            List<Entity> counties,
            String notice,
            Path target,
            Messages texts,
            Work work)
            throws IOException {
        boolean made = !Files.exists(target);
        List<Path> written = new ArrayList<>();
        boolean whole = false;
        try {
            Files.createDirectories(target);
            for (int i = 0; i < books.size(); i++) {
                work.check();
                String name = counties.get(i).names().in(texts.language());
                Path file = target.resolve(FileNames.of(name) + ".pdf");
                boolean fresh = !Files.exists(file);
                books.get(i)
                        .write(
                                file,
                                name + " · " + texts.first("sheet.kind"),
                                notice,
                                MapFile.language(texts.language()));
                if (fresh) {
                    written.add(file);
                }
            }
            whole = true;
        } finally {
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
}
