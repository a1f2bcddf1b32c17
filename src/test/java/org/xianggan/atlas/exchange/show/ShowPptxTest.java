package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Shows as presentations, read back as XML and by a library.
final class ShowPptxTest {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    @TempDir private static Path folder;

    private static AtlasFile atlas;
    private static Deck deck;
    private static Path file;
    private static Unzipped parts;

    @BeforeAll
    static void written() throws IOException {
        atlas = ShippedAtlas.open(Messages.chinese());
        deck = Decks.of(atlas, Theme.PAPER, Language.BOTH, Edition.INTERNAL);
        file = folder.resolve("show.pptx");
        ShowPptx.write(deck, file, Work.SILENT);
        parts = Unzipped.of(file);
    }

    @AfterAll
    static void closed() {
        atlas.close();
    }

    private static Map<String, String> slides() {
        return parts.texts(n -> n.matches("ppt/slides/slide\\d+\\.xml"));
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        return f.newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document d, String namespace, String name) {
        NodeList found = d.getElementsByTagNameNS(namespace, name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static String typeface(Element run, String script) {
        NodeList fonts = run.getElementsByTagNameNS(DRAWING, script);
        return fonts.getLength() == 0 ? "" : ((Element) fonts.item(0)).getAttribute("typeface");
    }

    @Test
    void everyRunNamesTheFontsThatEveryOfficeHasAndItsLanguage() throws Exception {
        Map<String, String> written =
                parts.texts(n -> n.matches("ppt/(slides|notesSlides)/[^/]+\\.xml"));
        assertThat(written.keySet()).anyMatch(n -> n.contains("notesSlide"));
        int runs = 0;
        for (Map.Entry<String, String> e : written.entrySet()) {
            Document d = xml(e.getValue());
            for (String kind : List.of("rPr", "endParaRPr")) {
                for (Element run : elements(d, DRAWING, kind)) {
                    runs++;
                    assertThat(typeface(run, "ea")).as(e.getKey()).isEqualTo("微软雅黑");
                    assertThat(typeface(run, "latin")).as(e.getKey()).isEqualTo("Arial");
                    assertThat(run.getAttribute("lang")).isIn("zh-CN", "en-US");
                }
            }
            for (Element run : elements(d, DRAWING, "r")) {
                assertThat(run.getElementsByTagNameNS(DRAWING, "rPr").getLength()).isOne();
                String said = run.getTextContent();
                String lang =
                        ((Element) run.getElementsByTagNameNS(DRAWING, "rPr").item(0))
                                .getAttribute("lang");
                if (said.matches("(?s).*\\p{IsHan}.*")) {
                    assertThat(lang).as(said).isEqualTo("zh-CN");
                } else if (said.matches("(?s)\\p{ASCII}*")) {
                    assertThat(lang).as(said).isEqualTo("en-US");
                }
            }
        }
        assertThat(runs).isGreaterThan(100);
    }

    @Test
    void themesNameTheSameFontsAndNoneIsPutIn() throws Exception {
        Map<String, String> themes = parts.texts(n -> n.startsWith("ppt/theme/theme"));
        assertThat(themes).hasSizeGreaterThanOrEqualTo(2);
        for (String theme : themes.values()) {
            Document d = xml(theme);
            for (String kind : List.of("majorFont", "minorFont")) {
                Element fonts = elements(d, DRAWING, kind).getFirst();
                assertThat(typeface(fonts, "ea")).isEqualTo("微软雅黑");
                assertThat(typeface(fonts, "latin")).isEqualTo("Arial");
                assertThat(fonts.getElementsByTagNameNS(DRAWING, "font").getLength()).isZero();
            }
        }
        assertThat(parts.text("ppt/presentation.xml")).doesNotContain("embeddedFont");
        assertThat(parts.parts().keySet())
                .noneMatch(n -> n.startsWith("ppt/fonts") || n.contains("thumbnail"));
    }

    @Test
    void nothingOutsideIsAskedFor() {
        assertThat(parts.texts(n -> n.endsWith(".rels")).values())
                .isNotEmpty()
                .noneMatch(r -> r.contains("TargetMode=\"External\""))
                .noneMatch(r -> r.contains("Target=\"http"));
    }

    @Test
    void everySlideHasItsTitleNoticeAndFiguresAsTextAndTables() throws Exception {
        String notice = Edition.INTERNAL.notice(deck.texts());
        try (XMLSlideShow read = read()) {
            assertThat(read.getPageSize().width).isEqualTo(960);
            assertThat(read.getPageSize().height).isEqualTo(540);
            assertThat(read.getSlides()).hasSameSizeAs(deck.slides());
            for (int i = 0; i < deck.slides().size(); i++) {
                Slide slide = deck.slides().get(i);
                XSLFSlide s = read.getSlides().get(i);
                assertThat(s.getTitle()).isEqualTo(Handout.title(slide)).isNotEmpty();
                List<String> texts =
                        s.getShapes().stream()
                                .flatMap(
                                        shape ->
                                                shape instanceof XSLFTextShape t
                                                        ? Stream.of(t.getText())
                                                        : Stream.empty())
                                .toList();
                assertThat(texts).contains(notice);
                for (Part p : slide.parts()) {
                    if (p instanceof Part.Text t) {
                        assertThat(texts).contains(t.text());
                    } else if (p instanceof Part.Figures f && !f.figures().isEmpty()) {
                        XSLFTable table =
                                s.getShapes().stream()
                                        .flatMap(
                                                shape ->
                                                        shape instanceof XSLFTable t
                                                                ? Stream.of(t)
                                                                : Stream.empty())
                                        .findFirst()
                                        .orElseThrow();
                        String cells =
                                String.join(
                                        "\n",
                                        table.getRows().stream()
                                                .flatMap(r -> r.getCells().stream())
                                                .map(XSLFTableCell::getText)
                                                .toList());
                        for (Part.Figure figure : f.figures()) {
                            assertThat(cells)
                                    .contains(figure.value())
                                    .contains(figure.unit())
                                    .contains(figure.asOf());
                            assertThat(cells).contains(figure.label());
                        }
                    }
                }
            }
        }
    }

    private static XMLSlideShow read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XMLSlideShow(in);
        }
    }

