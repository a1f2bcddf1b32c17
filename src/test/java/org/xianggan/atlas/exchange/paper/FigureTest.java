package org.xianggan.atlas.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.paper.Block;
import org.xianggan.atlas.core.paper.FigurePages;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.style.TravelColours;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

/// A map as a figure: of the right size, with all that a figure in a report needs.
final class FigureTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final GeoBox BOX = new GeoBox(113.2, 26.4, 114.2, 27.1);
    private static final String TITLE = "茶陵与莲花之间";

    private static AtlasFile atlas;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static FigureSpec spec(PaperSize size) {
        return FigureSpec.of(size, TITLE, BOX, MapState.initial(atlas.defaultYear()));
    }

    private Path written(String name, FigureSpec spec, double dpi, Work work) throws IOException {
        Path file = folder.resolve(name);
        Figure.write(atlas, FONTS, Messages.chinese(), spec, file, dpi, work);
        return file;
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void a_pdf_has_the_size_and_the_words(PaperSize size) throws Exception {
        Path file = written("图.pdf", spec(size), 300, Work.SILENT);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isBetween(size.width() - .1, size.width() + .1);
            assertThat(box.getHeight() / 72 * 25.4)
                    .isBetween(size.height() - .1, size.height() + .1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            TITLE,
                            "内部使用 · 未经审图",
                            "高速公路",
                            "OpenStreetMap",
                            atlas.defaultYear() + " 年底的状态",
                            "km",
                            "1:");
        }
    }

    @Test
    void a_picture_has_the_pixels_and_says_how_large_it_is_on_paper() throws Exception {
        Path file = written("图.png", spec(PaperSize.A4_LANDSCAPE), 150, Work.SILENT);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1754);
        assertThat(image.getHeight()).isEqualTo(1240);
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(bytes).getInt(at + 4)).isEqualTo(5906);
        // White paper at the corner, the ground of the map in the middle.
        assertThat(image.getRGB(3, 3)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(700, 600)).isNotEqualTo(0xFFFFFFFF);
    }

    @Test
    void a_review_number_stands_in_place_of_the_notice() throws Exception {
        FigureSpec plain = spec(PaperSize.A4_PORTRAIT);
        FigureSpec reviewed =
                new FigureSpec(
                        plain.size(),
                        plain.title(),
                        plain.box(),
                        plain.state(),
                        null,
                        null,
                        null,
                        Map.of(),
                        "GS(2026)0000号");
        Path file = written("图.pdf", reviewed, 300, Work.SILENT);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("审图号：GS(2026)0000号")
                    .doesNotContain("未经审图");
        }
    }

    /// What lies over the map is drawn and has its row in the legend.
    @Test
    void a_planned_route_is_on_the_map_and_in_the_legend() throws Exception {
        FigureSpec plain = spec(PaperSize.A4_PORTRAIT);
        WorldBox box = WebMercator.project(BOX);
        double y = (box.minY() + box.maxY()) / 2;
        TravelOverlay.Stretch across =
                new TravelOverlay.Stretch(
                        List.of(new WorldPoint(box.minX(), y), new WorldPoint(box.maxX(), y)),
                        TravelOverlay.Use.OPEN);
        TravelOverlay travel =
                new TravelOverlay(
                        List.of(),
                        List.of(),
                        List.of(
                                new TravelOverlay.Track(
                                        1, TravelOverlay.Tone.FIRST, true, false, List.of(across))),
                        List.of());
        FigureSpec planned =
                new FigureSpec(
                        plain.size(),
                        plain.title(),
                        plain.box(),
                        plain.state(),
                        null,
                        travel,
                        null,
                        Map.of(),
                        null);
        Path without = written("无.pdf", plain, 300, Work.SILENT);
        Path with = written("有.pdf", planned, 300, Work.SILENT);
        assertThat(words(with)).contains("路线 1");
        assertThat(words(without)).doesNotContain("路线 1");
        int colour = TravelColours.of(TravelOverlay.Tone.FIRST, MapState.Theme.PAPER);
        assertThat(pixels(planned, colour)).isGreaterThan(300 + pixels(plain, colour));
    }

    private static String words(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// How many pixels of a picture have exactly that colour.
    private static long pixels(FigureSpec spec, int argb) {
        return Arrays.stream(Figure.picture(atlas, FONTS, Messages.chinese(), spec, 96).argb())
                .filter(p -> p == argb)
                .count();
    }

    /// A tall map on a wide page has as much paper to its left as to the right of its legend.
    @Test
    void a_tall_map_stands_in_the_middle_of_a_wide_page() {
        MapVector maps = new MapVector(atlas, FONTS, Messages.chinese());
        GeoBox tall = new GeoBox(113.5, 25, 114.5, 29);
        FigureSpec spec =
                FigureSpec.of(
                        PaperSize.A4_LANDSCAPE, TITLE, tall, MapState.initial(atlas.defaultYear()));
        Page page = new FigurePages(atlas, Messages.chinese(), maps.measure()).page(spec);
        Block.MapBlock map =
                page.blocks().stream()
                        .filter(Block.MapBlock.class::isInstance)
                        .map(Block.MapBlock.class::cast)
                        .findFirst()
                        .orElseThrow();
        double right = map.x() + map.viewport().width() * Page.PIXEL + 5 + 50;
        assertThat(map.x()).isGreaterThan(20).isCloseTo(297 - right, within(0.5));
    }

    @Test
    void a_title_too_long_for_a_line_has_two() throws Exception {
        String title = "一个长得一行放不下的图名".repeat(6);
        FigureSpec spec =
                FigureSpec.of(
                        PaperSize.A4_PORTRAIT, title, BOX, MapState.initial(atlas.defaultYear()));
        Path file = written("图.pdf", spec, 300, Work.SILENT);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(title);
        }
    }

    @Test
    void what_is_cancelled_leaves_nothing() throws Exception {
        Work stopped =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        for (String name : new String[] {"a.png", "a.pdf", "a.svg"}) {
            assertThatThrownBy(() -> written(name, spec(PaperSize.WIDE), 50, stopped))
                    .isInstanceOf(CancellationException.class);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_cannot_be_written_leaves_nothing() throws Exception {
        for (String name : new String[] {"a.png", "a.pdf", "a.svg"}) {
            Path target = Files.createDirectory(folder.resolve(name));
            Files.createFile(target.resolve("in the way"));
            assertThatThrownBy(() -> written(name, spec(PaperSize.WIDE), 50, Work.SILENT))
                    .isInstanceOf(IOException.class);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3).allMatch(Files::isDirectory);
        }
    }
}
