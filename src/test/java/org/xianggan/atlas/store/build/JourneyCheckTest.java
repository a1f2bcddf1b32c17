package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Path;

/// Each rule of what loops are made of breaks under one spoilt cell, which is named.
class JourneyCheckTest {
    @TempDir Path folder;

    /// File, what is replaced by what, a part of the sentence.
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "sites/themes.tsv|曾在此开会|从未开会|The basis “从未开会” does not stand in",
                "sites/themes.tsv|autumn_harvest|spring|“theme” cannot be “spring”",
                "sites/opening.tsv|周一闭馆，9:00-17:00|周二闭馆|“周二闭馆” does not stand in the opening",
                "sites/opening.tsv|\tmon\t|\tmoon\t|Not a weekday: “moon”",
                "sites/opening.tsv|09:00\t17:00|9:00\t17:00|Not a time of a day: “9:00”",
                "sites/opening.tsv|09:00\t17:00|17:00\t09:00|opens “17:00” and closes “09:00”",
                "sites/opening.tsv|\tfree\t|\tcheap\t|Not a fee: “cheap”",
                "routes/visiting.tsv|former_site\t\t\t45|former_site\t\t\t2|A visit of 2 minutes",
                "routes/visiting.tsv|residence\t\t\t40|residence\t4A\t\t40|No visiting time is"
                        + " agreed for the kind “residence”",
                "routes/visiting.tsv|place\t\t\t60|place\t\tsite:HN001\t60|not of both or neither",
                "routes/visiting.tsv|place\t\t\t60|\t\tsite:HN001\t60|needs a source",
                "routes/nights.tsv|township:430224100|township:430225200|has no position",
                "routes/nights.tsv|source:test-a||“citation” must not be empty"
            })
    void aSpoiltCellIsNamed(String file, String from, String to, String sentence)
            throws IOException {
        DataMini data = DataMini.in(folder);
        data.edit(file, t -> t.replace(from, to == null ? "" : to));
        CheckResult result = new AtlasBuilder(Messages.english()).check(data.root());
        assertThat(result.errors())
                .anySatisfy(
                        e -> {
                            assertThat(e.file()).isEqualTo(file);
                            assertThat(e.message()).contains(sentence);
                        });
    }
}
