package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.paper.Figure;
import org.xianggan.atlas.exchange.paper.MapFile;
import org.xianggan.atlas.exchange.paper.Sheets;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Whatever leaves the atlas with a map of a survey says whose that is, under which terms and as of
/// when.
class SurveyCreditTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final String CREDIT = "©OpenStreetMapcontributors,ODbL1.0,2026-11-01";

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shown;

    @BeforeAll
    static void open() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        shown =
                HandSurvey.through(
                        shipped,
                        HandSurvey.of(shipped, Set.of(EntityId.of("road:G60"))),
                        folder.resolve("survey.gpkg"),
                        Messages.chinese());
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    /// A line may be broken anywhere.
    private static String words(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static MapState state(Language language) {
        return MapState.initial(shown.defaultYear()).in(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN"})
    void a_map(Language language) throws IOException {
        Path file = folder.resolve(language + ".pdf");
        Viewport view = Viewport.of(new LonLat(113.54, 26.79), 9, 900, 600, 1);
        MapFile.write(shown, FONTS, Messages.of(language), view, state(language), file);
        assertThat(words(file)).contains(CREDIT);
    }

    @Test
    void a_figure() throws IOException {
        Path file = folder.resolve("figure.pdf");
        FigureSpec spec =
                FigureSpec.of(
                        PaperSize.A4_LANDSCAPE,
                        "G60",
                        new GeoBox(113.4, 27.4, 114.8, 28.1),
                        state(Language.ZH));
        Figure.write(shown, FONTS, Messages.chinese(), spec, file, 150, Work.SILENT);
        assertThat(words(file)).contains(CREDIT).contains("实测线形");
    }

    @Test
    void the_sheet_of_a_county() throws IOException {
        Path file = folder.resolve("sheet.pdf");
        SheetSpec spec =
                new SheetSpec(
                        shown.defaultYear(),
                        Edition.INTERNAL,
                        List.of(EntityId.of("county:360302")));
        Sheets.write(shown, FONTS, Messages.chinese(), spec, file, Work.SILENT);
        assertThat(words(file)).contains(CREDIT);
    }

    @Test
    void every_slide_with_a_map() {
        SlidePictures painter = new SlidePictures(shown, FONTS, Messages.chinese(), name -> null);
        SlideWriter writer = new SlideWriter(shown, painter.measure(), Supplies.NONE);
        Show show = ShowScenes.of(shown);
        int maps = 0;
        for (var scene : show.scenes()) {
            if (scene.map() != null) {
                StringBuilder said = new StringBuilder();
                for (Part p :
                        writer.write(show, scene, Look.PAPER, Edition.INTERNAL, SlideSize.WIDE)
                                .parts()) {
                    if (p instanceof Part.Text t && t.role() == Part.Role.ATTRIBUTION) {
                        said.append(String.join("", t.lines()));
                    }
                }
                assertThat(bare(said.toString())).contains(CREDIT);
                maps++;
            }
        }
        assertThat(maps).isPositive();
    }
}
