package org.xianggan.atlas.core.show.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.check.CheckLine.Item;
import org.xianggan.atlas.core.show.check.Surroundings.Memory;
import org.xianggan.atlas.core.show.check.Surroundings.Power;
import org.xianggan.atlas.core.show.check.Surroundings.Screen;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A line for each thing, on the facts of the real store, in rooms of all kinds.
class PreflightTest {
    private static final String SUM = "c0ffee";
    private static final String PICTURE = "pictures/a.jpg";
    private static final Path FONTS = Path.of("assets", "fonts");

    private static AtlasFile atlas;

    @TempDir private Path folder;

    private PretendRoom room = new PretendRoom();
    private Optional<Materials.Pixels> pixels = Optional.of(new Materials.Pixels(1200, 900));
    private String lacking = "";
    private @Nullable SlideFit fit =
            (show, scene, size) -> new SlideFit.Fit(new SlideBox(0, 0, 560, 420), List.of());
    private @Nullable Set<String> layers = Set.of();
    private Language language = Language.ZH;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    @BeforeEach
    void fresh() {
        room = new PretendRoom();
    }

    private final Materials materials =
            new Materials() {
                @Override
                public Optional<Pixels> pixels(byte[] picture) {
                    return pixels;
                }

                @Override
                public String lacking(Path font, String characters) throws IOException {
                    if (!Files.isRegularFile(font)) {
                        throw new IOException("not there");
                    }
                    return lacking;
                }
            };

    private static SceneMap map(@Nullable EntityId selected, String... own) {
        return new SceneMap(
                new GeoBox(113.2, 26.4, 114.2, 27.1),
                Set.of(LayerRow.COUNTIES),
                LayerLooks.DEFAULT,
                2025,
                null,
                null,
                selected,
                Arrays.asList(own),
                null,
                null,
                null);
    }

    private static Fact standing() {
        return atlas.standing().stream().filter(f -> f.value() != null).findFirst().orElseThrow();
    }

    /// One scene with which all is well.
    private static Scene good() {
        return Scene.of("s1", new Words("茶陵", "Chaling"), map(EntityId.of("county:430224")))
                .saying(new Words("2025 年的样子，走 G106", "As of 2025, on G106"))
                .lasting(600)
                .with(List.of(SceneFigure.of(standing())))
                .with(new ScenePicture(PICTURE, Words.zh("某人摄")));
    }

    private static Show show(Scene... scenes) {
        return Show.named(Words.zh("走进"))
                .with(List.of(scenes))
                .with(new Rehearsal(Instant.EPOCH, Map.of("s1", 590)));
    }

    private static ShowBook book(Show show) {
        return new ShowBook(show, Map.of(PICTURE, new byte[] {1}));
    }

    private List<CheckLine> lines(Show show) {
        return lines(new Occasion(book(show), null, language, layers, SUM), Messages.chinese());
    }

    private List<CheckLine> lines(Occasion occasion, Messages texts) {
        return new Preflight(atlas, room, materials, fit, FONTS).lines(occasion, texts);
    }

    private CheckLine line(Item item, Show show) {
        return lines(show).get(item.ordinal());
    }

    private static void says(CheckLine line, String... said) {
        assertThat(line.message()).isNotBlank();
        assertThat(said).allSatisfy(s -> assertThat(line.message()).contains(s));
    }

    private void fails(CheckLine line, String... said) {
        says(line, said);
        assertThat(line.ok()).isFalse();
        assertThat(line.next()).isNotBlank();
    }

    private void passes(CheckLine line, String... said) {
        says(line, said);
        assertThat(line.ok()).isTrue();
    }

    private void unknown(CheckLine line, String... said) {
        says(line, said);
        assertThat(line.ok()).isNull();
        assertThat(line.next()).isNotBlank();
    }