    @Test
    void notesAreNotesAndOnlyThere() throws Exception {
        try (XMLSlideShow read = read()) {
            int noted = 0;
            for (int i = 0; i < deck.slides().size(); i++) {
                String notes = deck.slides().get(i).notes();
                XSLFNotes there = read.getSlides().get(i).getNotes();
                if (notes.isBlank()) {
                    assertThat(there).isNull();
                } else {
                    noted++;
                    assertThat(
                                    there.getTextParagraphs().stream()
                                            .flatMap(List::stream)
                                            .map(p -> p.getText())
                                            .toList())
                            .containsAll(notes.lines().toList());
                    String first = notes.lines().findFirst().orElseThrow();
                    assertThat(slides().values()).noneMatch(x -> x.contains(first));
                }
            }
            assertThat(noted).isPositive();
        }
    }

    @Test
    void everyPictureIsToldToWhoCannotSeeIt() throws Exception {
        for (String slide : slides().values()) {
            Document d = xml(slide);
            for (Element pic :
                    elements(
                            d,
                            "http://schemas.openxmlformats.org/presentationml/2006/main",
                            "pic")) {
                Element named =
                        (Element)
                                pic.getElementsByTagNameNS(pic.getNamespaceURI(), "cNvPr").item(0);
                assertThat(named.getAttribute("descr")).isNotBlank();
            }
        }
    }

    @Test
    void theMapOfTheFirstSceneIsThePictureOfThePainterInTheResolutionOfTheSlide() throws Exception {
        Slide first = deck.slides().getFirst();
        BufferedImage painted =
                Pictures.image(
                        deck.painter().maps(first, DeckPictures.pixels(SlideSize.WIDE), true));
        BufferedImage there = picture("slide1", "Map");
        assertThat(there.getWidth()).isEqualTo(painted.getWidth()).isEqualTo(1920);
        BufferedImage part = painted.getSubimage(0, 0, there.getWidth(), there.getHeight());
        assertThat(ImageAssert.difference(part, there)).isLessThan(0.01);
    }

