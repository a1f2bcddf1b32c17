package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `docs/DATA.md` tells a colleague the truth: every file stands in it with its columns, and the
/// worked example is what `data/` holds.
class DataDocumentTest {
    private static String document() throws IOException {
        return Files.readString(Path.of("docs", "DATA.md"), StandardCharsets.UTF_8);
    }

    @Test
    void every_new_file_stands_in_it_with_its_columns() throws IOException {
        List<String> lines = document().lines().filter(l -> l.startsWith("| `")).toList();
        for (DataFile file : DataFile.values()) {
            String name = file.path().substring(file.path().indexOf('/') + 1);
            assertThat(lines).as(file.path()).anyMatch(l -> l.contains(name));
        }
        for (DataFile file :
                List.of(
                        DataFile.UNITS,
                        DataFile.DATED,
                        DataFile.AGREEMENTS,
                        DataFile.PARKS,
                        DataFile.LEDGER,
                        DataFile.COMPARISONS,
                        DataFile.CONFLICTS,
                        DataFile.CONFLICT_VERSIONS,
                        DataFile.THEMES,
                        DataFile.THEME_PARTS)) {
            String name = file.path().substring(file.path().indexOf('/') + 1);
            String line = lines.stream().filter(l -> l.contains(name)).findFirst().orElseThrow();
            assertThat(file.columns())
                    .as(file.path())
                    .allSatisfy(c -> assertThat(line).containsPattern("\\b" + c + "\\b"));
        }
    }

    @Test
    void the_worked_example_is_what_data_holds() throws IOException {
        Set<String> rows = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                rows.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        }
        for (List<Cell> patch : List.of(PatchFile.CELLS, SitePatchFile.CELLS)) {
            rows.add(String.join("\t", patch.stream().map(Cell::column).toList()));
        }
        List<String> example = example(document());
        assertThat(example).hasSize(7);
        assertThat(example).isSubsetOf(rows);
    }

    private static List<String> example(String document) {
        String[] parts = document.split("```tsv\n");
        return Stream.of(parts)
                .skip(1)
                .flatMap(p -> p.substring(0, p.indexOf("```")).lines())
                .toList();
    }
}
