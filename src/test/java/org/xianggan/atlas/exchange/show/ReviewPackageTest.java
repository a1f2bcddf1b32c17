package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Review;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// 送审包 of real maps: everything that the office asks for, the checksum on each page.
class ReviewPackageTest {
    private static final Path FONTS = Path.of("assets", "fonts");

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

    private static SceneMap map(@org.jspecify.annotations.Nullable Integer before, String... own) {
        return new SceneMap(
                new GeoBox(113.2, 26.4, 114.2, 27.1),
                Set.of(LayerRow.COUNTIES, LayerRow.SEATS, LayerRow.EXPRESSWAYS),
                LayerLooks.DEFAULT,
                2025,
                null,
                null,
                null,
                List.of(own),
                before == null ? null : SceneMap.Before.year(before),
                null,
                null);
    }

    /// Three maps on two scenes, one of which is not the first; a number that no page may show.
    private static Show show() {
        return Show.named(new Words("走进", "Into"))
                .by(Words.zh("某办公室"))
                .with(
                        List.of(
                                Scene.of("s0", Words.zh("封面"), null),
                                Scene.of("s1", new Words("茶陵", "Chaling"), map(null)),
                                Scene.of("s2", new Words("通车", "Opened"), map(2021)),
                                Scene.of("s3", Words.zh("不放"), map(null)).hidden(true)))
                .with(new ReviewNumber("GS(2020)77号", "old", LocalDate.EPOCH));
    }

    private ReviewPackage.Written write(Show show, Path target, Work work) throws IOException {
        return ReviewPackage.write(
                atlas,
                FONTS,
                show,
                OwnLayers.NONE,
                target,
                LocalDate.of(2026, 11, 26),
                Messages.chinese(),
                work);
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }

    @Test
    void everyMapIsInItWithNoticeExtentAndChecksum() throws IOException {
        Path target = folder.resolve("送审");
        ReviewPackage.Written written = write(show(), target, Work.SILENT);
        String sum = Review.checksum(show(), atlas.dataVersion(), UserMap.NONE);
        assertThat(written).isEqualTo(new ReviewPackage.Written(sum, 3));
        try (PDDocument document = Loader.loadPDF(target.resolve(ReviewPackage.MAPS).toFile())) {
            int pages = document.getNumberOfPages();
            String contents = page(document, 1);
            assertThat(contents)
                    .contains("送审包：走进", "某办公室", "2026-11-26", "CGCS2000", "WGS-84", sum)
                    .contains(atlas.dataVersion(), "茶陵 Chaling", "通车 Opened", "高速公路");
            StringBuilder tables = new StringBuilder();
            for (int p = 2; p <= pages - 3; p++) {
                tables.append(page(document, p));
                assertThat(page(document, p)).contains(sum);
            }
            assertThat(tables).contains("ODbL-1.0", "counties/counties.geojson", "天地图");
            for (int i = 1; i <= 3; i++) {
                var box = document.getPage(pages - 4 + i).getMediaBox();
                assertThat(Math.max(box.getWidth(), box.getHeight()) / 72 * 25.4)
                        .isBetween(419.0, 421.0);
                assertThat(page(document, pages - 3 + i))
                        .contains("送审图 " + i + "/3", "未经审图", "CGCS2000", "1:", "°E", sum)
                        .doesNotContain("GS(2020)77号");
            }
            assertThat(page(document, pages - 2)).contains("第 2 幕", "茶陵", "Chaling County");
            assertThat(page(document, pages - 1)).contains("第 3 幕", "2021 年底");
            assertThat(page(document, pages)).contains("第 3 幕", "2025 年底");
        }
        assertThat(Files.readString(target.resolve(ReviewPackage.CHECKSUM)))
                .contains("# " + sum + "\n", "某办公室", "CGCS2000", "  " + ReviewPackage.MAPS + "\n");
        try (Stream<Path> all = Files.list(target)) {
            assertThat(all)
                    .extracting(p -> p.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            ReviewPackage.MAPS, ReviewPackage.CONTENTS, ReviewPackage.CHECKSUM);
        }
        leftAlone(target);
    }

    private void leftAlone(Path... expected) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(expected);
        }
    }

    @Test
    void aZipHoldsTheSame() throws IOException {
        Path target = folder.resolve("送审.zip");
        write(show(), target, Work.SILENT);
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            ReviewPackage.MAPS, ReviewPackage.CONTENTS, ReviewPackage.CHECKSUM);
        }
        leftAlone(target);
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Path target = Files.createDirectory(folder.resolve("送审"));
        Files.writeString(target.resolve("mine.txt"), "x");
        assertThatThrownBy(() -> write(show(), target, Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class, e -> assertThat(e.sentence()).contains("已有文件"));
        try (Stream<Path> all = Files.list(target)) {
            assertThat(all).hasSize(1);
        }
        leftAlone(target);
    }

    @Test
    void aShowWithoutMapsNeedsNone() {
        Show none = show().with(List.of(Scene.of("s0", Words.zh("封面"), null)));
        assertThatThrownBy(() -> write(none, folder.resolve("a"), Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class, e -> assertThat(e.sentence()).contains("没有地图"));
    }

    @Test
    void mapsThatWouldLackALayerAreNotHandedIn() throws IOException {
        Show own = show().with(List.of(Scene.of("s1", Words.zh("a"), map(null, "layer-7"))));
        assertThatThrownBy(() -> write(own, folder.resolve("a"), Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class, e -> assertThat(e.sentence()).contains("layer-7"));
        leftAlone();
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        Work stopped =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> write(show(), folder.resolve("a"), stopped))
                .isInstanceOf(CancellationException.class);
        leftAlone();
    }
}
