package org.xianggan.atlas.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.leaflet.LeafletWriter;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletPages;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.exchange.qr.QrCodes;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// Leaflets as files, read back by other libraries: words, pages, and what a phone finds in their
/// codes.
final class LeafletsTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "leaflets");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final double DPI = 80;

    /// Six sites in two days, and sixteen in four: places of their own, of a village, a township.
    private static final String[] SIX = {
        "site:HN055", "site:JX001", "site:JX074", "site:JX073", "site:HN068", "site:HN052"
    };

    private static AtlasFile atlas;
    private static LoopPlanner planner;
    private static Loop two;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        planner = planner(atlas);
        two = loop("红色两日", 2, List.of(SIX));
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static LoopPlanner planner(AtlasFile of) {
        return new LoopPlanner(
                new Ground(
                        of,
                        new FlatEngine(),
                        Conditions.of(
                                of.network(TravelMode.DRIVE), Scenario.of(of.defaultYear()))));
    }

    private static Stop stop(AtlasFile of, String id) {
        var e = of.entity(EntityId.of(id)).orElseThrow();
        return new Stop(e.id(), e.names().zh(), e.anchor(), false);
    }

    private static Loop loop(String name, int days, List<String> sites) {
        Loop loop =
                Loop.named(name, atlas.defaultYear())
                        .starting(stop(atlas, "county:430281"))
                        .hours(10)
                        .lasting(days);
        for (String id : sites) {
            loop = loop.adding(LoopStop.of(stop(atlas, id)));
        }
        return planner.reorder(loop).accepted();
    }

    private static List<String> sites(int count) {
        LonLat middle = new LonLat(113.85, 27.2);
        return atlas.sights().stream()
                .filter(s -> s.at() != null)
                .sorted(
                        java.util.Comparator.comparingDouble(
                                s ->
                                        Geodesics.metres(
                                                middle, java.util.Objects.requireNonNull(s.at()))))
                .map(s -> s.id().toString())
                .limit(count)
                .toList();
    }

    private static LeafletSpec spec(
            Loop loop, Language language, Edition edition, MapAddress address, LeafletFormat as) {
        Itinerary plan = planner.plan(loop);
        return new LeafletSpec(
                new LeafletSpec.Subject.OfLoop(plan, planner.roads(plan)),
                language,
                edition,
                address,
                as);
    }

    private static LeafletSpec pdf(Loop loop, Language language) {
        return spec(loop, language, Edition.INTERNAL, MapAddress.AMAP, LeafletFormat.PDF);
    }

    private static int write(LeafletSpec spec, Path file, Work work) throws IOException {
        return Leaflets.write(atlas, FONTS, spec, file, DAY, work);
    }

    private Path written(LeafletSpec spec) throws IOException {
        Path file = folder.resolve("环线 1." + spec.format().id());
        write(spec, file, Work.SILENT);
        return file;
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(d).replaceAll("[\\s\u00A0]", "");
        }
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf.toFile())) {
            return d.getNumberOfPages();
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH,1", "EN,2", "BOTH,2"})
    void two_days_and_six_stops_are_one_page_in_chinese(Language language, int pages)
            throws Exception {
        Path file = written(pdf(two, language));
        Messages texts = Messages.of(language);
        assertThat(pages(file)).isEqualTo(pages);
        assertThat(words(file))
                .contains("红色两日")
                .contains(texts.get("raster.internal").replaceAll("\\s", ""))
                .contains(texts.first("leaflet.day", 2).replaceAll("\\s", ""))
                .contains("WGS-84")
                .contains("OpenStreetMap")
                .contains("2026-11-26")
                .contains(texts.get("leaflet.telephone.unknown").replaceAll("\\s", ""))
                .contains(texts.first("leaflet.known").replaceAll("\\s", ""));
        assertThat(Files.size(file)).isLessThan(2_000_000);
    }

    @Test
    void how_old_an_opening_is_stands_beside_it() throws Exception {
        Path file = written(pdf(two, Language.ZH));
        assertThat(words(file)).contains("（2023/2024的信息，请电话确认）").contains("周一闭馆，请避开");
    }

    @Test
    void four_days_and_sixteen_stops_are_two_pages() throws Exception {
        Path file = written(pdf(loop("四日", 4, sites(16)), Language.ZH));
        assertThat(pages(file)).isEqualTo(2);
        assertThat(words(file)).contains("第4天").contains("16站");
    }

    @Test
    void what_two_pages_do_not_hold_is_refused_in_a_sentence() {
        LeafletSpec spec = pdf(loop("十日", 12, sites(45)), Language.ZH);
        assertThatThrownBy(() -> write(spec, folder.resolve("x.pdf"), Work.SILENT))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("两页 A4 放不下");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    private LeafletSpec published(String id, Language language) {
        PublishedRoute route =
                atlas.publishedRoutes().stream()
                        .filter(r -> r.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow();
        return new LeafletSpec(
                new LeafletSpec.Subject.OfRoute(route, planner.road(route)),
                language,
                Edition.INTERNAL,
                MapAddress.AMAP,
                LeafletFormat.PDF);
    }

    @Test
    void a_published_route_has_its_stops_and_says_that_its_days_are_not_known() throws Exception {
        Path file = written(published("route:weiren-zuji", Language.ZH));
        assertThat(words(file))
                .contains("伟人足迹之旅")
                .contains("12站")
                .contains("分几天走未公布")
                .contains("站点之间走哪条路没有公布")
                .contains("渌口伏波庙")
                .doesNotContain("第1天");
    }

    @Test
    void the_same_loop_makes_the_same_bytes() throws Exception {
        for (LeafletFormat f : LeafletFormat.values()) {
            LeafletSpec spec = spec(two, Language.ZH, Edition.INTERNAL, MapAddress.AMAP, f);
            byte[] one = Files.readAllBytes(written(spec));
            byte[] two = Files.readAllBytes(written(spec));
            assertThat(one).as(f.id()).isEqualTo(two);
        }
    }

    @Test
    void a_public_edition_has_no_map_without_a_number() throws Exception {
        Loop loop = two;
        LeafletSpec none =
                spec(loop, Language.ZH, Edition.of(true, null), MapAddress.AMAP, LeafletFormat.PDF);
        assertThat(words(written(none)))
                .contains("公开·不含地图")
                .contains("不含地图")
                .doesNotContain("km", "内部使用");
        LeafletSpec numbered =
                spec(
                        loop,
                        Language.ZH,
                        Edition.of(true, "样例001号"),
                        MapAddress.AMAP,
                        LeafletFormat.PDF);
        assertThat(words(written(numbered))).contains("审图号：样例001号").doesNotContain("内部使用");
    }

    /// What a phone reads off a page that was printed.
    private static List<Result> codes(Path pdf) throws Exception {
        List<Result> all = new ArrayList<>();
        try (PDDocument d = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(d);
            for (int i = 0; i < d.getNumberOfPages(); i++) {
                BufferedImage page = renderer.renderImageWithDPI(i, 300);
                // A reader of several codes loses some on a large picture: strip by strip.
                for (int y = 0; y < page.getHeight(); y += 200) {
                    int high = Math.min(500, page.getHeight() - y);
                    for (int x : new int[] {0, page.getWidth() / 2}) {
                        all.addAll(read(page.getSubimage(x, y, page.getWidth() / 2, high)));
                    }
                }
            }
        }
        return all;
    }

    private static List<Result> read(BufferedImage part) {
        int[] rgb = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        try {
            return Arrays.asList(
                    new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(
                                            new HybridBinarizer(
                                                    new RGBLuminanceSource(
                                                            part.getWidth(),
                                                            part.getHeight(),
                                                            rgb)))));
        } catch (com.google.zxing.NotFoundException e) {
            return List.of();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMAP|uri.amap.com/marker\\?position=([\\d.]+),([\\d.]+)&.*coordinate=wgs84.*",
                "BAIDU|api.map.baidu.com/marker\\?location=([\\d.]+),([\\d.]+)&.*coord_type=wgs84.*",
                "TENCENT|apis.map.qq.com/uri/v1/marker\\?marker=coord:([\\d.]+),([\\d.]+);"
                        + ".*coord_type=2.*",
                "GEO|geo:([\\d.]+),([\\d.]+)"
            })
    void the_codes_on_the_page_open_the_stops_on_their_datum(MapAddress map, String form)
            throws Exception {
        Path file = written(spec(two, Language.ZH, Edition.INTERNAL, map, LeafletFormat.PDF));
        List<Result> codes = codes(file);
        List<Stop> found = new ArrayList<>();
        for (Result code : codes) {
            assertThat(code.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                    .isEqualTo(ErrorCorrectionLevel.M.toString());
            Matcher m = Pattern.compile("(?:https://)?" + form).matcher(code.getText());
            assertThat(m.matches()).as(code.getText()).isTrue();
            double a = Double.parseDouble(m.group(1));
            double b = Double.parseDouble(m.group(2));
            LonLat written = map == MapAddress.AMAP ? new LonLat(a, b) : new LonLat(b, a);
            Datum datum = map == MapAddress.TENCENT ? Datum.GCJ02 : Datum.WGS84;
            LonLat at = datum.toWgs84(written);
            Stop nearest =
                    Arrays.stream(SIX)
                            .map(id -> stop(atlas, id))
                            .min(
                                    java.util.Comparator.comparingDouble(
                                            s ->
                                                    Geodesics.metres(
                                                            at,
                                                            java.util.Objects.requireNonNull(
                                                                    s.position()))))
                            .orElseThrow();
            assertThat(Geodesics.metres(at, java.util.Objects.requireNonNull(nearest.position())))
                    .isLessThan(0.5);
            found.add(nearest);
        }
        // Every stop with a place of its own has its code, no other has one.
        List<String> exact =
                Arrays.stream(SIX)
                        .filter(
                                id -> {
                                    var info = atlas.info(EntityId.of(id)).orElseThrow();
                                    Double metres = info.geometry().accuracyM();
                                    boolean own =
                                            info.badges().stream()
                                                    .anyMatch(
                                                            b ->
                                                                    b.key().equals("position.own")
                                                                            || b.key()
                                                                                    .equals(
                                                                                            "position.village"));
                                    return own && (metres == null || metres <= 1000);
                                })
                        .toList();
        assertThat(exact).hasSizeBetween(3, 5);
        assertThat(found.stream().map(s -> String.valueOf(s.id())).distinct())
                .containsExactlyInAnyOrderElementsOf(exact);
        assertThat(words(file)).contains("不印二维码");
    }

    @Test
    void ways_on_foot_and_transfers_are_told_apart_from_driving() throws Exception {
        Loop loop = loop("换乘", 2, List.of(SIX));
        LoopStop first = loop.stops().getFirst();
        LonLat at = java.util.Objects.requireNonNull(first.stop().position());
        Loop changed =
                loop.replacing(
                                0,
                                first.transfer(
                                        Transfer.of(
                                                "北门",
                                                new LonLat(at.lon() + 0.02, at.lat()),
                                                Transfer.Means.SHUTTLE,
                                                15)))
                        .replacing(1, loop.stops().get(1).onFoot(true));
        assertThat(words(written(pdf(changed, Language.ZH))))
                .contains("从北门换乘观光车进入，单程15分钟")
                .contains("另换乘")
                .contains("步行、换乘");
    }

    @Test
    void the_tall_picture_is_as_wide_as_a_phone_shows_it() throws Exception {
        Path file =
                written(
                        spec(
                                two,
                                Language.ZH,
                                Edition.INTERNAL,
                                MapAddress.GEO,
                                LeafletFormat.PNG));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isBetween(3000, 12_000);
        List<String> codes = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y += 300) {
            int high = Math.min(700, picture.getHeight() - y);
            read(picture.getSubimage(0, y, 1080, high)).forEach(r -> codes.add(r.getText()));
        }
        assertThat(codes).isNotEmpty().allMatch(c -> c.startsWith("geo:2"));
    }

    @ParameterizedTest
    @EnumSource(LeafletFormat.class)
    void what_is_cancelled_or_cannot_be_written_leaves_nothing(LeafletFormat format)
            throws Exception {
        LeafletSpec spec = spec(two, Language.ZH, Edition.INTERNAL, MapAddress.AMAP, format);
        Work stopping =
                new Work() {
                    private double far;

                    @Override
                    public void at(String what, double fraction) {
                        far = fraction;
                    }

                    @Override
                    public boolean cancelled() {
                        return far > 0.2;
                    }
                };
        assertThatThrownBy(() -> write(spec, folder.resolve("a"), stopping))
                .isInstanceOf(CancellationException.class);
        Path blocked = Files.createDirectory(folder.resolve("b"));
        Files.createFile(blocked.resolve("in the way"));
        assertThatThrownBy(() -> write(spec, blocked, Work.SILENT)).isInstanceOf(IOException.class);
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
            LoopPlanner roads = planner(mini);
            Loop loop =
                    Loop.named("样例环线", mini.defaultYear())
                            .starting(stop(mini, "county:430224"))
                            .lasting(2)
                            .adding(LoopStop.of(stop(mini, "site:HN001")))
                            .adding(LoopStop.of(stop(mini, "site:HN002")));
            Itinerary plan = roads.plan(loop);
            Wording wording = new Wording(Messages.of(language), mini);
            MapVector maps = new MapVector(mini, FONTS, Messages.of(language));
            List<Page> pages =
                    new LeafletPages(mini, wording, maps.measure(), new QrCodes())
                            .lay(
                                    new LeafletWriter<>(mini, wording, MapAddress.AMAP, DAY)
                                            .write(plan, roads.roads(plan)),
                                    Edition.INTERNAL);
            for (int i = 0; i < pages.size(); i++) {
                BufferedImage actual =
                        Pictures.image(new PagePainter(maps).picture(pages.get(i), DPI));
                String name = language.name().toLowerCase(Locale.ROOT) + "-" + (i + 1);
                Path expected = GOLDEN.resolve(name + ".png");
                if (Boolean.getBoolean("golden.write")) {
                    Files.createDirectories(GOLDEN);
                    ImageIO.write(actual, "png", expected.toFile());
                }
                ImageAssert.assertSame("leaflet-" + name, ImageIO.read(expected.toFile()), actual);
            }
        }
    }
}
