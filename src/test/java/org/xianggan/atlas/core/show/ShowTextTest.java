package org.xianggan.atlas.core.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is written is read again; what a person broke is refused with its place.
class ShowTextTest {
    private static final Messages TEXTS = Messages.chinese();

    @Test
    void everythingThatAShowCanHaveComesBack() {
        Show show = Shows.full();
        assertThat(ShowText.read(ShowText.write(show), TEXTS)).isEqualTo(show);
    }

    @Test
    void whatIsAsUsualIsNotWritten() {
        Show show = Show.named(Words.zh("空")).with(List.of(Scene.of("a", Words.NONE, null)));
        String text = ShowText.write(show);
        assertThat(text).doesNotContain("hidden", "seconds", "notes", "review", "order", "null");
        assertThat(ShowText.read(text, TEXTS)).isEqualTo(show);
    }

    @Test
    void aShowFromBeforeThereWereRowsOfASurveyOpensAsItWas() {
        Show show = Shows.full();
        String text = ShowText.write(show);
        String old = text.replaceAll("\"more-(rail|road)\\w+\"\\s*,\\s*", "");
        assertThat(old).hasSizeLessThan(text.length()).doesNotContain("\"order\" : [ ]");
        assertThat(ShowText.read(old, TEXTS).scenes())
                .zipSatisfy(
                        show.scenes(),
                        (read, written) ->
                                assertThat(read.map() == null ? null : read.map().looks())
                                        .isEqualTo(
                                                written.map() == null
                                                        ? null
                                                        : written.map().looks()));
    }

    @Property(tries = 100)
    void anyTextInAnyPlaceComesBack(
            @ForAll String zh,
            @ForAll String en,
            @ForAll @IntRange(max = 86_400) int seconds,
            @ForAll @IntRange(min = 1, max = 1440) int minutes,
            @ForAll boolean hidden) {
        Words words = new Words(zh, en);
        Show show =
                Show.named(words)
                        .by(words)
                        .lasting(minutes)
                        .with(
                                List.of(
                                        Scene.of("x", words, Shows.fullMap())
                                                .saying(words)
                                                .noted(words)
                                                .grouped(words)
                                                .lasting(seconds)
                                                .hidden(hidden)));
        assertThat(ShowText.read(ShowText.write(show), TEXTS)).isEqualTo(show);
    }

    @Test
    void mapsAreToldApartAndNothingElse() {
        Show show = Shows.full();
        Scene first = show.scenes().getFirst();
        List<Scene> other = new ArrayList<>(show.scenes());
        other.set(0, first.saying(Words.zh("anders")).lasting(7));
        assertThat(ShowText.maps(show.with(other))).isEqualTo(ShowText.maps(show));
        other.set(0, first.on(null));
        assertThat(ShowText.maps(show.with(other))).isNotEqualTo(ShowText.maps(show));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "minutes" : 20,          | "minutes" : "20",        | minutes
                    "minutes" : 20,          | "minutes" : 0,           | minutes
                    "seconds" : 45,          | "secs" : 45,             | scenes[1].secs
                    "id" : "s-2"             | "id" : "s-1"             | scenes[2].id
                    "id" : "s-2"             | "id" : "s 2"             | scenes[2].id
                    "year" : 2025,           | "year" : 25,             | scenes[1].map.year
                    "year" : 2025,           |                          | scenes[1].map.year
                    "theme" : "projector"    | "theme" : "dark"         | scenes[1].map.theme
                    "selected" : "county:430224" | "selected" : "茶陵"  | scenes[1].map.selected
                    "fact" : "fact:F001"     | "fact" : "county:430224" | scenes[1].figures[1].fact
                    "pictures/茶陵           | "../茶陵                 | scenes[1].picture.file
                    "transition" : "fade"    | "transition" : "spin"    | scenes[1].transition
                    113.2, 26.1              | 213.2, 26.1              | scenes[1].map.box
                    113.2, 26.1, 114.1, 27.3 | 13.2, 26.1, 14.1, 27.3   | scenes[1].map.box
                    "hidden" : true          | "hidden" : 1             | scenes[2].hidden
                    "hours" : 1.5            | "hours" : -1             | scenes[1].map.beforeTravel.zones[1].hours
                    """)
    void aBrokenPlaceIsNamed(String good, String bad, String place) {
        String text = ShowText.write(Shows.full());
        assertThat(text).contains(good);
        String broken =
                text.replaceFirst(
                        Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad));
        assertThatThrownBy(() -> ShowText.read(broken, TEXTS))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> {
                            assertThat(e.sentence()).contains(place);
                            assertThat(e.nextStep()).isNotBlank();
                        });
    }

    @Test
    void halfATextIsRefusedWithItsLine() {
        String text = ShowText.write(Shows.full());
        String half = text.substring(0, text.length() / 2);
        assertThatThrownBy(() -> ShowText.read(half, TEXTS))
                .isInstanceOf(AtlasException.class)
                .hasMessageMatching(".*第 \\d+ 行.*");
    }

    @Test
    void aNewerVersionIsToldAsOne() {
        String text = ShowText.write(Shows.full()).replace("\"version\" : 1", "\"version\" : 2");
        assertThatThrownBy(() -> ShowText.read(text, TEXTS))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("更新的版本");
    }

    @Test
    void tenThousandScenesAreRefused() {
        StringBuilder scenes = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            scenes.append(i == 0 ? "" : ",").append("{\"id\":\"s").append(i).append("\"}");
        }
        String text =
                "{\"format\":\"xianggan-show\",\"version\":1,\"minutes\":12,"
                        + "\"transition\":\"cut\",\"scenes\":["
                        + scenes
                        + "]}";
        assertThatThrownBy(() -> ShowText.read(text, TEXTS))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("scenes")
                .hasMessageContaining("10,000");
    }
}
