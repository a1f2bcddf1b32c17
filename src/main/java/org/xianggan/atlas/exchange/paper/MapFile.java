package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.exchange.svg.SvgFile;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PngFile;
import org.xianggan.atlas.raster.VectorCanvas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The map as it is on the screen, as a file: PNG in pixels, PDF and SVG as forms.
public final class MapFile {
    /// A logical pixel is a 96th of an inch, a point a 72nd.
    private static final double POINTS_PER_PIXEL = 0.75;

    private MapFile() {}

    /// @param fonts the folder of our fonts
    /// @param file ends in `.png`, `.pdf` or `.svg`; replaced whole, or left as it was
    public static <S extends Catalogue & FeatureSource> void write(
            S atlas, Path fonts, Messages texts, Viewport view, MapState state, Path file)
            throws IOException {
        List<String> sources = atlas.attributions(state.language());
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            PngFile.write(new MapPictures(atlas, fonts, texts).page(view, state, sources), file);
            return;
        }
        MapVector map = new MapVector(atlas, fonts, texts);
        Consumer<VectorCanvas> drawing =
                to -> map.page(view, state, MapVector.Over.NOTHING, sources, to);
        double width = view.width() * view.scale();
        double height = view.height() * view.scale();
        String title = texts.first("app.title");
        String language = language(state.language());
        if (name.endsWith(".svg")) {
            SvgFile.write(file, width, height, "px", title, language, drawing);
        } else {
            try (PdfBook book = new PdfBook(fonts)) {
                book.page(width, height, POINTS_PER_PIXEL / view.scale(), drawing);
                book.write(file, title, texts.first("raster.internal"), language);
            }
        }
    }

    static String language(Language language) {
        return language == Language.EN ? "en" : "zh-CN";
    }
}
