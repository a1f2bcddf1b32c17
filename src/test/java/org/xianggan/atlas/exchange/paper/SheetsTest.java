package org.xianggan.atlas.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Block;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

/// County sheets of the shipped atlas: whole, in words and in pictures.
final class SheetsTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "sheets");
    private static final double DPI = 80;

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

    private static int write(List<Entity> counties, Language language, Path target, Work work)
            throws IOException {
        Messages texts = Messages.of(language);
        return Sheets.write(atlas, FONTS, texts, spec(Edition.INTERNAL, counties), target, work);
    }

    private static SheetSpec spec(Edition edition, List<Entity> counties) {
        return new SheetSpec(
                atlas.defaultYear(), edition, counties.stream().map(Entity::id).toList());
    }

    private static List<Entity> county(String key) {
        return List.of(atlas.entity(EntityId.of("county:" + key)).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN", "BOTH"})
    void each_county_has_one_page_with_its_words(Language language) throws Exception {
        Path file = folder.resolve("县图页.pdf");
        List<Entity> all = CountyPages.counties(atlas);
        assertThat(write(all, language, file, Work.SILENT)).isEqualTo(24);
        Messages texts = Messages.of(language);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(24);
            PDFTextStripper words = new PDFTextStripper();
            for (int i = 0; i < all.size(); i++) {
                words.setStartPage(i + 1);
                words.setEndPage(i + 1);
                // A line may be broken anywhere between two characters.
                String text = words.getText(document).replaceAll("\\s", "");
                String name = all.get(i).names().in(language);
                assertThat(text)
                        .as(name)
                        .contains(name.replaceAll("\\s", ""))
                        .contains(texts.get("raster.internal").replaceAll("\\s", ""))
                        .contains("OpenStreetMap")
                        .contains("km1:")
                        .contains(Integer.toString(atlas.defaultYear()));
                for (String section :
                        List.of(
                                "figures",
                                "lines",
                                "crossings",
                                "sites",
                                "agreements",
                                "sources")) {
                    assertThat(text).contains(texts.get("sheet." + section).replaceAll("\\s", ""));
                }
            }
        }
        assertThat(Files.size(file)).isLessThan(5_000_000);
    }

    /// In every language: nothing off the page, nothing on anything else.
    @ParameterizedTest
    @EnumSource(Language.class)
    void no_words_leave_the_page_or_lie_on_others(Language language) {
        Messages texts = Messages.of(language);
        MapVector maps = new MapVector(atlas, FONTS, texts);
        CountyPages pages =
                new CountyPages(
                        atlas, texts, atlas.defaultYear(), Edition.INTERNAL, maps.measure());
        for (Entity county : CountyPages.counties(atlas)) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (Block block : pages.page(county.id()).blocks()) {
                if (block instanceof Block.Line l) {
                    double width = maps.measure().width(l.text(), l.weight(), 0, 100) / 100;
                    Rectangle2D box =
                            new Rectangle2D.Double(
                                    l.x(), l.y() - .7 * l.em(), width * l.em(), .75 * l.em());
                    String what = county.names().zh() + ": " + l.text();
                    assertThat(box.getMinX()).as(what).isGreaterThan(11.9);
                    assertThat(box.getMaxX()).as(what).isLessThan(198.1);
                    assertThat(box.getMaxY()).as(what).isLessThan(289);
                    assertThat(boxes).as(what).noneMatch(box::intersects);
                    boxes.add(box);
                } else if (block instanceof Block.MapBlock m) {
                    // The map: no words of the page on it.
                    boxes.add(
                            new Rectangle2D.Double(
                                    m.x(),
                                    m.y(),
                                    m.viewport().width() * Page.PIXEL,
                                    m.viewport().height() * Page.PIXEL));
                }
            }
        }
    }

    /// What is there and what is not, by the words of two counties that differ.
    @Test
    void what_a_county_lacks_is_said() throws Exception {
        assertThat(text("360323")).contains("没有查到经过这个县的省界通道。", "没有查到列名到这个县的合作协议。");
        assertThat(text("430224"))
                .contains("2496.26平方千米", "G0422", "通车", "文件一A0")
                .doesNotContain("没有查到列名到这个县的合作协议。");
    }

    private String text(String county) throws Exception {
        Path file = folder.resolve(county + ".pdf");
        write(county(county), Language.ZH, file, Work.SILENT);
        return words(file);
    }

    private static String words(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @ParameterizedTest
    @CsvSource({"430224,ZH", "360321,EN", "431028,BOTH"})
    void pages_look_as_agreed(String county, Language language) throws Exception {
        // Of invented data, which stay as they are.
        Path store = DataMini.built(folder, folder.resolve("mini.gpkg"));
        BufferedImage actual;
        try (AtlasFile mini = AtlasFile.open(store, Messages.chinese())) {
            actual = picture(mini, county, Messages.of(language));
        }
        Path expected = GOLDEN.resolve(county + ".png");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame("sheet-" + county, ImageIO.read(expected.toFile()), actual);
    }

    private static BufferedImage picture(AtlasFile of, String county, Messages texts) {
        MapVector maps = new MapVector(of, FONTS, texts);
        Page page =
                new CountyPages(of, texts, of.defaultYear(), Edition.INTERNAL, maps.measure())
                        .page(EntityId.of("county:" + county));
        return Pictures.image(new PagePainter(maps).picture(page, DPI));
    }

    /// What is shown in public has no map without a number, and with one says the number instead.
    @Test
    void a_public_edition_has_no_map_until_a_number_is_entered() throws Exception {
        List<Entity> one = county("430224");
        Path without = folder.resolve("public.pdf");
        Path with = folder.resolve("reviewed.pdf");
        Messages texts = Messages.chinese();
        Sheets.write(atlas, FONTS, texts, spec(Edition.of(true, " "), one), without, Work.SILENT);
        Sheets.write(atlas, FONTS, texts, spec(Edition.of(true, "测试号 1"), one), with, Work.SILENT);
        String bare = words(without);
        assertThat(bare)
                .contains("公开·不含地图", "茶陵县", "主要数据", "出处")
                .doesNotContain("未经审图", "图例", "云阳山风景");
        assertThat(words(with)).contains("审图号：测试号1").doesNotContain("未经审图", "不含地图");
        assertThat(Files.size(without)).isLessThan(Files.size(with));
    }

    @Test
    void into_a_folder_each_has_a_file_of_its_own() throws Exception {
        Path target = folder.resolve("县图页");
        List<Entity> two = List.of(county("430224").getFirst(), county("360323").getFirst());
        assertThat(write(two, Language.ZH, target, Work.SILENT)).isEqualTo(2);
        try (var files = Files.list(target)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("茶陵县.pdf", "芦溪县.pdf");
        }
        assertThat(words(target.resolve("茶陵县.pdf"))).contains("茶陵县", "主要数据");
        assertThat(words(target.resolve("芦溪县.pdf"))).contains("芦溪县", "主要数据");
    }

    /// Stops at the second county.
    private static Work stopping() {
        return new Work() {
            private int told;

            @Override
            public void at(String what, double fraction) {
                told++;
            }

            @Override
            public boolean cancelled() {
                return told > 1;
            }
        };
    }

    @Test
    void what_is_cancelled_leaves_nothing() throws Exception {
        List<Entity> all = CountyPages.counties(atlas);
        assertThatThrownBy(() -> write(all, Language.ZH, folder.resolve("a.pdf"), stopping()))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> write(all, Language.ZH, folder.resolve("a"), stopping()))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_cannot_be_written_leaves_nothing() throws Exception {
        Path target = Files.createDirectory(folder.resolve("a.pdf"));
        Files.createFile(target.resolve("in the way"));
        assertThatThrownBy(() -> write(county("430224"), Language.ZH, target, Work.SILENT))
                .isInstanceOf(IOException.class);
        Path blocked = Files.createDirectories(folder.resolve("b").resolve("芦溪县.pdf"));
        Files.createFile(blocked.resolve("in the way"));
        List<Entity> two = List.of(county("430224").getFirst(), county("360323").getFirst());
        assertThatThrownBy(() -> write(two, Language.ZH, folder.resolve("b"), Work.SILENT))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder.resolve("b"))) {
            assertThat(left).containsExactly(blocked);
        }
    }
}
