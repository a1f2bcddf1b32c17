package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Each rule of the content breaks under one spoilt cell, which is named with file and line.
class ContentChecksTest {
    @TempDir Path folder;

    private final AtlasBuilder builder = new AtlasBuilder(Messages.english());

    /// File, what is replaced by what, the line and a part of the sentence.
    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "facts/X.tsv|\tagreement:chaling-lianhua;county:360321;county:430224\t|\t\t|3|has"
                        + " no entities",
                "facts/X.tsv|agreement:chaling-lianhua;|agreement:nobody;|3|No file has a record"
                        + " for agreement:nobody",
                "facts/X.tsv|85\t85\t家|85\t85\t所|5|The unit “所” is not in units.tsv",
                "facts/X.tsv|示例范围\t2021-06|示例范围\t2026-06|5|As of 2026-06 is after the newest source"
                        + " (2025-08-31)",
                "facts/X.tsv|示例范围\t2021-06|示例范围\t1021-06|5|not plausible: “1021-06”",
                "facts/X.tsv|示例范围\t2021-06|示例范围\t2021/6/30|5|turned the date in “as_of” into"
                        + " “2021/6/30”",
                "facts/X.tsv|互结医疗机构\t8414|互结医疗机构\t8.4E+03|6|turned the number in “value” into"
                        + " “8.4E+03”",
                "facts/X.tsv|互结医疗机构\t8414|互结医疗机构\t31-Dec|6|turned the date in “value” into"
                        + " “31-Dec”",
                "facts/X.tsv|互结医疗机构\t8414|互结医疗机构\t\"8414\"|6|has put quotes around “value”",
                "facts/X.tsv|\tfact:K003\t|\tfact:K999\t|4|No file has a record for fact:K999",
                "facts/X.tsv|原表少写一位小数||4|does not say why",
                "facts/X.tsv|2021-06\t\t\t\t\tsource:test-a\thigh\t\t\t|2021-06\t\t\t\t"
                    + "\tsource:test-a\thigh\tfact:K003\t再改\t|5|fact:K003 is superseded already by"
                    + " fact:X003",
                "facts/K.tsv|source:test-b\thigh\t\t\t|source:test-b\thigh\tfact:X003\t又改\t|4|in a"
                        + " circle",
                "facts/F.tsv|road:G106;county:430224|road:G106;county:4302240|2|No file has a"
                        + " record",
                "roads/events.tsv|2018\tstatus\tunder_construction\t\t\tsource:test-a|2018\tstatus"
                        + "\tunder_construction\t\t\tsource:test-b|4|a change of status needs a"
                        + " dated",
                "rails/events.tsv|2030\ttarget\topen|2030\ttarget\t|3|A status event needs a"
                        + " status",
                "rails/events.tsv|2030\ttarget\topen|2300\ttarget\topen|3|not plausible: “2300”",
                "agreements/agreements.tsv|24\t只说数目，未列名。|\t|2|neither parties nor their number",
                "agreements/agreements.tsv|\t24\t|\t24.x\t|2|must be a number",
                "agreements/agreements.tsv|transport\tframework|traffic\tframework|3|“field” cannot"
                        + " be “traffic”",
                "agreements/agreements.tsv|fact:X002||3|“citation” must not be empty",
                "things/parks.tsv|\tcounty:430224\t|\t\t|2|“counties” must not be empty",
                "things/people.tsv|township:430224100|township:430224999|2|No file has a record",
                "ledger/ledger.tsv|fact:S001|fact:X001|2|is no fact of the follow-up",
                "ledger/ledger.tsv|fact:F001|fact:X001|2|is no fact of the two documents",
                "ledger/ledger.tsv|fact:F001|fact:F099|2|No file has a record for fact:F099",
                "ledger/ledger.tsv|unknown\t\t2|done\t2021\t2|2|looked_for must be empty",
                "comparisons/comparisons.tsv|fact:X004|fact:X005|2|are the fact fact:X005",
                "comparisons/comparisons.tsv|fact:X004|fact:X999|2|No file has a record",
                "conflicts/conflicts.tsv|conflict:C01|conflict:C02|2|conflict:C02 has no version",
                "conflicts/versions.tsv|source:test-a||3|“citation” must not be empty",
                "themes/themes.tsv|roads;railways|roads;rails|2|no layer “rails”",
                "themes/parts.tsv|figure\tfact:X005|figure\tfact:F001|5|has no value",
                "themes/parts.tsv|item\troad:G106|item\tfact:F001|6|cannot be an item",
                "themes/parts.tsv|intro\tfact:S001|intro\troad:G106|4|is no fact",
                "themes/parts.tsv|theme:transport\t3\tintro\tfact:S001|theme:transport\t3\titem"
                        + "\trail:test|0|",
                "facts/dated.tsv|示例公路通车\t|示例公路通车，此题太长太长太长太长太长太长太长太长\t|2|has 25"
                        + " characters; 24 at most",
                "facts/dated.tsv|fact:F002\ttarget|fact:F009\ttarget|3|No file has a record",
                "crossings/crossings.tsv|rail:test\trail\tcounty:430224\tcounty:360321|\t\t\t|0|",
            })
    void names_file_and_line(
            String file, String from, @Nullable String to, int line, @Nullable String sentence)
            throws IOException {
        DataMini data = DataMini.in(folder);
        String replacement = to == null ? "" : to;
        data.edit(
                file,
                text ->
                        text.replaceFirst(
                                Pattern.quote(from), Matcher.quoteReplacement(replacement)));
        builder.updateManifest(data.root());
        CheckResult result = builder.check(data.root());
        if (sentence == null) {
            assertThat(result.errors())
                    .extracting(CheckResult.Problem::message)
                    .anySatisfy(
                            m ->
                                    assertThat(m)
                                            .containsPattern(
                                                    "introduction of theme:transport has 2 facts"
                                                            + "|crossing:test has no place"));
            return;
        }
        assertThat(result.errors())
                .anySatisfy(
                        p -> {
                            assertThat(p.message()).contains(sentence);
                            assertThat(p.file()).isEqualTo(file);
                            assertThat(p.line()).isEqualTo(line);
                        });
    }

    @Test
    void a_quote_is_compared_without_white_space() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("facts/F.tsv", text -> text.replace("2019年12月建成通车", "2019年 12月建 成通车"));
        data.edit("documents/A.tsv", text -> text.replace("月建成", "月　建成"));
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()).errors()).isEmpty();
    }

    @Test
    void a_length_that_the_course_cannot_have_is_a_warning_with_both_numbers() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit("rails/rails.tsv", text -> text.replace("\t\t350\t", "\t154.3\t350\t"));
        builder.updateManifest(data.root());
        assertThat(builder.check(data.root()).warnings())
                .singleElement()
                .satisfies(
                        w ->
                                assertThat(w.message())
                                        .startsWith("Published length 154.3 km, drawn "));
    }

    @Test
    void an_unknown_licence_is_named() throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit(
                "MANIFEST.json",
                text -> text.replaceFirst("\"licence\": \"facts-cited\"", "\"licence\": \"free\""));
        assertThat(builder.check(data.root()).errors())
                .extracting(CheckResult.Problem::message)
                .anySatisfy(m -> assertThat(m).contains("The licence “free” of "));
    }

    @Test
    void a_table_that_is_no_longer_tab_separated_is_said_so() throws IOException {
        DataMini data = DataMini.in(folder);
        Path file = data.root().resolve("things/parks.tsv");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (String other : new String[] {",", ";", "，"}) {
            Files.writeString(file, text.replace(";", "/").replace("\t", other));
            assertThat(errorOf(data)).startsWith("1 “" + other + "” stands between the columns");
        }
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        assertThat(errorOf(data)).startsWith("1 A spreadsheet workbook (xlsx)");
        Files.write(file, text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(errorOf(data)).startsWith("1 UTF-16");
    }

    private String errorOf(DataMini data) {
        return builder.check(data.root()).errors().stream()
                .filter(p -> p.file().equals("things/parks.tsv"))
                .findFirst()
                .map(p -> p.line() + " " + p.message())
                .orElse("");
    }
}
