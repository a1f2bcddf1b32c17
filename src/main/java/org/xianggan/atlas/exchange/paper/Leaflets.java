package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.leaflet.Leaflet;
import org.xianggan.atlas.core.leaflet.LeafletWriter;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletPages;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.paper.LeafletSpec.Subject;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.exchange.qr.QrCodes;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.PngFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Leaflets of loops and of published routes: PDF for paper, a tall picture for phones.
public final class Leaflets {
    /// Pixels to the inch of the tall picture: 12 to the millimetre.
    private static final double TALL_DPI = 12 * 25.4;

    private Leaflets() {}

    /// Writes the leaflet. Nothing is left of a file that fails or is cancelled.
    ///
    /// @param today the date that it carries
    /// @return how many pages; 1 for a picture
    /// @throws org.xianggan.atlas.core.error.AtlasException of the input where it says too much
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static <S extends Catalogue & Library & FeatureSource & Journeys> int write(
            S atlas, Path fonts, LeafletSpec spec, Path file, LocalDate today, Work work)
            throws IOException {
        Messages texts = Messages.of(spec.language());
        Wording wording = new Wording(texts, atlas);
        work.at(texts.get("figure.laying"), 0);
        Leaflet leaflet = leaflet(atlas, wording, spec, today);
        work.check();
        MapVector maps = new MapVector(atlas, fonts, texts);
        PagePainter painter = new PagePainter(maps);
        LeafletPages pages = new LeafletPages(atlas, wording, maps.measure(), new QrCodes());
        if (spec.format() == LeafletFormat.PNG) {
            LeafletPages.Tall tall = pages.tall(leaflet, spec.edition());
            work.check();
            work.at(texts.get("figure.drawing"), 0.3);
            var picture = painter.picture(tall.blocks(), tall.width(), tall.height(), TALL_DPI);
            work.check();
            work.at(texts.get("figure.writing"), 0.8);
            PngFile.write(picture, file, TALL_DPI);
            return 1;
        }
        List<Page> all = pages.lay(leaflet, spec.edition());
        work.check();
        work.at(texts.get("figure.drawing"), 0.4);
        try (PdfBook book = new PdfBook(fonts)) {
            for (Page page : all) {
                book.page(page.size().width(), page.size().height(), to -> painter.paint(page, to));
                work.check();
            }
            work.at(texts.get("figure.writing"), 0.9);
            book.write(
                    file,
                    leaflet.title(),
                    spec.edition().notice(texts).replace('\n', ' '),
                    MapFile.language(spec.language()));
        }
        return all.size();
    }

    private static <S extends Catalogue & Library & FeatureSource & Journeys> Leaflet leaflet(
            S atlas, Wording wording, LeafletSpec spec, LocalDate today) {
        LeafletWriter<S> writer = new LeafletWriter<>(atlas, wording, spec.address(), today);
        return switch (spec.subject()) {
            case Subject.OfLoop l -> writer.write(l.plan(), l.roads());
            case Subject.OfRoute r -> writer.write(r.route(), r.road());
        };
    }
}