    /// The first picture of that name on a slide.
    private static BufferedImage picture(String slide, String name) throws Exception {
        String xml = parts.text("ppt/slides/" + slide + ".xml");
        String after = xml.substring(xml.indexOf("name=\"" + name));
        String id = after.replaceAll("(?s)^.*?r:embed=\"([^\"]+)\".*$", "$1");
        String rels = parts.text("ppt/slides/_rels/" + slide + ".xml.rels");
        Document d = xml(rels);
        for (Element r :
                elements(
                        d,
                        "http://schemas.openxmlformats.org/package/2006/relationships",
                        "Relationship")) {
            if (r.getAttribute("Id").equals(id)) {
                String part = r.getAttribute("Target").replaceAll("^(\\.\\./|/ppt/)", "ppt/");
                return Objects.requireNonNull(
                        ImageIO.read(
                                new ByteArrayInputStream(
                                        Objects.requireNonNull(parts.parts().get(part), part))));
            }
        }
        throw new AssertionError(id + " in " + rels);
    }

    @Test
    void boxesOfTextAreLargerThanTheirText() {
        for (Slide slide : deck.slides()) {
            for (Part p : slide.parts()) {
                if (p instanceof Part.Text t) {
                    var room = Room.of(t, slide);
                    assertThat(room.height())
                            .isGreaterThanOrEqualTo(t.lines().size() * t.leading() * 1.08 - 1e-6);
                    if (t.lines().size() == 1 && !t.toRight()) {
                        assertThat(room.width())
                                .isGreaterThanOrEqualTo(
                                        Math.min(
                                                t.at().width() * 1.08,
                                                slide.size().width() - t.at().x()));
                    }
                    if (t.lines().size() > 1) {
                        assertThat(slide.parts())
                                .filteredOn(
                                        o ->
                                                !(o instanceof Part.Panel)
                                                        && !o.equals(t)
                                                        && !o.at().meets(t.at())
                                                        && o.at().y() < t.at().bottom())
                                .noneMatch(
                                        o ->
                                                o.at().meets(
                                                                new SlideBox(
                                                                        room.x(),
                                                                        t.at().y(),
                                                                        room.width(),
                                                                        t.at().height())));
                    }
                    assertThat(room.x()).isGreaterThanOrEqualTo(0);
                    assertThat(room.right()).isLessThanOrEqualTo(slide.size().width() + 1e-6);
                }
            }
        }
    }

    @Test
    void theSameShowIsTheSameBytes() throws IOException {
        Deck two = few(deck, 2);
        Path a = folder.resolve("a.pptx");
        Path b = folder.resolve("b.pptx");
        ShowPptx.write(two, a, Work.SILENT);
        ShowPptx.write(two, b, Work.SILENT);
        assertThat(Files.mismatch(a, b)).isEqualTo(-1);
    }

    private static Deck few(Deck d, int slides) {
        return new Deck(
                d.title(),
                d.author(),
                d.slides().subList(0, slides),
                d.painter(),
                d.pictures(),
                d.texts());
    }

    @Test
    void aPublicShowWithoutANumberHasNoMap() throws IOException {
        Deck open = few(Decks.of(atlas, Theme.PROJECTOR, Language.EN, Edition.of(true, null)), 3);
        Path out = folder.resolve("public.pptx");
        ShowPptx.write(open, out, Work.SILENT);
        Unzipped there = Unzipped.of(out);
        String notice = Edition.of(true, null).notice(open.texts());
        assertThat(there.texts(n -> n.matches("ppt/slides/slide\\d+\\.xml")).values())
                .hasSize(3)
                .allMatch(x -> x.contains(notice))
                .noneMatch(x -> x.contains("name=\"Map "));
    }

    @Test
    void workThatIsCancelledLeavesTheOldFileAndNoOther() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old")).resolve("show.pptx");
        Files.writeString(old, "old");
        Work cancelled =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> ShowPptx.write(deck, old, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> ShowHtml.write(deck, old, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(old).hasContent("old");
        try (Stream<Path> there = Files.list(old.getParent())) {
            assertThat(there).hasSize(1);
        }
    }
}
