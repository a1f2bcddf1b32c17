package org.xianggan.atlas.core.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shows that come with the atlas promise: nothing that its facts do not say, in both
/// languages, in the time of their slot.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadyShowsTest {
    private static final Path FOLDER = Path.of("assets", "shows");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern CITED = Pattern.compile("(?:fact|site):[A-Z]+\\d+");
    private static final int LONGEST_TITLE = 14;
    private static final int LONGEST_ENGLISH_TITLE = 48;
    private static final int LONGEST_TEXT = 90;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    private static Show show(String id) {
        ShowBook book = ShowFile.read(FOLDER.resolve(id + ShowFile.ENDING), Messages.chinese());
        assertThat(book.missing()).isEmpty();
        return book.show();
    }

    @Test
    void there_are_four_and_the_zone_has_twelve_scenes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "zone.xgshow", "red.xgshow", "roads.xgshow", "lushui.xgshow");
        }
        assertThat(show("zone").played()).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void its_file_is_what_the_atlas_would_write(String id) throws IOException {
        Path file = FOLDER.resolve(id + ShowFile.ENDING);
        assertThat(ShowFile.bytes(ShowFile.read(file, Messages.chinese())))
                .isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void it_is_for_the_office_and_fills_its_slot(String id) {
        Show show = show(id);
        assertThat(show.id()).isEqualTo(id);
        assertThat(show.isPublic()).isFalse();
        assertThat(show.review()).isNull();
        assertThat(show.rehearsal()).isNull();
        int planned = show.played().stream().mapToInt(Scene::seconds).sum();
        assertThat(planned).isBetween(show.minutes() * 54, show.minutes() * 66);
        assertThat(show.played()).allMatch(s -> s.seconds() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void every_scene_speaks_both_languages_and_is_short(String id) {
        for (Scene s : show(id).scenes()) {
            for (Words w : List.of(s.group(), s.title(), s.text(), s.notes())) {
                assertThat(w.zh()).as(s.id()).isNotBlank();
                assertThat(w.en()).as(s.id()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            }
            assertThat(s.title().zh().length()).as(s.id()).isLessThanOrEqualTo(LONGEST_TITLE);
            assertThat(s.title().en().length())
                    .as(s.id())
                    .isLessThanOrEqualTo(LONGEST_ENGLISH_TITLE);
            assertThat(s.text().zh().replace("\n", "").length())
                    .as(s.id())
                    .isLessThanOrEqualTo(LONGEST_TEXT);
            for (SceneFigure f : s.figures()) {
                assertThat(f.label().zh()).as(s.id()).isNotBlank();
                assertThat(f.label().en())
                        .as(s.id())
                        .isNotBlank()
                        .doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void every_scene_has_figures_that_stand(String id) {
        Set<EntityId> old =
                atlas.facts().stream()
                        .map(Fact::supersedes)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        for (Scene s : show(id).scenes()) {
            assertThat(s.figures()).as(s.id()).isNotEmpty();
            for (SceneFigure f : s.figures()) {
                Fact fact = fact(f.fact());
                assertThat(fact.value()).as(s.id() + " " + f.fact()).isNotBlank();
                assertThat(f.seen()).as(s.id()).isEqualTo(SceneFigure.seen(fact));
            }
            List<EntityId> named = cited(s, s.notes().zh());
            assertThat(cited(s, s.notes().en()))
                    .as(s.id())
                    .containsExactlyInAnyOrderElementsOf(named);
            assertThat(named).as(s.id() + ": has been superseded").noneMatch(old::contains);
            assertThat(named)
                    .as(s.id() + ": the facts of its figures stand in its notes")
                    .containsAll(s.figures().stream().map(SceneFigure::fact).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void every_number_is_one_that_its_sources_say(String id) {
        for (Scene s : show(id).scenes()) {
            Set<String> said = new TreeSet<>();
            for (EntityId source : cited(s, s.notes().zh())) {
                words(source).forEach(w -> said.addAll(numbers(w)));
            }
            for (String text :
                    List.of(s.title().zh(), s.text().zh(), s.title().en(), s.text().en())) {
                assertThat(said).as(s.id() + ": " + text).containsAll(numbers(text));
            }
            for (SceneFigure f : s.figures()) {
                assertThat(said)
                        .as(s.id() + ": " + f.label())
                        .containsAll(numbers(f.label().zh() + " " + f.label().en()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "red", "roads", "lushui"})
    void every_map_shows_what_there_is(String id) {
        for (Scene s : show(id).scenes()) {
            SceneMap map = Objects.requireNonNull(s.map(), s.id());
            GeoBox box = map.box();
            assertThat(GeoBox.FRAME.west() <= box.west() && box.east() <= GeoBox.FRAME.east())
                    .as(s.id())
                    .isTrue();
            assertThat(GeoBox.FRAME.south() <= box.south() && box.north() <= GeoBox.FRAME.north())
                    .as(s.id())
                    .isTrue();
            assertThat(map.rows()).as(s.id()).contains(LayerRow.PROVINCES, LayerRow.COUNTIES);
            assertThat(map.year()).as(s.id()).isBetween(2018, atlas.defaultYear());
            SceneMap.Before before = map.before();
            if (before != null) {
                assertThat(before.year()).as(s.id()).isLessThan(map.year());
            }
            EntityId selected = map.selected();
            if (selected != null) {
                assertThat(atlas.entity(selected).map(e -> e.box() != null))
                        .as(s.id() + " " + selected)
                        .contains(true);
            }
            assertThat(map.theme()).as(s.id()).isNull();
            assertThat(map.language()).as(s.id()).isNull();
            assertThat(map.layers()).as(s.id()).isEmpty();
        }
    }

    private Fact fact(EntityId id) {
        return atlas.fact(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    /// What a scene names as its sources.
    private static List<EntityId> cited(Scene s, String notes) {
        List<EntityId> all = new ArrayList<>();
        for (Matcher m = CITED.matcher(notes); m.find(); ) {
            EntityId id = EntityId.of(m.group());
            if (!all.contains(id)) {
                all.add(id);
            }
        }
        assertThat(all).as(s.id()).isNotEmpty();
        return all;
    }

    /// All that a source says, in both languages.
    private List<String> words(EntityId id) {
        List<String> all = new ArrayList<>();
        if (id.kind() == Kind.FACT) {
            Fact f = fact(id);
            Stream.of(f.textZh(), f.value(), f.unit(), f.scope(), f.note())
                    .forEach(w -> add(w, all));
            add(f.asOf() == null ? null : f.asOf().text(), all);
        } else {
            EntityInfo info = atlas.info(id).orElseThrow(() -> new AssertionError("no " + id));
            info.attributes().stream()
                    .filter(a -> !a.citations().isEmpty())
                    .forEach(
                            a -> {
                                add(a.value(), all);
                                add(a.asOf() == null ? null : a.asOf().text(), all);
                            });
            assertThat(all).as(id + " is cited").isNotEmpty();
        }
        return all;
    }

    private void add(@Nullable String text, List<String> to) {
        if (text != null) {
            to.add(text);
            atlas.english(text).ifPresent(to::add);
        }
    }

    /// `1,500`, `06` are 1500, 6.
    private static Set<String> numbers(String text) {
        Set<String> all = new TreeSet<>();
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            String n = m.group().replace(",", "");
            all.add(n.matches("0\\d+") ? n.replaceFirst("^0+(?=\\d)", "") : n);
        }
        return all;
    }
}
