package org.xianggan.atlas.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// The map as PDF and as SVG beside the picture that the screen has of it.
final class MapFileTest {
    private static final Path FONTS = Path.of("assets", "fonts");

    /// Share of squares of [#SQUARE] pixels whose middle colour may differ visibly. Single pixels
    /// tell nothing of a PDF: whoever shows it softens and shifts edges in its own way.
    private static final double IN_PDF = 0.025;

    private static final int SQUARE = 4;

    /// Share of pixels that may differ visibly.
    private static final double IN_JAVA2D = 0.01;

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

    private static Viewport view(double zoom) {
        return Viewport.of(new LonLat(113.7, 26.7), zoom, 600, 450, 1);
    }

    private static MapState state(String selected) {
        return MapState.initial(atlas.defaultYear()).selecting(EntityId.of(selected));
    }

    private static BufferedImage page(Viewport view, MapState state) {
        return Pictures.image(
                new MapPictures(atlas, FONTS)
                        .page(view, state, atlas.attributions(state.language())));
    }

    private Path written(String name, Viewport view, MapState state) throws Exception {
        Path file = folder.resolve(name);
        MapFile.write(atlas, FONTS, Messages.chinese(), view, state, file);
        return file;
    }

    private static BufferedImage rendered(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImage(0, 96 / 72f, ImageType.ARGB);
        }
    }

    @ParameterizedTest
    @CsvSource({"9.6,county:430224", "9.6,rail:jiheng", "12,county:430224", "7,road:G72"})
    void a_pdf_and_a_picture_of_forms_look_as_the_screen_does(double zoom, String selected)
            throws Exception {
        Viewport view = view(zoom);
        MapState state = state(selected);
        BufferedImage screen = page(view, state);
        same("map-java2d-" + zoom, screen, forms(view, state), IN_JAVA2D);
        same(
                "map-pdf-" + zoom,
                squares(screen),
                squares(rendered(written("a.pdf", view, state))),
                IN_PDF);
    }

    @Test
    void rows_that_are_faded_and_the_dark_theme_too() throws Exception {
        LayerLooks looks =
                LayerLooks.DEFAULT
                        .withOpacity(LayerRow.EXPRESSWAYS, 0.4)
                        .withOpacity(LayerRow.SITES_FORMER, 0.5);
        MapState state = state("county:430224").looking(looks).in(MapState.Theme.PROJECTOR);
        Viewport view = view(10);
        BufferedImage screen = page(view, state);
        same("faded-java2d", screen, forms(view, state), IN_JAVA2D);
        same(
                "faded-pdf",
                squares(screen),
                squares(rendered(written("a.pdf", view, state))),
                IN_PDF);
    }

    private static BufferedImage forms(Viewport view, MapState state) {
        MapVector map = new MapVector(atlas, FONTS, Messages.chinese());
        return Pictures.image(
                map.picture(
                        view.width(),
                        view.height(),
                        1,
                        to ->
                                map.page(
                                        view,
                                        state,
                                        MapVector.Over.NOTHING,
                                        atlas.attributions(state.language()),
                                        to)));
    }

    private static BufferedImage squares(BufferedImage image) {
        int w = image.getWidth() / SQUARE;
        int h = image.getHeight() / SQUARE;
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int sum = 0;
                    for (int i = 0; i < SQUARE * SQUARE; i++) {
                        int at = image.getRGB(SQUARE * x + i % SQUARE, SQUARE * y + i / SQUARE);
                        sum += at >> shift & 0xFF;
                    }
                    rgb |= sum / (SQUARE * SQUARE) << shift;
                }
                out.setRGB(x, y, rgb);
            }
        }
        return out;
    }

    private static void same(String name, BufferedImage screen, BufferedImage other, double most)
            throws Exception {
        double share = ImageAssert.difference(screen, other);
        if (share > most) {
            Path left = Files.createDirectories(Path.of("target", "golden-diff"));
            Files.write(left.resolve(name + "-screen.png"), Pictures.png(screen));
            Files.write(left.resolve(name + "-other.png"), Pictures.png(other));
        }
        assertThat(share).as(name).isLessThanOrEqualTo(most);
    }

    @Test
    void the_words_of_a_pdf_are_found_once_each() throws Exception {
        MapState state =
                MapState.initial(atlas.defaultYear())
                        .showing(Set.of(LayerRow.SEATS, LayerRow.COUNTIES));
        Path file = written("a.pdf", view(10), state);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).containsOnlyOnce("茶陵县").contains("内部使用 · 未经审图");
            // A glyph that a radical shares with a word is found as the word.
            assertThat(text.codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
            assertThat(document.getPage(0).getResources().getFontNames())
                    .hasSizeLessThanOrEqualTo(3);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-.*");
            }
        }
        assertThat(Files.size(file)).isLessThan(400_000);
    }

    @Test
    void the_same_map_makes_the_same_pdf() throws Exception {
        byte[] first = Files.readAllBytes(written("a.pdf", view(9), state("county:430224")));
        byte[] second = Files.readAllBytes(written("b.pdf", view(9), state("county:430224")));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void an_svg_is_whole_needs_nothing_else_and_has_its_texts() throws Exception {
        MapState state = state("rail:jiheng").in(Language.BOTH);
        Path file = written("a.svg", view(9.6), state);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document svg = factory.newDocumentBuilder().parse(file.toFile());
        NodeList all = svg.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        List<Element> elements =
                IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
        elements.forEach(e -> ids.add(e.getAttribute("id")));
        for (Element e : elements) {
            assertThat(e.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            if (e.hasAttribute("href")) {
                assertThat(e.getAttribute("href")).startsWith("data:image/png;base64,");
            }
            for (String by : List.of("clip-path", "mask", "stroke", "fill")) {
                String value = e.getAttribute(by);
                if (value.startsWith("url(")) {
                    assertThat(value).startsWith("url(#").endsWith(")");
                    assertThat(ids).contains(value.substring(5, value.length() - 1));
                }
            }
        }
        NodeList texts = svg.getElementsByTagName("text");
        List<String> said =
                IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent())
                        .toList();
        assertThat(said).contains("茶陵县", "G72", "内部使用 · 未经审图");
        assertThat(svg.getElementsByTagName("mask").getLength()).isPositive();
    }

    @Test
    void what_cannot_be_written_leaves_nothing() throws Exception {
        Path target = Files.createDirectory(folder.resolve("a.pdf"));
        Files.createFile(target.resolve("in the way"));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> written("a.pdf", view(9), state("county:430224"))))
                .isInstanceOf(java.io.IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }
}
