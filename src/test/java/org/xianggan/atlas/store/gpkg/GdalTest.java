package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.Ogrinfo;

import java.nio.file.Path;
import java.util.List;

/// GDAL opens the store with exactly the layers that we mean and without a warning. Runs where
/// Debian's gdal-bin is installed.
class GdalTest {
    @TempDir Path folder;

    @Test
    void opens_with_exactly_our_layers_and_no_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        Path store = DataMini.built(folder, folder.resolve("atlas.gpkg"));
        String list = Ogrinfo.of("-ro", store.toString());
        assertThat(list).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        List<String> layers =
                list.lines()
                        .filter(line -> line.matches("\\d+: .*"))
                        .map(line -> line.replaceFirst("\\d+: (\\w+) .*", "$1"))
                        .toList();
        assertThat(layers)
                .containsExactlyElementsOf(
                        StoreTable.ATLAS.stream().map(StoreTable::table).toList());
        assertThat(Ogrinfo.of("-ro", "-so", "-al", store.toString()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("ID[\"EPSG\",4326]");
    }
}
