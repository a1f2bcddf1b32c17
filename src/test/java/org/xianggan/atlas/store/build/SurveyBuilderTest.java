package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Mount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A survey is written whole or not at all, and what was there before stays.
class SurveyBuilderTest {
    private static final EntityId G106 = EntityId.of("road:G106");

    @TempDir static Path shared;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile atlas;

    private final SurveyBuilder builder = new SurveyBuilder(Messages.english());

    @BeforeAll
    static void open() throws IOException {
        atlas =
                AtlasFile.open(
                        DataMini.built(shared, shared.resolve("atlas.gpkg")), Messages.english());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Survey survey() {
        return HandSurvey.of(atlas, Set.of(G106));
    }

    private void write(Path file, Work work) {
        builder.write(file, survey(), atlas, work, () -> {});
    }

    private static Set<String> names(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void what_was_told_is_told_again() {
        Path file = folder.resolve("实测 #1.gpkg");
        write(file, Work.SILENT);
        Survey said = survey();
        try (SurveyFile open = SurveyFile.open(file, Messages.english())) {
            assertThat(open.info().extracts()).isEqualTo(said.extracts());
            assertThat(open.info().made()).isEqualTo(said.made());
            assertThat(open.info().seconds()).isEqualTo(said.seconds());
            assertThat(open.info().dataVersion()).isEqualTo(atlas.dataVersion());
            assertThat(open.info().asOf()).isEqualTo("2026-11-01");
            assertThat(open.info().matched()).isEqualTo(1);
            assertThat(open.info().matchedKm()).isEqualTo(96);
            assertThat(open.reports().keySet())
                    .containsExactlyElementsOf(
                            said.lines().stream().map(SurveyedLine::line).toList());
            for (SurveyedLine line : said.lines()) {
                assertThat(open.reports().get(line.line()))
                        .usingRecursiveComparison()
                        .withComparatorForType(
                                (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b),
                                Double.class)
                        .isEqualTo(line.report());
            }
        }
    }

    @Test
    void the_same_lines_have_the_same_checksum_whenever_they_were_laid() {
        Path one = folder.resolve("one.gpkg");
        Path later = folder.resolve("later.gpkg");
        Path other = folder.resolve("other.gpkg");
        Survey s = survey();
        write(one, Work.SILENT);
        builder.write(
                later,
                new Survey(s.extracts(), s.made().plusSeconds(60), s.dataVersion(), 1, s.lines()),
                atlas,
                Work.SILENT,
                () -> {});
        builder.write(other, HandSurvey.of(atlas, Set.of()), atlas, Work.SILENT, () -> {});
        assertThat(checksum(one)).isEqualTo(checksum(later)).isNotEqualTo(checksum(other));
    }

    private static String checksum(Path file) {
        try (SurveyFile open = SurveyFile.open(file, Messages.english())) {
            return open.info().checksum();
        }
    }

    @Test
    void a_line_that_the_survey_says_nothing_of_stays_as_shipped() {
        Path file = folder.resolve("none.gpkg");
        Survey s = survey();
        builder.write(
                file,
                new Survey(s.extracts(), s.made(), s.dataVersion(), 1, List.of()),
                atlas,
                Work.SILENT,
                () -> {});
        try (SurveyFile open = SurveyFile.open(file, Messages.english())) {
            AtlasFile shown = atlas.with(open);
            assertThat(shown.of(G106, 13)).hasSameSizeAs(atlas.of(G106, 13));
            assertThat(open.reports().get(G106))
                    .satisfies(r -> assertThat(r.matchedKm()).isZero())
                    .satisfies(r -> assertThat(r.gapKm()).isPositive());
        }
    }

    @Test
    void the_former_file_is_there_until_the_new_one_is_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("survey.gpkg"), "former");
        boolean[] asked = new boolean[1];
        builder.write(
                file,
                survey(),
                atlas,
                Work.SILENT,
                () -> {
                    asked[0] = true;
                    assertThat(file).hasContent("former");
                });
        assertThat(asked[0]).isTrue();
        assertThat(names(folder)).containsExactly("survey.gpkg");
        SurveyFile.open(file, Messages.english()).close();
    }

