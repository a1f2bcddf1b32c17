package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class LayerTest {
    @TempDir Path folder;

    private final WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());

    static Geometry shape(String wkt) {
        try {
            return new WKTReader(
                            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY))
                    .read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static FeatureRow row(long place, String wkt, Object... values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            fields.put((String) values[i], values[i + 1]);
        }
        return new FeatureRow(place, wkt.isEmpty() ? null : shape(wkt), fields);
    }

    private static List<FeatureRow> read(Workspace open, String table) throws IOException {
        List<FeatureRow> rows = new ArrayList<>();
        open.read(table, rows::add, Work.SILENT);
        return rows;
    }

    static UserLayer layer(String id, LayerDraft.Written written) {
        return new UserLayer(
                id,
                written.table(),
                "步道",
                "步道.gpx",
                Datum.GCJ02,
                "2026-11-26",
                null,
                null,
                written.fields(),
                written.features(),
                written.box(),
                LayerStyle.fresh(0, null),
                true,
                0);
    }

    static ItemChange naming(UserLayer layer) {
        return new ItemChange(ItemKind.LAYER, layer.id(), null, UserLayerText.write(layer));
    }

    @Test
    void rows_come_back_as_they_were_written() throws IOException {
        List<FeatureRow> rows =
                List.of(
                        row(
                                1,
                                "POINT ZM (113.5 26.5 812.5 1764150000.5)",
                                "name",
                                "茶陵",
                                "编号",
                                12L,
                                "长",
                                1.5,
                                "通",
                                true,
                                "日",
                                LocalDate.of(2026, 11, 26),
                                "时",
                                Instant.parse("2026-11-26T08:00:00.123Z")),
                        row(2, "LINESTRING M (113 26 1, 114 27 2)", "Name", "炎陵"),
                        row(3, "", "fid", "7", "geom", "x"),
                        row(
                                4,
                                "GEOMETRYCOLLECTION (POINT (113 26), POLYGON ((113 26, 114 26, 114"
                                        + " 27, 113 26)))"),
                        row(5, "MULTIPOLYGON Z (((113 26 1, 114 26 2, 114 27 3, 113 26 1)))"));
        try (Workspace open = files.create(folder.resolve("w.gpkg"));
                LayerDraft draft = open.newLayer()) {
            for (FeatureRow row : rows) {
                draft.row(row);
            }
            LayerDraft.Written written = draft.finish("步道");
            assertThat(written.features()).isEqualTo(5);
            assertThat(written.box()).isEqualTo(new GeoBox(113, 26, 114, 27));
            assertThat(written.fields())
                    .containsExactly(
                            new LayerField("name", Type.TEXT),
                            new LayerField("编号", Type.INTEGER),
                            new LayerField("长", Type.REAL),
                            new LayerField("通", Type.BOOLEAN),
                            new LayerField("日", Type.DATE),
                            new LayerField("时", Type.DATE_TIME),
                            new LayerField("Name", Type.TEXT),
                            new LayerField("fid", Type.TEXT),
                            new LayerField("geom", Type.TEXT));
            List<FeatureRow> back = read(open, written.table());
            assertThat(back).usingRecursiveComparison().ignoringFields("shape").isEqualTo(rows);
            for (int i = 0; i < rows.size(); i++) {
                Geometry was = rows.get(i).shape();
                assertThat(String.valueOf(back.get(i).shape())).isEqualTo(String.valueOf(was));
            }
            assertThat(back.getFirst().shape()).isNotNull();
            assertThat(back.getFirst().shape().getCoordinate().getM()).isEqualTo(1764150000.5);
        }
    }

    @Test
    void a_column_is_as_wide_as_its_values() throws IOException {
        try (Workspace open = files.create(folder.resolve("w.gpkg"));
                LayerDraft draft = open.newLayer()) {
            for (int i = 1; i <= 40_000; i++) {
                draft.row(row(i, "", "a", 7L, "b", true, "c", 9_007_199_254_740_993L, "d", 2L));
            }
            draft.row(row(40_001, "", "a", "012", "b", 3L, "c", 0.5, "d", 0.25));
            LayerDraft.Written written = draft.finish("t");
            assertThat(written.fields())
                    .extracting(LayerField::type)
                    .containsExactly(Type.TEXT, Type.TEXT, Type.TEXT, Type.REAL);
            List<FeatureRow> back = read(open, written.table());
            assertThat(back.getFirst().values())
                    .isEqualTo(Map.of("a", "7", "b", "true", "c", "9007199254740993", "d", 2.0));
            assertThat(back.getLast().values())
                    .isEqualTo(Map.of("a", "012", "b", "3", "c", "0.5", "d", 0.25));
        }
    }

    @Test
    void nothing_is_left_of_a_layer_that_is_not_finished() throws Exception {
        Path file = folder.resolve("w.gpkg");
        try (Workspace open = files.create(file)) {
            try (LayerDraft draft = open.newLayer()) {
                for (int i = 1; i <= 40_000; i++) {
                    draft.row(row(i, "POINT (113 26)", "a", 7L));
                }
            }
            assertThat(tables(file)).noneMatch(t -> t.contains("layer_"));
        }
    }

    @Test
    void a_layer_that_no_item_names_lasts_until_the_file_is_closed() throws Exception {
        Path file = folder.resolve("w.gpkg");
        try (Workspace open = files.create(file)) {
            UserLayer named = layer("l1", written(open));
            open.apply(List.of(naming(named)));
            LayerDraft.Written unnamed = written(open);
            assertThat(read(open, unnamed.table())).hasSize(1);
        }
        assertThat(tables(file))
                .contains("layer_1", "rtree_layer_1_geom")
                .noneMatch(t -> t.contains("layer_2"));
        try (Workspace open = files.open(file)) {
            assertThat(open.items()).hasSize(1);
            assertThat(read(open, "layer_1")).hasSize(1);
        }
    }

    @Test
    void a_layer_whose_table_is_gone_is_said_and_the_rest_opens() throws Exception {
        Path file = folder.resolve("w.gpkg");
        try (Workspace open = files.create(file)) {
            open.apply(
                    List.of(
                            naming(layer("l1", written(open))),
                            naming(layer("l2", written(open)))));
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.execute("DROP TABLE layer_1");
        }
        try (Workspace open = files.open(file)) {
            assertThat(open.items()).hasSize(2);
            assertThatExceptionOfType(NotSaved.class)
                    .isThrownBy(() -> read(open, "layer_1"))
                    .withMessageContaining("没有这个图层的数据");
            assertThat(read(open, "layer_2")).hasSize(1);
        }
    }

    @Test
    void the_file_and_its_tree_are_whole() throws Exception {
        Path file = folder.resolve("w.gpkg");
        try (Workspace open = files.create(file);
                LayerDraft draft = open.newLayer()) {
            for (int i = 1; i <= 20_000; i++) {
                double lon = 113 + (i * 7919 % 10_007) / 10_007.0;
                draft.row(row(i, "POINT (" + lon + " " + (26 + i / 20_000.0) + ")", "n", (long) i));
            }
            UserLayer layer = layer("l1", draft.finish("步道"));
            open.apply(List.of(naming(layer)));
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            assertThat(text(s, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(text(s, "SELECT rtreecheck('rtree_layer_1_geom')")).isEqualTo("ok");
            assertThat(
                            text(
                                    s,
                                    "SELECT count(*) FROM rtree_layer_1_geom WHERE minx >= 113.5"
                                            + " AND maxx <= 113.6 AND miny >= 26.2 AND maxy <="
                                            + " 26.3"))
                    .isEqualTo(
                            text(
                                    s,
                                    "SELECT count(*) FROM layer_1 WHERE 113 + (n * 7919 % 10007) /"
                                        + " 10007.0 BETWEEN 113.5 AND 113.6 AND 26 + n / 20000.0"
                                        + " BETWEEN 26.2 AND 26.3"));
        }
    }

    private static LayerDraft.Written written(Workspace open) throws IOException {
        try (LayerDraft draft = open.newLayer()) {
            draft.row(row(1, "POINT (113 26)", "name", "茶陵"));
            return draft.finish("步道");
        }
    }

    private static String text(Statement s, String sql) throws SQLException {
        try (ResultSet row = s.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    private static List<String> tables(Path file) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("SELECT name FROM sqlite_schema")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
