package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Each mistake in `data/` is named with its file, its line and what to do.
class ChecksTest {
    @TempDir Path folder;

    private final AtlasBuilder builder = new AtlasBuilder(Messages.english());

    @Test
    void a_whole_folder_has_no_error() throws IOException {
        assertThat(builder.check(DataMini.in(folder).root()))
                .isEqualTo(new CheckResult(List.of(), List.of()));
    }

    /// File, what is replaced by what (`\t` a tab, `\n` a line end), the line and a part of the
    /// sentence.
    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "roads/roads.tsv|county:430224;county:430225|county:430224;county:439999|2|No file"
                        + " has a record for county:439999",
                "roads/events.tsv|2019-12\tstatus\topen\t\t\tfact:F001|2019-12\tstatus\topen\t\t"
                        + "\t|2|has no citation",
                "roads/events.tsv|fact:F001;source:test-a|fact:F009|5|No file has a record for"
                        + " fact:F009",
                "roads/events.tsv|2019-12\t|2019-13\t|2|no EDTF date: “2019-13”",
                "roads/events.tsv|2021-06\tstatus|2021/6/1\tstatus|5|A spreadsheet has turned the"
                        + " date",
                "roads/events.tsv|2021-06\tstatus|1-Jun\tstatus|5|A spreadsheet has turned the"
                        + " date",
                "roads/events.tsv|\topen\t\t\tfact:F001\t|\topened\t\t\tfact:F001\t|2|no status:"
                        + " “opened”",
                "roads/events.tsv|\t1\t2019|\t7\t2019|2|has no section 7",
                "roads/roads.tsv|fact:F001|fact:F1|2|has lost its leading zeros",
                "roads/roads.tsv|road:NOCOURSE|road:G106|3|stands already in roads/roads.tsv, line"
                        + " 2",
                "roads/roads.tsv|confidence\tdoubt|confidence|1|column “doubt” is missing",
                "roads/roads.tsv|provincial|motorway|3|“class” cannot be “motorway”",
                "roads/sections.tsv|\t5\t8|\t5\t80|3|no waypoint 5 or 80",
                "roads/sections.tsv|2\t南段|2\t南段\t多|3|8 cells where 7 belong",
                "roads/waypoints.tsv|113.72\t27.36|113.70\t27.47|5|doubles back at waypoint 4",
                "roads/waypoints.tsv|113.71\t27.46|133.71\t27.46|3|outside the frame",
                "roads/waypoints.tsv|113.71\t27.46|1.13E+02\t27.46|3|turned the number",
                "sites/sites.tsv|site:HN003|site:HN099|4|is retired",
                "sites/sites.tsv|113.705\t27.305\t300|114.205\t27.305\t300|2|km outside"
                        + " county:430224",
                "sites/sites.tsv|曾在此开会。|#REF!|2|spreadsheet error",
                "townships/townships.tsv|township:430224001\t云阳街道|township:430224101\t云阳街道|3"
                        + "|Out of order",
                "facts/F.tsv|2019年12月建成通车|2020年建成通车|2|does not stand in passage A001",
                "facts/F.tsv|A001|A009|2|no passage A009",
                "facts/X.tsv|source:test-a||2|has no source",
                "counties/counties.geojson|[114.0,26.5],[114.0,27.0]|[114.0,27.0],[114.0,26.5]|4"
                        + "|crosses itself",
                "counties/counties.geojson|county:431028|county:431029|5|No file has a record",
                "counties/counties.geojson|[[[113.0,26.5]|[[[113.0 26.5]|5|Not valid JSON",
                "relief/heights.asc|40 50 60|40 50|8|2 cells where 3 belong",
                "english/mini.tsv|Resurfacing|路面 resurfacing|47|Chinese characters outside",
                "english/mini.tsv|Resurfacing||47|“en” must not be empty",
                "ids.lock|site:HN099|road:G106|0|"
            })
    void names_file_and_line(String file, String from, String to, int line, String sentence)
            throws IOException {
        DataMini data = DataMini.in(folder);
        String replacement = to == null ? "" : tabs(to);
        data.edit(
                file,
                text ->
                        text.replaceFirst(
                                Pattern.quote(tabs(from)), Matcher.quoteReplacement(replacement)));
        builder.updateManifest(data.root());
        if (sentence == null) {
            assertThat(builder.check(data.root()).errors())
                    .anySatisfy(p -> assertThat(p.message()).contains("road:G106 is retired"));
            return;
        }
        assertThat(builder.check(data.root()).errors())
                .anySatisfy(
                        p -> {
                            assertThat(p.file()).isEqualTo(file);
                            assertThat(p.message()).contains(sentence);
                            assertThat(p.line()).isEqualTo(line);
                        });
    }

    private static String tabs(String text) {
        return text.replace("\\t", "\t");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        DataMini data = DataMini.in(folder);
        Files.delete(data.root().resolve("rails/stations.tsv"));
        assertThat(builder.check(data.root()).errors())
                .contains(
                        new CheckResult.Problem(
                                "rails/stations.tsv", 0, "The file is not in data/; put it back."));
    }

    @Test
    void a_foreign_encoding_is_named_with_its_line() throws IOException {
        DataMini data = DataMini.in(folder);
        Path file = data.root().resolve("rivers/rivers.tsv");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.write(file, text.getBytes(Charset.forName("GB18030")));
        assertThat(errorOf(data, "rivers/rivers.tsv")).startsWith("2 Not UTF-8");
        Files.write(file, text.getBytes(StandardCharsets.UTF_16));
        assertThat(errorOf(data, "rivers/rivers.tsv")).startsWith("1 UTF-16");
        Files.writeString(file, "\uFEFF" + text);
        assertThat(errorOf(data, "rivers/rivers.tsv")).startsWith("1 It begins with a byte-order");
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertThat(errorOf(data, "rivers/rivers.tsv")).startsWith("1 Windows line ends");
    }

    private String errorOf(DataMini data, String file) {
        return builder.check(data.root()).errors().stream()
                .filter(p -> p.file().equals(file))
                .findFirst()
                .map(p -> p.line() + " " + p.message())
                .orElse("");
    }

    @Test
    void a_text_without_english_is_counted_once_a_file() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("rivers/rivers.tsv", text -> text.replace("山中", "山上").replace("曲流从略", "曲流略去"));
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()))
                .isEqualTo(
                        new CheckResult(
                                List.of(),
                                List.of(
                                        new CheckResult.Problem(
                                                "english/mini.tsv",
                                                22,
                                                "2 readings fit no Chinese text (it was changed or"
                                                        + " is gone). The first: “山中”."),
                                        new CheckResult.Problem(
                                                "rivers/rivers.tsv",
                                                2,
                                                "2 texts have no English; the English window shows"
                                                        + " the Chinese. The first: “山上”. Add"
                                                        + " them to english/."))));
    }

    @Test
    void one_text_has_one_english_over_all_files() throws IOException {
        DataMini data = DataMini.in(folder);
        Path second = data.root().resolve("english/second.tsv");
        Files.writeString(second, "zh\ten\n面积\tArea\n");
        assertThat(errorOf(data, "english/second.tsv")).isEmpty();
        Files.writeString(second, "zh\ten\n面积\tExtent\n");
        assertThat(errorOf(data, "english/second.tsv"))
                .startsWith("2 “面积” reads otherwise in english/mini.tsv, line ");
    }

    @Test
    void the_manifest_must_fit_the_files() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("zone/zone.tsv", text -> text.replace("三个县", "三个县，"));
        Files.writeString(data.root().resolve("zone/notes.tsv"), "a\n");
        assertThat(builder.check(data.root()).errors())
                .extracting(CheckResult.Problem::message)
                .anySatisfy(m -> assertThat(m).contains("zone/zone.tsv differs from its checksum"))
                .anySatisfy(m -> assertThat(m).contains("zone/notes.tsv is not listed"));
        Files.delete(data.root().resolve("zone/notes.tsv"));
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()).errors()).isEmpty();
    }

    @Test
    void a_slit_between_neighbours_is_only_a_warning() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit(
                "counties/counties.geojson",
                text -> text.replaceFirst("\\[113.75,27.02]", "[113.75,27.0205]"));
        builder.updateManifest(data.root());
        CheckResult result = builder.check(data.root());
        assertThat(result.errors()).isEmpty();
        assertThat(result.warnings()).isNotEmpty();
    }
}
