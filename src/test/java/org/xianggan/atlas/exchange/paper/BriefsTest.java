package org.xianggan.atlas.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.brief.BriefWriter;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.BriefPages;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

/// Briefs as files, read back by other programs' libraries.
final class BriefsTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "briefs");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final double DPI = 80;
    private static final Scenario GUISUI =
            Scenario.of(2025).opening(EntityId.of("road:GUISUI")).named("桂东—遂川 & <高速>");

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

    private static int write(
            Scenario s,
            Language language,
            Edition edition,
            BriefFormat format,
            Path file,
            Work work)
            throws IOException {
        return Briefs.write(
                atlas,
                new FlatEngine(),
                FONTS,
                Messages.of(language),
                s,
                edition,
                format,
                file,
                DAY,
                work);
    }

    private Path written(Scenario s, Language language, Edition edition, BriefFormat format)
            throws IOException {
        Path file = folder.resolve("说明." + format.id());
        write(s, language, edition, format, file, Work.SILENT);
        return file;
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(d).replaceAll("\\s", "");
        }
    }

    private static XWPFDocument read(Path docx) throws IOException {
        try (InputStream in = Files.newInputStream(docx)) {
            return new XWPFDocument(in);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_pdf_has_two_pages_of_text(Language language) throws Exception {
        Path file = written(GUISUI, language, Edition.INTERNAL, BriefFormat.PDF);
        Messages texts = Messages.of(language);
        try (PDDocument d = Loader.loadPDF(file.toFile())) {
            assertThat(d.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(words(file))
                .contains("桂东—遂川&<高速>")
                .contains(texts.get("raster.internal").replaceAll("\\s", ""))
                .contains("OpenStreetMap")
                .contains("2026-11-26")
                .contains(texts.first("brief.sources"));
        assertThat(Files.size(file)).isLessThan(5_000_000);
    }

    @Test
    void the_same_scenario_makes_the_same_bytes() throws Exception {
        for (BriefFormat f : BriefFormat.values()) {
            byte[] one = Files.readAllBytes(written(GUISUI, Language.ZH, Edition.INTERNAL, f));
            byte[] two = Files.readAllBytes(written(GUISUI, Language.ZH, Edition.INTERNAL, f));
            assertThat(one).as(f.id()).isEqualTo(two);
        }
    }

    /// Read by POI, which knows the schema: nothing of it is out of its order.
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_document_has_headings_tables_fields_and_pictures_of_its_own(Language language)
            throws Exception {
        Path file = written(GUISUI, language, Edition.INTERNAL, BriefFormat.DOCX);
        Messages texts = Messages.of(language);
        try (XWPFDocument d = read(file)) {
            List<XmlError> wrong = new ArrayList<>();
            XmlOptions options = new XmlOptions();
            options.setErrorListener(wrong);
            d.getDocument().validate(options);
            assertThat(wrong).isEmpty();
            assertThat(
                            d.getParagraphs().stream()
                                    .filter(p -> "Title".equals(p.getStyle()))
                                    .map(XWPFParagraph::getText))
                    .singleElement()
                    .satisfies(t -> assertThat(t).contains("桂东—遂川 & <高速>"));
            assertThat(
                            d.getParagraphs().stream()
                                    .filter(p -> "Heading1".equals(p.getStyle()))
                                    .map(XWPFParagraph::getText))
                    .contains(
                            texts.get("brief.chapter.lines"),
                            texts.get("brief.chapter.time"),
                            texts.get("brief.chapter.said"),
                            texts.get("brief.chapter.basis"),
                            texts.get("brief.sources"));
            assertThat(d.getParagraphs())
                    .filteredOn(p -> "Heading2".equals(p.getStyle()))
                    .hasSizeGreaterThanOrEqualTo(2);
            // The first table holds the maps.
            List<XWPFTable> tables = d.getTables();
            assertThat(tables).hasSizeGreaterThanOrEqualTo(4);
            for (XWPFTable t : tables.subList(1, tables.size())) {
                assertThat(t.getStyleID()).isEqualTo("BriefTable");
                assertThat(t.getRow(0).isRepeatHeader()).isTrue();
            }
            XWPFTable gains = tables.get(2);
            assertThat(gains.getRow(1).getCell(3).getParagraphs().getFirst().getAlignment().name())
                    .isEqualTo("RIGHT");
            assertThat(tables.getFirst().getText()).contains("1").contains("2");
            assertThat(d.getDocument().xmlText()).contains(" SEQ ").contains("descr=");
            assertThat(d.getAllPictures()).hasSize(3);
            for (var p : d.getAllPictures()) {
                assertThat(p.getData()).startsWith(0x89, 'P', 'N', 'G');
            }
            assertThat(d.getHeaderList().getFirst().getText())
                    .contains(texts.get("raster.internal").replace('\n', ' '));
            String footer = d.getFooterList().getFirst()._getHdrFtr().xmlText();
            assertThat(footer).contains(" PAGE ").contains(" NUMPAGES ");
            assertThat(d.getFooterList().getFirst().getText())
                    .contains(atlas.dataVersion().substring(0, 12));
            assertThat(d.getProperties().getCoreProperties().getTitle()).contains("桂东—遂川");
            assertThat(d.getProperties().getCoreProperties().getCreator())
                    .isEqualTo(texts.first("app.title"));
        }
    }

    @Test
    void fonts_are_named_and_none_is_in_the_file() throws Exception {
        Path file = written(GUISUI, Language.ZH, Edition.INTERNAL, BriefFormat.DOCX);
        try (XWPFDocument d = read(file)) {
            String heading = d.getStyles().getStyle("Heading1").getCTStyle().xmlText();
            assertThat(heading).contains("微软雅黑").contains("Arial");
            assertThat(d.getPackage().getParts())
                    .extracting(p -> p.getPartName().getName())
                    .noneMatch(n -> n.contains("font"));
            try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
                assertThat(Files.readString(zip.getPath("word", "styles.xml")))
                        .contains("w:ascii=\"Times New Roman\"")
                        .contains("w:eastAsia=\"宋体\"")
                        .contains("w:eastAsia=\"zh-CN\"")
                        .doesNotContain("embed");
            }
        }
    }

    /// The same words, the same numbers, the same sources in both.
    @Test
    void both_formats_say_the_same() throws Exception {
        String pdf = words(written(GUISUI, Language.ZH, Edition.INTERNAL, BriefFormat.PDF));
        try (XWPFDocument d =
                read(written(GUISUI, Language.ZH, Edition.INTERNAL, BriefFormat.DOCX))) {
            List<String> all = new ArrayList<>();
            d.getParagraphs().forEach(p -> all.add(p.getText()));
            for (XWPFTable t : d.getTables().subList(1, d.getTables().size())) {
                t.getRows().forEach(r -> r.getTableCells().forEach(c -> all.add(c.getText())));
            }
            assertThat(all).hasSizeGreaterThan(60);
            for (String text : all) {
                String plain = text.replaceAll("\\s", "");
                // A line of a column may be parted by its neighbour's: the beginning is enough.
                assertThat(pdf).contains(plain.substring(0, Math.min(7, plain.length())));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PDF", "DOCX"})
    void a_public_edition_has_no_map_without_a_number(BriefFormat format) throws Exception {
        Path file = written(GUISUI, Language.ZH, Edition.of(true, null), format);
        if (format == BriefFormat.PDF) {
            assertThat(words(file)).contains("公开版没有审图号").doesNotContain("比例尺");
        } else {
            try (XWPFDocument d = read(file)) {
                assertThat(d.getAllPictures()).isEmpty();
                assertThat(d.getHeaderList().getFirst().getText()).contains("公开 · 不含地图");
            }
        }
        Path numbered = written(GUISUI, Language.ZH, Edition.of(true, "样例001号"), format);
        if (format == BriefFormat.DOCX) {
            try (XWPFDocument d = read(numbered)) {
                assertThat(d.getAllPictures()).hasSize(3);
                assertThat(d.getHeaderList().getFirst().getText()).contains("审图号：样例001号");
            }
        } else {
            assertThat(words(numbered)).contains("审图号：样例001号").doesNotContain("内部使用");
        }
    }

    @Test
    void what_a_person_typed_does_no_harm() throws Exception {
        var a =
                Objects.requireNonNull(
                        atlas.entity(EntityId.of("county:430225")).orElseThrow().anchor());
        var b =
                Objects.requireNonNull(
                        atlas.entity(EntityId.of("county:360881")).orElseThrow().anchor());
        Scenario s =
                Scenario.of(2025)
                        .drawing(
                                new DrawnLine(
                                        "线\u0000\u0007]]>&\"'名" + "很长".repeat(60),
                                        List.of(a, b),
                                        WayClass.NATIONAL,
                                        null))
                        .named("<b>\u000b情景{0}' %s");
        Path pdf = written(s, Language.ZH, Edition.INTERNAL, BriefFormat.PDF);
        assertThat(words(pdf)).contains("<b>").contains("{0}'%s");
        try (XWPFDocument d = read(written(s, Language.ZH, Edition.INTERNAL, BriefFormat.DOCX))) {
            assertThat(d.getTables().get(1).getText()).contains("]]>&\"'名很长很长");
        }
    }

    @ParameterizedTest
    @EnumSource(BriefFormat.class)
    void what_is_cancelled_or_cannot_be_written_leaves_nothing(BriefFormat format)
            throws Exception {
        Work stopping =
                new Work() {
                    private double far;

                    @Override
                    public void at(String what, double fraction) {
                        far = fraction;
                    }

                    @Override
                    public boolean cancelled() {
                        return far > 0.5;
                    }
                };
        assertThatThrownBy(
                        () ->
                                write(
                                        GUISUI,
                                        Language.ZH,
                                        Edition.INTERNAL,
                                        format,
                                        folder.resolve("a"),
                                        stopping))
                .isInstanceOf(CancellationException.class);
        Path blocked = Files.createDirectory(folder.resolve("b"));
        Files.createFile(blocked.resolve("in the way"));
        assertThatThrownBy(
                        () ->
                                write(
                                        GUISUI,
                                        Language.ZH,
                                        Edition.INTERNAL,
                                        format,
                                        blocked,
                                        Work.SILENT))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(blocked);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_look_as_agreed(Language language) throws Exception {
        // Of invented data, which stay as they are.
        Path store = DataMini.built(folder, folder.resolve("mini.gpkg"));
        try (AtlasFile mini = AtlasFile.open(store, Messages.chinese())) {
            Network roads = mini.network(TravelMode.DRIVE);
            List<LonLat> ends = List.of(roads.position(0), roads.position(roads.nodeCount() - 1));
            Scenario s =
                    Scenario.of(mini.defaultYear())
                            .drawing(new DrawnLine("样例线", ends, WayClass.EXPRESSWAY, null))
                            .named("样例");
            Wording wording = new Wording(Messages.of(language), mini);
            MapVector maps = new MapVector(mini, FONTS, Messages.of(language));
            BriefPages.Laid laid =
                    new BriefPages(mini, wording, maps.measure())
                            .lay(
                                    new BriefWriter<>(mini, new FlatEngine(), wording, DAY)
                                            .write(s, true, Work.SILENT),
                                    Edition.INTERNAL,
                                    s.name());
            for (int i = 0; i < laid.pages().size(); i++) {
                BufferedImage actual =
                        Pictures.image(new PagePainter(maps).picture(laid.pages().get(i), DPI));
                String name = language.name().toLowerCase(java.util.Locale.ROOT) + "-" + (i + 1);
                Path expected = GOLDEN.resolve(name + ".png");
                if (Boolean.getBoolean("golden.write")) {
                    Files.createDirectories(GOLDEN);
                    ImageIO.write(actual, "png", expected.toFile());
                }
                ImageAssert.assertSame("brief-" + name, ImageIO.read(expected.toFile()), actual);
            }
        }
    }
}
