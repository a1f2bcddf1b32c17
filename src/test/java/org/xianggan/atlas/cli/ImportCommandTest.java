package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

class ImportCommandTest {
    @TempDir private Path folder;

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<FeatureRow> rows(Path workspace, @Nullable List<UserLayer> layers)
            throws IOException {
        List<FeatureRow> rows = new ArrayList<>();
        try (Workspace w = new WorkspaceFiles(Messages.chinese()).open(workspace)) {
            for (var item : w.items()) {
                UserLayer layer = UserLayerText.read(item.id(), item.body()).orElseThrow();
                if (layers != null) {
                    layers.add(layer);
                }
                w.read(layer.table(), rows::add, Work.SILENT);
            }
        }
        return rows;
    }

    @Test
    void all_or_nothing_and_with_bad_rows_left_out() throws Exception {
        Path csv = folder.resolve("e.csv");
        Files.writeString(csv, "名称,经度,纬度\n茶陵,113.5,26.8\n坏,abc,26\n", Charset.forName("GB18030"));
        Path into = folder.resolve("工作 #1.gpkg");
        Answer refused = run("import", csv.toString(), "--into", into.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("第 3 行").hasLineCount(2);
        assertThat(Files.list(folder).map(p -> p.getFileName().toString()))
                .noneMatch(n -> n.startsWith("工作"));
        JsonNode done =
                run("import", csv.toString(), "--into", into.toString(), "--skip-bad", "--json")
                        .json();
        assertThat(done.get("features").asInt()).isEqualTo(1);
        assertThat(done.at("/rejected/0/line").asInt()).isEqualTo(3);
        List<UserLayer> layers = new ArrayList<>();
        assertThat(rows(into, layers))
                .singleElement()
                .satisfies(r -> assertThat(r.values()).containsEntry("名称", "茶陵"));
        assertThat(layers.getFirst().id()).isEqualTo(done.get("layer").asText());
        assertThat(layers.getFirst().title()).isEqualTo("e");
    }

    @Test
    void a_refused_import_leaves_the_workspace_as_it_was() throws Exception {
        Path into = folder.resolve("w.gpkg");
        String good = file("a.geojson", "{\"type\":\"Point\",\"coordinates\":[113,26]}");
        assertThat(run("import", good, "--into", into.toString()).exit()).isZero();
        String bad =
                file(
                        "b.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[113,26]}},{");
        assertThat(run("import", bad, "--into", into.toString()).exit()).isEqualTo(1);
        List<UserLayer> layers = new ArrayList<>();
        assertThat(rows(into, layers)).hasSize(1);
        assertThat(layers).hasSize(1);
        assertThat(run("import", good, "--into", into.toString(), "--title", "第二").exit()).isZero();
        layers.clear();
        rows(into, layers);
        assertThat(layers).extracting(UserLayer::title).containsExactly("a", "第二");
        assertThat(layers).extracting(UserLayer::rank).containsExactly(0, 1);
    }

    @Test
    void the_datum_of_a_phone_is_undone() throws Exception {
        Path into = folder.resolve("w.gpkg");
        String gpx = file("a.gpx", "<gpx><wpt lat=\"26.8\" lon=\"113.5\"/></gpx>");
        assertThat(run("import", gpx, "--into", into.toString(), "--datum", "gcj02").exit())
                .isZero();
        var shape = java.util.Objects.requireNonNull(rows(into, null).getFirst().shape());
        assertThat(shape.getCoordinate().x).isBetween(113.49, 113.4999);
    }

    @Test
    void what_a_phone_recorded_goes_out_as_kml_and_comes_back_the_same() throws Exception {
        Path into = folder.resolve("w.gpkg");
        Path again = folder.resolve("v.gpkg");
        String gpx =
                file(
                        "步道.gpx",
                        """
                        <gpx version="1.1"><trk><name>步道</name><trkseg>
                        <trkpt lat="26.80" lon="113.50"><ele>100</ele><time>2026-05-01T02:03:04Z</time></trkpt>
                        <trkpt lat="26.81" lon="113.51"><ele>101.5</ele><time>2026-05-01T02:13:04Z</time></trkpt>
                        </trkseg></trk></gpx>
                        """);
        assertThat(run("import", gpx, "--into", into.toString(), "--datum", "gcj02").exit())
                .isZero();
        String kml = folder.resolve("出.kml").toString();
        assertThat(
                        run(
                                        "export",
                                        "--workspace",
                                        into.toString(),
                                        "--layer",
                                        "步道",
                                        "--format",
                                        "kml",
                                        "--out",
                                        kml)
                                .exit())
                .isZero();
        assertThat(run("import", kml, "--into", again.toString()).exit()).isZero();
        FeatureRow before = rows(into, null).getFirst();
        FeatureRow after = rows(again, null).getFirst();
        assertThat(after.values()).isEqualTo(before.values());
        var a = java.util.Objects.requireNonNull(before.shape()).getCoordinates();
        var b = java.util.Objects.requireNonNull(after.shape()).getCoordinates();
        assertThat(b).hasSameSizeAs(a);
        for (int i = 0; i < a.length; i++) {
            assertThat(b[i].distance(a[i])).isLessThan(1e-7);
            assertThat(b[i].getZ()).isEqualTo(a[i].getZ());
            assertThat(b[i].getM()).isEqualTo(a[i].getM());
        }
    }

    @Test
    void layers_of_the_atlas_leave_it_with_attribution_and_as_of() throws Exception {
        Path out = folder.resolve("县.geojson");
        assertThat(
                        run(
                                        "export",
                                        "--layer",
                                        "counties",
                                        "--format",
                                        "geojson",
                                        "--out",
                                        out.toString())
                                .exit())
                .isZero();
        JsonNode json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toFile());
        assertThat(json.get("attribution").asText()).contains("湘赣边图集");
        assertThat(json.get("as_of").asText()).matches("\\d{4}");
        assertThat(json.get("features").size()).isGreaterThanOrEqualTo(24);
        assertThat(run("export", "--layer", "nothing", "--format", "csv", "--out", "x.csv").exit())
                .isEqualTo(1);
        assertThat(run("export", "--layer", "roads", "--format", "shp", "--out", "x.shp").exit())
                .isEqualTo(2);
    }

