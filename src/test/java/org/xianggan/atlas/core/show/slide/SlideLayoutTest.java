package org.xianggan.atlas.core.show.slide;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Whatever a scene says, its slide is in order: with letters that are an em wide (Latin: 0.6).
final class SlideLayoutTest {
    private static final TextMeasure MEASURE =
            (text, weight, tracking, em) ->
                    text.codePoints().mapToDouble(c -> c < 0x2E80 ? em * 0.6 : em).sum();

    private static final double E = 1e-6;

    private static final AtlasFile ATLAS = ShippedAtlas.open(Messages.chinese());

    private static final SlideWriter WRITER =
            new SlideWriter(
                    ATLAS,
                    MEASURE,
                    new Supplies() {
                        @Override
                        public OptionalDouble form(String picture) {
                            return OptionalDouble.of(picture.contains("tall") ? 0.6 : 1.6);
                        }

                        @Override
                        public UserMap layers(List<String> ids) {
                            return UserMap.NONE;
                        }

                        @Override
                        public String layerTitle(String id) {
                            return id;
                        }
                    });

    private static final List<SceneFigure> FIGURES =
            ATLAS.standing().stream().filter(f -> f.value() != null).map(SceneFigure::of).toList();

    @AfterContainer
    static void close() {
        ATLAS.close();
    }

    private record Case(Scene scene, Look look, SlideSize size, Edition edition) {}

    private static Arbitrary<Words> words(int longest) {
        Arbitrary<String> zh =
                Arbitraries.strings().withChars("湘赣边区域合作示范区，。（）“”县市2025 %").ofMaxLength(longest);
        Arbitrary<String> en =
                Arbitraries.strings()
                        .withChars("abcdefgh  County, .-2025")
                        .ofMaxLength(2 * longest);
        return Combinators.combine(zh, en).as((a, b) -> new Words(a.strip(), b.strip()));
    }

    /// A year, or a plan with names of any length.
    private static Arbitrary<SceneMap.Before> befores() {
        return Combinators.combine(Arbitraries.of(2015, 2021), words(30), words(30))
                .as((year, name, after) -> new SceneMap.Before(year, null, name, after));
    }

