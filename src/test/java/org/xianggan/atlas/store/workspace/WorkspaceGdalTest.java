package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.testing.Ogrinfo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// GDAL opens a workspace without a warning, with its layers as they are. Runs where Debian's
/// gdal-bin is installed.
class WorkspaceGdalTest {
    @TempDir Path folder;

    @Test
    void opens_without_a_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        Path file = folder.resolve("工作区.gpkg");
        try (Workspace open = new WorkspaceFiles(Messages.chinese()).create(file)) {
            named(open, "a", "步道", "LINESTRING ZM (113 26 800 1764150000, 114 27 801 1764150001)");
            named(open, "b", "步道", "POINT (113 26)", "POLYGON ((113 26, 114 26, 114 27, 113 26))");
            named(open, "c", "空", "");
        }
        String all = Ogrinfo.of("-ro", "-al", file.toString());
        assertThat(all)
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("Layer name: layer_1", "Geometry: 3D Measured Line String")
                .contains("Layer name: layer_2", "Geometry: Unknown (any)", "POLYGON ((113 26")
                .contains("LINESTRING ZM (113 26 800 1764150000,114 27 801 1764150001)")
                .contains("Layer name: item")
                .contains("名称: String", "n: Integer64", "x: Real")
                .contains("ID[\"EPSG\",4326]");
    }

    private static void named(Workspace open, String id, String title, String... wkt)
            throws IOException {
        try (LayerDraft draft = open.newLayer()) {
            for (int i = 0; i < wkt.length; i++) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("名称", "第" + i);
                values.put("n", (long) i);
                values.put("x", i + 0.5);
                draft.row(
                        new FeatureRow(
                                i + 1L, wkt[i].isEmpty() ? null : LayerTest.shape(wkt[i]), values));
            }
            open.apply(List.of(LayerTest.naming(LayerTest.layer(id, draft.finish(title)))));
        }
    }
}