    @Test
    void aLineForEachThingAndAllPass() {
        List<CheckLine> lines = lines(show(good()));
        assertThat(lines).extracting(CheckLine::item).containsExactly(Item.values());
        assertThat(lines).allSatisfy(l -> assertThat(l.ok()).as(l.message()).isTrue());
        for (Messages texts : List.of(Messages.chinese(), Messages.english())) {
            assertThat(Item.values())
                    .allSatisfy(i -> assertThat(texts.has("show.check.item." + i.key())).isTrue());
        }
    }

    @Test
    void inTwoLanguagesEnglishStandsBeneath() {
        Occasion occasion = new Occasion(book(show(good())), null, language, layers, SUM);
        for (CheckLine l : lines(occasion, Messages.of(Language.BOTH))) {
            assertThat(l.message().lines()).hasSize(2);
        }
    }

    @Test
    void aFigureThatSaysSomethingElseNowIsToldWithBoth() {
        Fact fact = standing();
        SceneFigure old = new SceneFigure(fact.id(), Words.NONE, "1 万 1999");
        fails(
                line(Item.FACTS, show(good().with(List.of(old)))),
                "第 1 幕“茶陵”",
                fact.id().toString(),
                "1 万 1999",
                String.valueOf(fact.value()));
        SceneFigure none = new SceneFigure(fact.id(), Words.NONE, "");
        fails(line(Item.FACTS, show(good().with(List.of(none)))), "没有记下");
    }

    @Test
    void aFactThatIsGoneIsTold() {
        SceneFigure gone = new SceneFigure(EntityId.of("fact:F99999"), Words.NONE, "1");
        fails(line(Item.FACTS, show(good().with(List.of(gone)))), "没有 fact:F99999");
    }

    /// The atlas in which one fact took the place of another.
    private interface Both extends Catalogue, Library {}