    @Test
    void places_are_found_by_their_names_in_the_atlas() throws Exception {
        Path into = folder.resolve("w.gpkg");
        String csv = file("a.csv", "县,户\n茶陵县,12\n井冈山市,3\n");
        assertThat(
                        run("import", csv, "--into", into.toString(), "--json")
                                .json()
                                .get("features")
                                .asInt())
                .isEqualTo(2);
        assertThat(rows(into, null)).allSatisfy(r -> assertThat(r.shape()).isNotNull());
    }

    @Test
    void what_cannot_be_is_said_in_a_sentence() throws Exception {
        String into = folder.resolve("w.gpkg").toString();
        for (String bad :
                List.of(
                        file("empty.csv", ""),
                        file("a.docx", "x"),
                        file("b.gpkg", "SQLite format 3\0 but not"),
                        folder.toString(),
                        folder.resolve("nowhere.csv").toString())) {
            Answer answer = run("import", bad, "--into", into);
            assertThat(answer.exit()).as(bad).isEqualTo(1);
            assertThat(answer.err()).as(bad).hasLineCount(2).doesNotContain("Exception");
            assertThat(folder.resolve("w.gpkg")).doesNotExist();
        }
        String good = file("a.geojson", "{\"type\":\"Point\",\"coordinates\":[113,26]}");
        assertThat(run("import", good, "--into", into, "--datum", "mars").exit()).isEqualTo(1);
        assertThat(run("import", good, "--into", into, "--encoding", "nonsense").exit())
                .isEqualTo(1);
        assertThat(run("import", good).exit()).isEqualTo(1);
    }

    @Test
    void a_folder_that_may_not_be_written_is_said() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("锁"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(locked), "root may write everywhere");
        String good = file("a.geojson", "{\"type\":\"Point\",\"coordinates\":[113,26]}");
        Answer answer = run("import", good, "--into", locked.resolve("w.gpkg").toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).hasLineCount(2);
    }
}
