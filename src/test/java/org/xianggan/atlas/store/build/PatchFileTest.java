package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A correction goes from one person to another as a file, and into `data/` as a fact.
class PatchFileTest {
    private static final Correction AREA =
            new Correction(
                    EntityId.of("fact:K001"),
                    "2507.5",
                    2507.5,
                    null,
                    new Edtf("2024"),
                    null,
                    "某县统计局",
                    "2024年统计公报",
                    "https://example.org/gongbao",
                    new Edtf("2025-03"),
                    "王五",
                    "原数四舍五入",
                    "2025-06-01");

    @TempDir Path folder;

    private final Messages messages = Messages.english();
    private final AtlasBuilder builder = new AtlasBuilder(messages);

    @SuppressWarnings("NullAway.Init") // set before each test
    private DataMini data;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path patch;

    @BeforeEach
    void files() throws IOException {
        data = DataMini.in(folder);
        patch = folder.resolve("patch.tsv");
    }

    private AtlasFile atlas() {
        Path out = folder.resolve("atlas.gpkg");
        builder.build(data.root(), out, Progress.NONE);
        return AtlasFile.open(out, messages);
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        PatchFile.write(patch, List.of(AREA));
        try (AtlasFile atlas = atlas()) {
            PatchFile.Contents read = PatchFile.read(patch, atlas, messages);
            assertThat(read.check().errors()).isEmpty();
            assertThat(read.corrections()).containsExactly(AREA);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "fact:K001|fact:K099|No file has a record for fact:K099",
                "fact:K001|fact:K003|fact:K003 is superseded by fact:X003",
                "2507.5\t2507.5\t|2507.5\t2500\t|The value is 2507.5 and the number 2500",
                "2507.5\t2507.5\t|\t2507.5\t|There is a number 2507.5 but no value",
                "2507.5\t2507.5\t|2500\t2500\t平方里|The unit “平方里” is not",
                "2507.5\t2507.5\t\t2024|\t\t\t|nothing changes",
                "\t2024\t|\t2026\t|As of 2026 is after the newest source (2025-06-01)",
                "\t2024\t|\t2024/1/1\t|A spreadsheet has turned the date",
                "某县统计局||“publisher” must not be empty",
                "王五||“by” must not be empty",
                "原数四舍五入||“reason” must not be empty",
            })
    void a_row_that_cannot_be_taken_is_named(String from, String to, String sentence)
            throws IOException {
        PatchFile.write(patch, List.of(AREA));
        String text = Files.readString(patch, StandardCharsets.UTF_8);
        String spoilt = text.replace(from, to == null ? "" : to);
        assertThat(spoilt).isNotEqualTo(text);
        Files.writeString(patch, spoilt);
        String before = Files.readString(data.root().resolve("facts/X.tsv"));
        assertThat(PatchTaker.take(patch, data.root(), messages).errors())
                .anySatisfy(
                        p -> {
                            assertThat(p.message()).contains(sentence);
                            assertThat(p.line()).isEqualTo(2);
                        });
        assertThat(data.root().resolve("facts/X.tsv")).hasContent(before);
    }

    @Test
    void data_takes_it_as_a_fact_that_supersedes_the_old_one() throws IOException {
        PatchFile.write(patch, List.of(AREA));
        assertThat(PatchTaker.take(patch, data.root(), messages).errors()).isEmpty();
        assertThat(builder.check(data.root()).errors()).isEmpty();
        try (AtlasFile atlas = atlas()) {
            List<Fact> versions = atlas.versions(EntityId.of("fact:K001"));
            assertThat(versions).extracting(f -> f.id().key()).containsExactly("K001", "X006");
            Fact fact = versions.getLast();
            assertThat(fact.value()).isEqualTo("2507.5");
            assertThat(fact.unit()).as("as it was").isEqualTo("平方千米");
            assertThat(fact.source()).isNotNull();
            assertThat(atlas.info(EntityId.of("county:430224")).orElseThrow().attributes())
                    .filteredOn(a -> a.key().equals("area"))
                    .singleElement()
                    .satisfies(a -> assertThat(a.value()).isEqualTo("2507.5"))
                    .satisfies(
                            a ->
                                    assertThat(a.citations())
                                            .extracting(c -> c.id() + " " + c.publisher())
                                            .containsExactly("fact:X006 某县统计局"));
        }
        // The same again corrects what no longer holds.
        assertThat(PatchTaker.take(patch, data.root(), messages).errors())
                .extracting(CheckResult.Problem::message)
                .containsExactly(
                        "fact:K001 is superseded by fact:X006; correct fact:X006 instead.");
    }

    @Test
    void the_sentence_tells_the_new_value() throws IOException {
        Path facts = data.root().resolve("facts/X.tsv");
        Files.writeString(facts, Files.readString(facts).replace("互结医院", "1985年起的互结医院已有85家"));
        PatchFile.write(patch, List.of(value("fact:X004", "90+"), value("fact:K001", "2501")));
        assertThat(PatchTaker.take(patch, data.root(), messages).errors()).isEmpty();
        assertThat(Files.readString(facts))
                .contains("\t1985年起的互结医院已有90+家\t90+\t\t家\t")
                .as("a sentence without the value stays")
                .contains("\t面积\t2501\t2501\t");
    }

    private static Correction value(String fact, String value) {
        return new Correction(
                EntityId.of(fact),
                value,
                null,
                null,
                null,
                null,
                "某县统计局",
                null,
                null,
                null,
                "王五",
                "重新数过",
                "2025-06-01");
    }

    @Test
    void a_file_that_is_not_there_is_no_patch() {
        assertThatThrownBy(() -> PatchTaker.take(patch, data.root(), messages))
                .isInstanceOf(IOException.class);
    }
}
