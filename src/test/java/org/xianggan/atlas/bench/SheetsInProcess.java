package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.paper.Figure;
import org.xianggan.atlas.exchange.paper.Sheets;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The 24 county sheets into one PDF, and a figure of A4 at 300 dpi, several times in one process:
/// the first is what a person waits for.
public final class SheetsInProcess {
    private SheetsInProcess() {}

    /// @param args the packaged folder, the PDF to write, rounds
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path pdf = Path.of(args[1]);
        Path fonts = folder.resolve("assets").resolve("fonts");
        Messages texts = Messages.chinese();
        try (AtlasFile atlas = AtlasFile.open(folder.resolve("atlas.gpkg"), texts)) {
            int year = atlas.defaultYear();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                long begun = System.nanoTime();
                int pages =
                        Sheets.write(
                                atlas,
                                fonts,
                                texts,
                                new SheetSpec(
                                        year,
                                        Edition.INTERNAL,
                                        CountyPages.counties(atlas).stream()
                                                .map(Entity::id)
                                                .toList()),
                                pdf,
                                Work.SILENT);
                told(pages + " sheets", begun);
            }
            GeoBox zone =
                    atlas.entity(EntityId.of("zone:main")).map(Entity::box).orElse(GeoBox.FRAME);
            FigureSpec spec =
                    FigureSpec.of(PaperSize.A4_PORTRAIT, "A4", zone, MapState.initial(year));
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                long begun = System.nanoTime();
                Path png = pdf.resolveSibling("figure.png");
                Figure.write(atlas, fonts, texts, spec, png, Figure.PRINT_DPI, Work.SILENT);
                told("figure, A4, 300 dpi", begun);
            }
        }
    }

    private static void told(String what, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println(what + String.format(Locale.ROOT, ": %.2f s", seconds));
    }
}
