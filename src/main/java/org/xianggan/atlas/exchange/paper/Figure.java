package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.paper.FigurePages;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.exchange.svg.SvgFile;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.PngFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The map as a figure for a report: PNG at any resolution, PDF and SVG as forms.
public final class Figure {
    /// What a printer shows of a picture.
    public static final double PRINT_DPI = 300;

    private Figure() {}

    /// @param file ends in `.png`, `.pdf` or `.svg`; replaced whole, or left as it was
    /// @param dpi pixels to the inch of a PNG; the others have none
    /// @throws java.util.concurrent.CancellationException once `work` says so
    /// @throws IllegalArgumentException for another ending
    public static <S extends Catalogue & FeatureSource> void write(
            S atlas, Path fonts, Messages texts, FigureSpec spec, Path file, double dpi, Work work)
            throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches("(?s).*\\.(png|pdf|svg)")) {
            throw new IllegalArgumentException("no figure: " + file);
        }
        MapVector maps = new MapVector(atlas, fonts, texts);
        PagePainter painter = new PagePainter(maps);
        work.at(texts.get("figure.laying"), 0);
        Page page = new FigurePages(atlas, texts, maps.measure()).page(spec);
        work.check();
        work.at(texts.get("figure.drawing"), 0.2);
        String language = MapFile.language(texts.language());
        if (name.endsWith(".png")) {
            Picture picture = painter.picture(page, dpi);
            work.check();
            work.at(texts.get("figure.writing"), 0.7);
            PngFile.write(picture, file, dpi);
        } else if (name.endsWith(".svg")) {
            SvgFile.write(
                    file,
                    page.size().width(),
                    page.size().height(),
                    "mm",
                    spec.title(),
                    language,
                    to -> painter.paint(page, to));
        } else {
            try (PdfBook book = new PdfBook(fonts)) {
                book.page(page.size().width(), page.size().height(), to -> painter.paint(page, to));
                work.check();
                book.write(file, spec.title(), texts.first("raster.internal"), language);
            }
        }
    }

    /// The figure as a picture, for the clipboard.
    public static <S extends Catalogue & FeatureSource> Picture picture(
            S atlas, Path fonts, Messages texts, FigureSpec spec, double dpi) {
        MapVector maps = new MapVector(atlas, fonts, texts);
        return new PagePainter(maps)
                .picture(new FigurePages(atlas, texts, maps.measure()).page(spec), dpi);
    }
}