    @Test
    void stopped_in_the_middle_it_leaves_what_was_there_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("survey.gpkg"), "former");
        assertThatThrownBy(() -> write(file, stoppedAt(0.3)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> write(file, stoppedAt(SurveyCompiler.LINES)))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("former");
        assertThat(names(folder)).containsExactly("survey.gpkg");
    }

    private static Work stoppedAt(double fraction) {
        return new Work() {
            private boolean stopped;

            @Override
            public void at(String what, double now) {
                stopped |= now >= fraction;
            }

            @Override
            public boolean cancelled() {
                return stopped;
            }
        };
    }

    @Test
    void killed_in_the_middle_it_leaves_a_draft_that_the_next_run_clears_away() throws Exception {
        Path file = Files.writeString(folder.resolve("survey.gpkg"), "former");
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dorg.sqlite.lib.path="
                                        + System.getProperty("org.sqlite.lib.path", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                shared.resolve("atlas.gpkg").toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(shared.resolve("victim.txt").toFile())
                        .start();
        assertThat(victim.waitFor())
                .as(() -> said(shared.resolve("victim.txt")))
                .isEqualTo(Victim.DEAD);
        assertThat(file).hasContent("former");
        assertThat(names(folder)).hasSize(2);
        Path living = folder.resolve(".survey.gpkg." + ProcessHandle.current().pid() + ".part");
        Path others = Files.writeString(folder.resolve(".other.gpkg.1.part"), "of another");
        write(file, Work.SILENT);
        assertThat(living).doesNotExist();
        assertThat(names(folder))
                .containsExactlyInAnyOrder("survey.gpkg", others.getFileName().toString());
        SurveyFile.open(file, Messages.english()).close();
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// Dies while it writes.
    static final class Victim {
        static final int DEAD = 77;

        public static void main(String[] args) {
            try (AtlasFile shipped = AtlasFile.open(Path.of(args[0]), Messages.english())) {
                new SurveyBuilder(Messages.english())
                        .write(
                                Path.of(args[1]),
                                HandSurvey.of(shipped, Set.of(G106)),
                                shipped,
                                new Work() {
                                    @Override
                                    public void at(String what, double fraction) {
                                        if (fraction > 0.3) {
                                            Runtime.getRuntime().halt(DEAD);
                                        }
                                    }

                                    @Override
                                    public boolean cancelled() {
                                        return false;
                                    }
                                },
                                () -> {});
            }
        }
    }

    @Test
    void says_why_it_cannot_write_and_that_nothing_has_changed() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "a file");
        refused(plain.resolve("survey.gpkg"), "plain");
        Path taken = folder.resolve("taken.gpkg");
        Files.createDirectories(taken.resolve("inside"));
        refused(taken, "taken.gpkg");
        assertThat(plain).hasContent("a file");
        assertThat(names(folder)).containsExactlyInAnyOrder("plain", "taken.gpkg");
    }

    @Test
    void a_disk_that_fills_up_in_the_middle_keeps_the_former_file() throws Exception {
        try (Mount small = Mount.small(folder.resolve("small"), "64k")) {
            Path file = Files.writeString(small.at().resolve("survey.gpkg"), "former");
            refused(file, "the disk is full");
            assertThat(file).hasContent("former");
            assertThat(names(small.at())).containsExactly("survey.gpkg");
        }
    }

    @Test
    void a_file_that_cannot_be_replaced_while_it_is_held_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("survey.gpkg"), "former");
        Path held = Files.writeString(folder.resolve("held"), "held");
        try (Mount over = Mount.over(held, file)) {
            refused(over.at(), "another program has it open");
        }
        assertThat(file).hasContent("former");
        assertThat(names(folder)).containsExactlyInAnyOrder("survey.gpkg", "held");
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> write(file, Work.SILENT))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> {
                            assertThat(e.sentence())
                                    .contains("Cannot write the survey")
                                    .contains(sentence);
                            assertThat(e.nextStep()).contains("as they were before");
                        });
    }

    @Test
    void refuses_a_survey_of_other_data() {
        Survey s = survey();
        Path file = folder.resolve("survey.gpkg");
        assertThatThrownBy(
                        () ->
                                builder.write(
                                        file,
                                        new Survey(s.extracts(), s.made(), "other", 1, s.lines()),
                                        atlas,
                                        Work.SILENT,
                                        () -> {}))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("other data of the atlas");
        assertThat(file).doesNotExist();
    }

    @Test
    void tells_line_by_line_how_far_it_is() {
        double[] fractions = new double[64];
        int[] told = new int[1];
        write(
                folder.resolve("survey.gpkg"),
                new Work() {
                    @Override
                    public void at(String what, double fraction) {
                        fractions[told[0]++] = fraction;
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertThat(told[0]).isGreaterThan(2);
        assertThat(Arrays.copyOf(fractions, told[0])).isSorted();
    }
}
