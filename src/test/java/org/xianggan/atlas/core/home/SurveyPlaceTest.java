package org.xianggan.atlas.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SurveyPlaceTest {
    @TempDir private Path folder;

    private SurveyPlace place;

    @BeforeEach
    void folders() throws IOException {
        place =
                new SurveyPlace(
                        Files.createDirectory(folder.resolve("atlas")), folder.resolve("own"));
    }

    private Path beside(String name) {
        return place.beside().resolve(name);
    }

    @Test
    void atFirstThereIsNoneAndANewOneGoesBesideTheAtlas() throws IOException {
        assertThat(place.used()).isEmpty();
        assertThat(place.aside()).isEmpty();
        assertThat(place.target()).isEqualTo(beside("survey.gpkg"));
        assertThat(place.setAside()).isFalse();
        assertThat(place.takeUp()).isFalse();
        assertThat(place.remove()).isFalse();
    }

    @Test
    void whatIsSetAsideIsNotUsedUntilItIsTakenUpAgain() throws IOException {
        Files.writeString(place.target(), "lines");
        assertThat(place.setAside()).isTrue();
        assertThat(place.used()).isEmpty();
        assertThat(place.aside()).contains(beside("survey-aside.gpkg"));
        assertThat(place.takeUp()).isTrue();
        assertThat(place.used()).contains(beside("survey.gpkg"));
        assertThat(Files.readString(place.target())).isEqualTo("lines");
    }

    @Test
    void aNewOneTakesThePlaceOfTheOneThatIsUsedWhereverThatLies() throws IOException {
        Path own = Files.createDirectories(place.own()).resolve("survey.gpkg");
        Files.writeString(own, "lines");
        assertThat(place.used()).contains(own);
        assertThat(place.target()).isEqualTo(own);
    }

    @Test
    void removedIsWhatIsUsedAndWhatIsAside() throws IOException {
        Files.writeString(beside("survey.gpkg"), "new");
        Files.writeString(beside("survey-aside.gpkg"), "old");
        assertThat(place.remove()).isTrue();
        assertThat(place.beside()).isEmptyDirectory();
    }

    @Test
    void decisionsLieBesideTheSurveyAndStayWhenThatIsRemoved() throws IOException {
        assertThat(place.decisions()).isEqualTo(beside("survey-sites.json"));
        Path own = Files.createDirectories(place.own());
        Files.writeString(own.resolve("survey.gpkg"), "lines");
        assertThat(place.decisions()).isEqualTo(own.resolve("survey-sites.json"));
        Files.writeString(place.decisions(), "decided");
        assertThat(place.setAside()).isTrue();
        assertThat(place.remove()).isTrue();
        assertThat(place.decisions()).isEqualTo(own.resolve("survey-sites.json")).exists();
    }
}