    private static Arbitrary<GeoBox> boxes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(112.2, 115),
                        Arbitraries.doubles().between(24.6, 29),
                        Arbitraries.doubles().between(0.05, 0.8),
                        Arbitraries.doubles().between(0.05, 1))
                .as((w, s, dx, dy) -> new GeoBox(w, s, w + dx, s + dy));
    }

    @Provide
    Arbitrary<Look> looks() {
        return Combinators.combine(
                        Arbitraries.of(Theme.class),
                        Arbitraries.of(Language.class),
                        Arbitraries.of(true, false))
                .as(Look::new);
    }

    @Provide
    Arbitrary<SlideSize> sizes() {
        return Arbitraries.of(SlideSize.WIDE, SlideSize.OLD, SlideSize.DOUBLE, new SlideSize(1080));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Scene> scenes =
                Combinators.combine(
                                words(12),
                                words(24),
                                words(260),
                                boxes().injectNull(0.15),
                                befores().injectNull(0.7),
                                Arbitraries.integers()
                                        .between(0, 500)
                                        .list()
                                        .ofMaxSize(SceneFigure.MOST),
                                Arbitraries.of("pictures/tall.jpg", "pictures/wide.jpg")
                                        .injectNull(0.6))
                        .as(SlideLayoutTest::scene);
        return Combinators.combine(
                        scenes,
                        looks(),
                        sizes(),
                        Arbitraries.of(
                                Edition.INTERNAL,
                                Edition.of(true, null),
                                Edition.of(true, "湘S（2026）001号")))
                .as(Case::new);
    }

    private static Scene scene(
            Words group,
            Words title,
            Words text,
            @Nullable GeoBox box,
            SceneMap.@Nullable Before before,
            List<Integer> chosen,
            @Nullable String picture) {
        SceneMap map =
                box == null
                        ? null
                        : ShowScenes.compared(box, ShowScenes.roads(), 2025, before, null);
        return Scene.of("one", title, map)
                .grouped(group)
                .saying(text)
                .with(chosen.stream().map(i -> FIGURES.get(i % FIGURES.size())).toList())
                .with(picture == null ? null : new ScenePicture(picture, new Words("图", "Pic")));
    }

    private static Slide slide(Case c) {
        Show show = Show.named(Words.zh("放映")).with(List.of(c.scene()));
        return WRITER.write(show, c.scene(), c.look(), c.edition(), c.size());
    }

    @Property(tries = 150)
    void nothing_leaves_the_slide_and_nothing_lies_on_anything_else(@ForAll("cases") Case c) {
        Slide slide = slide(c);
        List<Part> things = new ArrayList<>();
        for (Part p : slide.parts()) {
            assertThat(slide.size().box().holds(p.at())).as("%s", p).isTrue();
            if (!(p instanceof Part.Panel)) {
                for (Part other : things) {
                    assertThat(other.at().meets(p.at())).as("%s %s", other, p).isFalse();
                }
                things.add(p);
            }
        }
        assertThat(slide.text(Part.Role.NOTICE).orElseThrow().text())
                .isEqualTo(c.edition().notice(Messages.of(c.look().language())));
    }

    @Property(tries = 150)
    void all_letters_are_readable_and_lines_are_no_wider_than_their_place(@ForAll("cases") Case c) {
        for (Part p : slide(c).parts()) {
            switch (p) {
                case Part.Text t -> {
                    assertThat(t.em()).isGreaterThanOrEqualTo(Sizes.LEAST);
                    for (String line : t.lines()) {
                        assertThat(MEASURE.width(line, t.weight(), 0, t.em()))
                                .as(line)
                                .isLessThanOrEqualTo(t.at().width() + E);
                    }
                }
                case Part.Figures all -> {
                    for (Part.Figure f : all.figures()) {
                        assertThat(f.valueEm()).isGreaterThanOrEqualTo(Sizes.LEAST);
                        assertThat(f.labelEm()).isGreaterThanOrEqualTo(Sizes.LEAST);
                        assertThat(all.at().holds(f.at())).as("%s", f).isTrue();
                        FigureForm.lines(f, c.look().theme(), MEASURE)
                                .forEach(
                                        l -> {
                                            assertThat(l.em()).isGreaterThanOrEqualTo(24);
                                            assertThat(l.baseline())
                                                    .isBetween(f.at().y(), f.at().bottom() + E);
                                        });
                    }
                }
                case Part.Legend l -> assertThat(l.em()).isGreaterThanOrEqualTo(Sizes.LEAST);
                case Part.Scale s -> assertThat(s.em()).isGreaterThanOrEqualTo(Sizes.LEAST);
                case Part.Panel ignored -> {}
                case Part.Photo ignored -> {}
            }
        }
    }

    @Property(tries = 150)
    void what_found_no_room_is_named_and_leaves_no_source_behind(@ForAll("cases") Case c) {
        Slide slide = slide(c);
        List<Part.Figure> shown =
                slide.parts().stream()
                        .filter(Part.Figures.class::isInstance)
                        .flatMap(p -> ((Part.Figures) p).figures().stream())
                        .toList();
        Messages texts = Messages.of(c.look().language());
        String left = texts.first("show.slide.over.figure", "\n").split("\n", -1)[0];
        assertThat(slide.overfull().stream().filter(o -> o.startsWith(left)).count())
                .isEqualTo(c.scene().figures().size() - shown.size());
        int cited =
                shown.stream()
                        .flatMap(f -> Stream.of(f.numbers().split(",")))
                        .filter(n -> !n.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        String sources = slide.text(Part.Role.SOURCES).map(Part.Text::text).orElse("");
        String semicolon = texts.first("form.semicolon");
        assertThat(sources.isEmpty()).isEqualTo(cited == 0);
        if (cited > 1) {
            assertThat(sources).contains(semicolon + cited + " ");
        }
        assertThat(sources).doesNotContain(semicolon + (cited + 1) + " ");
    }

    /// What an office would write finds room on every screen, in every language and size.
    @Property(tries = 60)
    void two_sentences_and_four_figures_always_fit(
            @ForAll("looks") Look look, @ForAll("sizes") SlideSize size) {
        Scene scene =
                scene(
                        new Words("交通互联", "Roads and rails"),
                        new Words("从设想到通车", "From plan to traffic"),
                        new Words(
                                "茶常高速和萍莲高速已经通车，长赣高铁正在建设。",
                                "Two expressways are open; a railway is being built."),
                        new GeoBox(113, 26.2, 114.2, 27.6),
                        null,
                        List.of(0, 3, 5, 7),
                        null);
        Words label = new Words("茶常高速全长", "Length of the expressway");
        scene = scene.with(scene.figures().stream().map(f -> f.labelled(label)).toList());
        if (size.width() < SlideSize.OLD.width()) {
            return;
        }
        assertThat(slide(new Case(scene, look, size, Edition.INTERNAL)).overfull()).isEmpty();
    }

    /// All of what a scene shows is seen, whatever stands beside it.
    @Property(tries = 150)
    void the_box_of_a_scene_is_free_of_all_that_lies_over_the_map(@ForAll("cases") Case c) {
        Slide slide = slide(c);
        SceneMap map = c.scene().map();
        if (map == null || !c.edition().hasMaps()) {
            assertThat(slide.maps()).isEmpty();
            return;
        }
        assertThat(slide.maps()).hasSize(map.before() == null ? 1 : 2);
        for (SlideMap m : slide.maps()) {
            SlideBox seen = MapPlace.seen(map.box(), m.at(), m.viewport());
            assertThat(m.at().holds(seen)).as("%s in %s", seen, m.at()).isTrue();
            for (Part p : slide.parts()) {
                // The year and the bar are small, and names keep clear of them.
                boolean small =
                        p instanceof Part.Scale
                                || p instanceof Part.Text t && t.role() == Part.Role.YEAR
                                || p instanceof Part.Panel panel && panel.round() == 14;
                if (!small) {
                    assertThat(p.at().meets(seen)).as("%s on %s", p, seen).isFalse();
                }
            }
        }
        if (map.before() != null) {
            assertThat(slide.maps().getFirst().viewport().zoom())
                    .isEqualTo(slide.maps().getLast().viewport().zoom());
            assertThat(slide.maps().getFirst().state().year()).isEqualTo(map.before().year());
        }
    }
}
