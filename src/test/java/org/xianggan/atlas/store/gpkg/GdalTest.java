package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// GDAL opens the store with exactly the layers that we mean and without a warning. Runs where
/// Debian's gdal-bin is installed.
class GdalTest {
    @TempDir Path folder;

    @Test
    void opens_with_exactly_our_layers_and_no_warning() throws Exception {
        assumeTrue(isInstalled(), "ogrinfo is not installed");
        Path store = DataMini.built(folder, folder.resolve("atlas.gpkg"));
        String list = ogrinfo("-ro", store.toString());
        assertThat(list).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        List<String> layers =
                list.lines()
                        .filter(line -> line.matches("\\d+: .*"))
                        .map(line -> line.replaceFirst("\\d+: (\\w+) .*", "$1"))
                        .toList();
        assertThat(layers)
                .containsExactlyElementsOf(
                        Arrays.stream(StoreTable.values()).map(StoreTable::table).toList());
        assertThat(ogrinfo("-ro", "-so", "-al", store.toString()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("ID[\"EPSG\",4326]");
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("ogrinfo", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Both streams.
    private String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("ogrinfo.txt");
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start()
                        .waitFor();
        assertThat(code).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