    private static Both corrected(Fact older, Fact newer) {
        return (Both)
                Proxy.newProxyInstance(
                        Both.class.getClassLoader(),
                        new Class<?>[] {Both.class},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "standing" -> List.of(newer);
                                    case "versions" -> List.of(older, newer);
                                    default -> method.invoke(atlas, arguments);
                                });
    }

    @Test
    void aFactThatWasSupersededIsToldWithItsSuccessor() {
        Fact older = standing();
        Fact newer = atlas.standing().getLast();
        Preflight preflight = new Preflight(corrected(older, newer), room, materials, fit, FONTS);
        Occasion occasion = new Occasion(book(show(good())), null, language, layers, SUM);
        fails(
                preflight.lines(occasion, Messages.chinese()).get(Item.FACTS.ordinal()),
                older.id() + " 已被 " + newer.id() + " 取代");
    }

    @Test
    void whatIsHiddenIsNotChecked() {
        Scene hidden =
                Scene.of("s2", Words.NONE, null)
                        .hidden(true)
                        .with(
                                List.of(
                                        new SceneFigure(
                                                EntityId.of("fact:F99999"), Words.NONE, "1")));
        assertThat(lines(show(good(), hidden)))
                .allSatisfy(l -> assertThat(l.ok()).as(l.message()).isTrue());
        fails(line(Item.SCENES, show(hidden)), "没有一幕");
    }

    @Test
    void aNumberWithoutASourceIsNamed() {
        Scene bare = good().with(List.of()).saying(Words.zh("过了 12.5 亿元"));
        fails(line(Item.SOURCES, show(bare)), "12.5");
        passes(line(Item.SOURCES, show(bare.noted(Words.zh("出处 " + standing().id())))));
        fails(line(Item.SOURCES, show(bare.noted(Words.zh("出处 fact:F99999")))));
        ScenePicture anonymous = new ScenePicture(PICTURE, Words.NONE);
        fails(line(Item.SOURCES, show(good().with(anonymous))), "署名");
    }

    @Test
    void whatStandsOutHasToBeThere() {
        fails(
                line(Item.THINGS, show(good().on(map(EntityId.of("county:999999"))))),
                "county:999999");
    }

    @Test
    void layersOfPeopleLieInTheOpenWorkspace() {
        Show own = show(good().on(map(null, "layer-7")));
        fails(line(Item.LAYERS, own), "layer-7");
        layers = Set.of("layer-7");
        passes(line(Item.LAYERS, own));
        layers = null;
        unknown(line(Item.LAYERS, own), "layer-7");
        passes(line(Item.LAYERS, show(good())));
    }

    @Test
    void aTitleIsMissedInTheLanguageThatIsShown() {
        Show zh = show(good().titled(Words.zh("茶陵")));
        passes(line(Item.TITLES, zh));
        language = Language.BOTH;
        fails(line(Item.TITLES, zh), "没有英文标题");
        fails(line(Item.TITLES, show(good().titled(Words.NONE))), "第 1 幕：没有中文标题");
    }

    @Test
    void textsThatFindNoRoomAreNamed() {
        fit = (show, scene, size) -> new SlideFit.Fit(null, List.of("正文放不下。"));
        fails(line(Item.TEXTS, show(good())), "第 1 幕“茶陵”：正文放不下。");
        fit = null;
        assertThat(line(Item.TEXTS, show(good())).ok()).isNull();
    }

    @Test
    void picturesAreThereWholeAndLargeEnoughForTheProjector() {
        pixels = Optional.of(new Materials.Pixels(420, 315));
        passes(line(Item.PICTURES, show(good())));
        room.screens = Optional.of(List.of(new Screen(3840, 2160, false)));
        fails(line(Item.PICTURES, show(good())), "420×315", "1120");
        pixels = Optional.empty();
        fails(line(Item.PICTURES, show(good())), "已损坏");
        Show lost = show(good().with(new ScenePicture("pictures/b.png", Words.zh("某人"))));
        fails(line(Item.PICTURES, lost), "缺图片 pictures/b.png");
    }

    @Test
    void fontsThatAreNotThereOrLackACharacterAreNamed() {
        lacking = "酃";
        fails(line(Item.FONTS, show(good())), "NotoSansSC-Bold.ttf", "酃");
        Preflight nowhere = new Preflight(atlas, room, materials, fit, folder);
        Occasion occasion = new Occasion(book(show(good())), null, language, layers, SUM);
        fails(
                nowhere.lines(occasion, Messages.chinese()).get(Item.FONTS.ordinal()),
                "NotoSansSC-Regular.ttf",
                "NotoSansSC-Medium.ttf",
                "NotoSansSC-Bold.ttf");
    }

    @Test
    void whatTheReviewMeansForTheMapsIsTold() {
        passes(line(Item.REVIEW, show(good())), "未经审图");
        fails(line(Item.REVIEW, show(good()).open(true)), "不含地图");
        passes(line(Item.REVIEW, show(good().on(null)).open(true)), "没有地图");
        ReviewNumber mine = new ReviewNumber("GS(2026)1号", SUM, LocalDate.EPOCH);
        passes(line(Item.REVIEW, show(good()).open(true).with(mine)), "GS(2026)1号");
        ReviewNumber other = new ReviewNumber("GS(2026)1号", "beef", LocalDate.EPOCH);
        fails(line(Item.REVIEW, show(good()).open(true).with(other)), "GS(2026)1号", "不含地图");
        fails(line(Item.REVIEW, show(good()).with(other)), "未经审图");
    }

    @Test
    void plannedTimesAreHeldAgainstTheSlot() {
        fails(
                line(Item.TIME, show(good().lasting(825))),
                "计划 13 分 45 秒",
                "超出 1 分 45 秒",
                "第 1 幕“茶陵”最长");
        fails(line(Item.TIME, show(good().lasting(60))), "只有 1 分钟");
        Scene open = good().withId("s2").lasting(0);
        passes(line(Item.TIME, show(good(), open)), "每幕约 2 分钟");
        fails(line(Item.TIME, show(good().lasting(715), open)), "每幕只剩 5 秒");
    }

    @Test
    void theLastRehearsalIsHeldAgainstTheSlot() {
        unknown(line(Item.REHEARSAL, show(good()).with((Rehearsal) null)), "还没有排练");
        Rehearsal longer = new Rehearsal(Instant.EPOCH, Map.of("s1", 820));
        fails(line(Item.REHEARSAL, show(good()).with(longer)), "13 分 40 秒", "超出 1 分 40 秒");
        fails(line(Item.REHEARSAL, show(good(), good().withId("s2"))), "1 幕没有排到");
    }

    @Test
    void screensAreCountedAndTheirFormTold() {
        passes(line(Item.SCREENS, show(good())), "2 块屏幕", "1920×1080", "16:9");
        room.screens =
                Optional.of(List.of(new Screen(1024, 768, false), new Screen(1366, 768, true)));
        passes(line(Item.SCREENS, show(good())), "1024×768", "4:3");
        room.screens =
                Optional.of(List.of(new Screen(3840, 1080, false), new Screen(1366, 768, true)));
        passes(line(Item.SCREENS, show(good())), "32:9");
        room.screens =
                Optional.of(List.of(new Screen(800, 600, false), new Screen(1366, 768, true)));
        fails(line(Item.SCREENS, show(good())), "800×600");
        room.screens = Optional.of(List.of(new Screen(1366, 768, true)));
        fails(line(Item.SCREENS, show(good())), "共用");
        room.screens = Optional.of(List.of());
        fails(line(Item.SCREENS, show(good())), "没有屏幕");
        room.screens = Optional.empty();
        unknown(line(Item.SCREENS, show(good())), "看不到");
    }

    @Test
    void aDeadBatteryIsNoPass() {
        room.power = Optional.of(new Power(true, 2));
        fails(line(Item.BATTERY, show(good())), "2%");
        room.power = Optional.of(new Power(false, 20));
        fails(line(Item.BATTERY, show(good())), "20%");
        room.power = Optional.of(new Power(false, 95));
        passes(line(Item.BATTERY, show(good())), "95%");
        room.power = Optional.of(new Power(true, null));
        passes(line(Item.BATTERY, show(good())));
        room.power = Optional.empty();
        unknown(line(Item.BATTERY, show(good())));
    }

    @Test
    void littleRoomIsTold() {
        room.free = OptionalLong.of(300L << 20);
        fails(line(Item.DISK, show(good())), "300 MB");
        room.free = OptionalLong.empty();
        fails(line(Item.DISK, show(good())), "暂存");
        room.memory = new Memory(1000L << 20, 1024L << 20);
        fails(line(Item.MEMORY, show(good())), "24 MB");
    }

    @Test
    void itOpensFromTheStickOnceMore() throws IOException {
        Path file = folder.resolve("a.xgshow");
        ShowBook book = book(show(good()));
        ShowFile.write(book, file);
        Occasion occasion = new Occasion(book, file, language, layers, SUM);
        passes(file(occasion), "打得开");
        room.removable = true;
        assertThat(file(occasion).next()).contains("拷到本机");
        room.seconds = 60;
        fails(file(occasion), "只读出");
        Occasion changed =
                new Occasion(book.with(book.show().lasting(5)), file, language, layers, SUM);
        fails(file(changed), "不一样");
        Files.write(file, new byte[] {1, 2});
        fails(file(occasion), "a.xgshow");
        Files.delete(file);
        fails(file(occasion), "a.xgshow");
    }

    private CheckLine file(Occasion occasion) {
        return lines(occasion, Messages.chinese()).get(Item.FILE.ordinal());
    }

    @Test
    void manyFaultsAreTheFirstFewAndACount() {
        Scene[] all = new Scene[9];
        for (int i = 0; i < all.length; i++) {
            all[i] = good().withId("s" + i).titled(Words.NONE);
        }
        fails(line(Item.TITLES, show(all)), "第 4 幕", "另有 5 处");
    }
}
