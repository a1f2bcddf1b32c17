package org.xianggan.atlas.exchange.paper;

import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.brief.BriefWriter;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.BriefPages;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.exchange.docx.BriefDocument;
import org.xianggan.atlas.exchange.docx.DocxFile;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.PngFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 方案说明: the brief of a scenario, as PDF or as a document to be written on in. Both say the same.
public final class Briefs {
    private Briefs() {}

    /// Writes the brief. Nothing is left of a file that fails or is cancelled.
    ///
    /// @param texts the language of the brief
    /// @param today the date that it carries
    /// @return how many pages; of a document, how many it has with the fonts of the atlas
    /// @throws org.xianggan.atlas.core.error.AtlasException as [BriefWriter#write]
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static <S extends Catalogue & Library & FeatureSource & Networks> int write(
            S atlas,
            RouteEngine engine,
            Path fonts,
            Messages texts,
            Scenario scenario,
            Edition edition,
            BriefFormat format,
            Path file,
            LocalDate today,
            Work work)
            throws IOException {
        Wording wording = new Wording(texts, atlas);
        Brief brief =
                new BriefWriter<>(atlas, engine, wording, today)
                        .write(scenario, edition.hasMaps(), work);
        work.check();
        work.at(texts.get("figure.laying"), 0.5);
        MapVector maps = new MapVector(atlas, fonts, texts);
        PagePainter painter = new PagePainter(maps);
        BriefPages.Laid laid =
                new BriefPages(atlas, wording, maps.measure()).lay(brief, edition, scenario.name());
        work.check();
        work.at(texts.get("figure.drawing"), 0.6);
        String language = MapFile.language(texts.language());
        String notice = edition.notice(texts).replace('\n', ' ');
        if (format == BriefFormat.PDF) {
            try (PdfBook book = new PdfBook(fonts)) {
                for (Page page : laid.pages()) {
                    book.page(
                            page.size().width(),
                            page.size().height(),
                            to -> painter.paint(page, to));
                    work.check();
                }
                work.at(texts.get("figure.writing"), 0.9);
                book.write(file, brief.title(), notice, language);
            }
        } else {
            List<BriefDocument.Picture> pictures = new ArrayList<>();
            for (BriefPages.Drawing map : laid.maps()) {
                pictures.add(picture(painter, map));
                work.check();
            }
            BriefPages.Drawing legend = laid.legend();
            BriefDocument document =
                    new BriefDocument(
                            laid.shown(),
                            laid.scale(),
                            pictures,
                            legend == null ? null : picture(painter, legend),
                            notice,
                            language,
                            today);
            work.check();
            work.at(texts.get("figure.writing"), 0.9);
            DocxFile.write(file, document, texts);
        }
        return laid.pages().size();
    }

    private static BriefDocument.Picture picture(PagePainter painter, BriefPages.Drawing drawing) {
        return new BriefDocument.Picture(
                PngFile.bytes(
                        painter.picture(
                                drawing.blocks(),
                                drawing.width(),
                                drawing.height(),
                                Figure.PRINT_DPI),
                        Figure.PRINT_DPI),
                drawing.width(),
                drawing.height(),
                drawing.caption(),
                drawing.told());
    }
}
