package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Shows of the shipped atlas as PDF and as pictures.
final class ShowPdfTest {
    private static final Path FONTS = Path.of("assets", "fonts");

    private static AtlasFile atlas;
    private static SlidePictures painter;
    private static Show show;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        painter = new SlidePictures(atlas, FONTS, Messages.chinese(), name -> null);
        show = ShowScenes.of(atlas);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Slides slides(Language language, Edition edition) {
        return new Slides(
                new SlideWriter(atlas, painter.measure(), Supplies.NONE),
                show,
                Look.PAPER.in(language),
                edition,
                SlideSize.WIDE);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String words(PDDocument document, int page) throws Exception {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return bare(words.getText(document));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_scene_is_a_page_that_says_what_its_slide_says(Language language) throws Exception {
        Path file = folder.resolve("show.pdf");
        Slides slides = slides(language, Edition.INTERNAL);
        int pages = ShowPdf.write(slides, painter, FONTS, HandOut.SLIDES, file, Work.SILENT);
        assertThat(pages).isEqualTo(show.scenes().size());
        List<Slide> laid = new ArrayList<>();
        slides.each(Work.SILENT, (i, scene, slide) -> laid.add(slide));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            for (int i = 0; i < pages; i++) {
                String words = words(document, i + 1);
                for (Part p : laid.get(i).parts()) {
                    if (p instanceof Part.Text t) {
                        t.lines().forEach(l -> assertThat(words).contains(bare(l)));
                    } else if (p instanceof Part.Figures all) {
                        all.figures().forEach(f -> assertThat(words).contains(bare(f.value())));
                    }
                }
                assertThat(words).contains(bare(Edition.INTERNAL.notice(slides.texts())));
            }
            List<String> marks = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> marks.add(item.getTitle()));
            assertThat(marks).hasSize(pages);
            assertThat(marks.get(1)).isEqualTo("2 " + show.scenes().get(1).title().in(language));
        }
        assertThat(Files.size(file)).isLessThan(8_000_000);
    }

    @Test
    void the_first_page_is_the_picture_of_the_first_scene() throws Exception {
        Path file = folder.resolve("show.pdf");
        Slides slides = slides(Language.ZH, Edition.INTERNAL);
        ShowPdf.write(slides, painter, FONTS, HandOut.SLIDES, file, Work.SILENT);
        BufferedImage page;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            page = new PDFRenderer(document).renderImageWithDPI(0, 96);
        }
        Scene first = show.scenes().getFirst();
        Slide slide =
                slides.writer().write(show, first, Look.PAPER, Edition.INTERNAL, SlideSize.WIDE);
        BufferedImage picture = Pictures.image(painter.whole(slide, page.getWidth()));
        // PDFBox smooths edges and slopes of the relief in a way of its own.
        double share = ImageAssert.difference(picture, page);
        if (share > 0.04) {
            Path diff = Files.createDirectories(Path.of("target", "golden-diff"));
            ImageIO.write(page, "png", diff.resolve("show-pdf.png").toFile());
            ImageIO.write(picture, "png", diff.resolve("show-picture.png").toFile());
        }
        assertThat(share).isLessThan(0.04);
    }

    @Test
    void notes_stand_beneath_their_slide_and_long_ones_go_on() throws Exception {
        Path file = folder.resolve("notes.pdf");
        Scene zone = show.scene("zone").orElseThrow();
        String note = "先说有多大，再说有多少人。";
        Show noted =
                show.with(
                        List.of(
                                zone,
                                zone.withId("long")
                                        .noted(
                                                org.xianggan.atlas.core.show.Words.zh(
                                                        note.repeat(120) + "最后一句"))));
        Slides slides =
                new Slides(
                        slides(Language.ZH, Edition.INTERNAL).writer(),
                        noted,
                        Look.PAPER,
                        Edition.INTERNAL,
                        SlideSize.WIDE);
        int pages = ShowPdf.write(slides, painter, FONTS, HandOut.NOTES, file, Work.SILENT);
        assertThat(pages).isEqualTo(3);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(words(document, 1)).contains("看着地图说，不看稿子。").contains("内部使用·未经审图");
            assertThat(words(document, 3)).contains("最后一句").contains("内部使用·未经审图");
            assertThat(
                            document.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .children()
                                    .spliterator()
                                    .estimateSize())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HandOut.class,
            names = {"FOUR", "SIX"})
    void several_slides_share_a_page(HandOut form) throws Exception {
        Path file = folder.resolve("sheets.pdf");
        Slides slides = slides(Language.BOTH, Edition.INTERNAL);
        int pages = ShowPdf.write(slides, painter, FONTS, form, file, Work.SILENT);
        assertThat(pages).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= pages; i++) {
                all.append(words(document, i));
            }
            for (Scene scene : show.scenes()) {
                assertThat(all).contains(bare(scene.title().zh()));
            }
        }
    }

    @Test
    void a_public_show_without_a_number_has_no_map() throws Exception {
        Path file = folder.resolve("public.pdf");
        Slides slides = slides(Language.ZH, Edition.of(true, null));
        int pages = ShowPdf.write(slides, painter, FONTS, HandOut.SLIDES, file, Work.SILENT);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int i = 1; i <= pages; i++) {
                assertThat(words(document, i))
                        .contains("公开·不含地图")
                        .doesNotContain("OpenStreetMap")
                        .doesNotContain("永新县");
            }
            assertThat(words(document, 2)).contains("公开版不含未经审图的地图");
        }
    }

    @Test
    void each_scene_is_a_picture() throws Exception {
        int count =
                ShowPictures.write(
                        slides(Language.EN, Edition.of(true, null)),
                        painter,
                        360,
                        folder.resolve("out").resolve("zone.png"),
                        Work.SILENT);
        assertThat(count).isEqualTo(show.scenes().size());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted())
                    .hasSize(count)
                    .startsWith("zone-01.png", "zone-02.png");
        }
        assertThat(ImageIO.read(folder.resolve("out").resolve("zone-01.png").toFile()).getWidth())
                .isEqualTo(640);
    }

    @Test
    void what_is_no_longer_wanted_leaves_no_file() {
        Path file = folder.resolve("show.pdf");
        Work stopped =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(
                        () ->
                                ShowPdf.write(
                                        slides(Language.ZH, Edition.INTERNAL),
                                        painter,
                                        FONTS,
                                        HandOut.SLIDES,
                                        file,
                                        stopped))
                .isInstanceOf(CancellationException.class);
        assertThat(file).doesNotExist();
    }
}
