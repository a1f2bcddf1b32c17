package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was decided is kept, and never lost by what cannot be read.
class SiteDecisionFileTest {
    private static final SiteDecision ACCEPTED =
            SiteDecisionsTest.accepted(SiteDecisionsTest.offer("HN001", 4711, 0.95, true));
    private static final SiteDecision REFUSED =
            SiteDecisionsTest.refused(SiteDecisionsTest.offer("HN002", 12, 0.5, true));

    @TempDir Path folder;

    private Path path;
    private SiteDecisionFile file;

    @BeforeEach
    void place() {
        path = folder.resolve("图 集").resolve("survey-sites.json");
        file = new SiteDecisionFile(path, Messages.english());
    }

    private void keep() {
        var unused = file.change(d -> d.with(List.of(ACCEPTED, REFUSED)));
    }

    @Test
    void nothing_is_decided_before_anybody_has() {
        assertThat(file.read()).isEqualTo(SiteDecisions.NONE);
        assertThat(path).doesNotExist();
    }

    @Test
    void what_was_decided_is_there_again() {
        keep();
        assertThat(new SiteDecisionFile(path, Messages.english()).read().all())
                .containsExactly(ACCEPTED, REFUSED);
        assertThat(file.change(d -> d.without(REFUSED)).all()).containsExactly(ACCEPTED);
        assertThat(file.read().all()).containsExactly(ACCEPTED);
        assertThat(folder.resolve("图 集").toFile().list()).containsExactly("survey-sites.json");
    }

    @Test
    void changes_at_the_same_time_are_all_kept() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            SiteDecision one =
                    SiteDecisionsTest.accepted(SiteDecisionsTest.offer("S" + i, i, 0.95, true));
            SiteDecisionFile own = new SiteDecisionFile(path, Messages.english());
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                var unused = own.change(d -> d.with(List.of(one)));
                            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(file.read().accepted()).hasSize(8);
    }

    @Test
    void a_draft_that_a_killed_program_left_at_any_byte_changes_nothing() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(path);
        Path draft = path.resolveSibling(".survey-sites.json.part");
        for (int length = 0; length <= whole.length; length += 97) {
            Files.write(draft, Arrays.copyOf(whole, length));
            assertThat(file.read().all()).containsExactly(ACCEPTED, REFUSED);
        }
        assertThat(file.change(d -> d.without(REFUSED)).all()).containsExactly(ACCEPTED);
        assertThat(draft).doesNotExist();
    }

    @Test
    void a_file_cut_at_any_byte_is_refused_and_never_written_over() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length - 1; length += 13) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(path, cut);
            refused("cannot be understood");
            assertThat(Files.readAllBytes(path)).isEqualTo(cut);
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> file.read())
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("survey-sites.json")
                .satisfies(e -> assertThat(((AtlasException) e).nextStep()).isNotEmpty());
        assertThatThrownBy(() -> file.change(d -> d)).isInstanceOf(AtlasException.class);
        List<AtlasException> told = new ArrayList<>();
        assertThat(file.readOr(told::add)).isEqualTo(SiteDecisions.NONE);
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1|\"version\" : 2|newer version",
                "\"version\" : 1|\"version\" : 0|cannot be understood",
                "\"version\" : 1|\"version\" : \"1\"|cannot be understood",
                "\"version\" : 1|\"version\" : 1, \"more\" : 2|cannot be understood",
                "\"osm\" : 4711|\"osm\" : \"4711\"|cannot be understood",
                "\"accepted\" : true|\"accepted\" : \"true\"|cannot be understood",
                "\"accepted\" : true,||cannot be understood",
                "\"source\" : \"way\"|\"source\" : \"road\"|cannot be understood",
                "site:HN001|road:G106|cannot be understood",
                "site:HN001|HN001|cannot be understood",
                "\"lon\" : 113.9|\"lon\" : 1113.9|cannot be understood",
                "2026-11-20T08|yesterday|cannot be understood",
            })
    void what_is_not_as_it_should_be_is_told_of(String was, String is, String sentence)
            throws IOException {
        keep();
        String text = Files.readString(path);
        assertThat(text).contains(was);
        String changed = text.replace(was, is == null ? "" : is);
        Files.writeString(path, changed);
        refused(sentence);
        assertThat(Files.readString(path)).isEqualTo(changed);
    }

    @Test
    void what_is_no_text_or_goes_on_after_its_end_is_told_of() throws IOException {
        keep();
        Files.writeString(path, Files.readString(path) + "{}");
        refused("cannot be understood");
        Files.write(path, "图集".getBytes(Charset.forName("GBK")));
        refused("cannot be understood");
        Files.write(path, "[]".getBytes(StandardCharsets.UTF_8));
        refused("cannot be understood");
        Files.delete(path);
        Files.createDirectory(path);
        refused("cannot be read");
    }

    @Test
    void what_cannot_be_written_is_told_and_stays_as_it_was() throws IOException {
        keep();
        Path other = folder.resolve("file");
        Files.writeString(other, "");
        SiteDecisionFile nowhere =
                new SiteDecisionFile(other.resolve("survey-sites.json"), Messages.english());
        assertThatThrownBy(() -> nowhere.change(d -> d.with(List.of(ACCEPTED))))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("cannot be written");
    }
}
