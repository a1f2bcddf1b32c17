package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.testing.Ogrinfo;
import org.xianggan.atlas.testing.ReadFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What goes out of the atlas comes in again as it was, format by format; what a format cannot hold
/// is said.
class RoundTripTest {
    @TempDir private Path folder;

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader(
                        new GeometryFactory(
                                new PrecisionModel(),
                                0,
                                PackedCoordinateSequenceFactory.DOUBLE_FACTORY))
                .read(text);
    }

    private static Map<String, Object> values(Object... keysAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return values;
    }

    private static OutLayer layer(List<FeatureRow> rows) {
        FieldTypes fields = new FieldTypes();
        rows.forEach(r -> fields.add(r.values()));
        return new OutLayer(
                "步道 #1",
                fields.fields(),
                "某局 <a> & “b”",
                "2026-03",
                Datum.WGS84,
                (to, work) -> {
                    for (FeatureRow r : rows) {
                        to.row(r);
                    }
                });
    }

    private static List<FeatureRow> points() throws Exception {
        return List.of(
                new FeatureRow(
                        1,
                        wkt("POINT (113.5 26.8)"),
                        values(
                                "名称",
                                "甲,\"乙\"\n丙",
                                "id",
                                1L,
                                "fid",
                                "f1",
                                "码",
                                "0422",
                                "n",
                                7L,
                                "km",
                                1.25,
                                "是",
                                true,
                                "日",
                                LocalDate.of(2026, 1, 2),
                                "时",
                                Instant.parse("2026-01-02T03:04:05.678Z"),
                                "式",
                                "=1+1")),
                new FeatureRow(
                        2,
                        wkt("POINT (114.1234567 27)"),
                        values(
                                "名称",
                                "乙",
                                "id",
                                2L,
                                "fid",
                                "f2",
                                "码",
                                "true",
                                "n",
                                -3L,
                                "km",
                                0.30000000000000004,
                                "是",
                                false,
                                "日",
                                LocalDate.of(1999, 12, 31),
                                "时",
                                Instant.parse("1999-12-31T23:59:59Z"),
                                "式",
                                "'=x")));
    }

    private static List<FeatureRow> shapes() throws Exception {
        List<FeatureRow> rows = new ArrayList<>();
        for (String w :
                List.of(
                        "POLYGON ((113 26, 113.4 26, 113.4 26.4, 113 26), (113.2 26.1, 113.3 26.2,"
                                + " 113.3 26.1, 113.2 26.1))",
                        "MULTIPOLYGON (((114 26, 114.1 26, 114.1 26.1, 114 26)), ((114.5 26, 114.6"
                                + " 26, 114.6 26.1, 114.5 26)))",
                        "LINESTRING Z(113 27 100.5, 113.5 27.5 110)",
                        "MULTILINESTRING ((113 27, 113.5 27.5), (114 27, 114.5 27.5))",
                        "MULTIPOINT ((113 28), (114 28))",
                        "GEOMETRYCOLLECTION (POINT (113 28), LINESTRING (113 28, 114 28))")) {
            rows.add(new FeatureRow(rows.size() + 1, wkt(w), values("名称", "图" + rows.size())));
        }
        return rows;
    }

    private ReadFile again(LayerFormat format, List<FeatureRow> rows) throws Exception {
        Path file = folder.resolve("出 口." + format.id());
        assertThat(format.writer(Messages.chinese()).write(layer(rows), file, Work.SILENT))
                .as("losses")
                .isEmpty();
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.head().attribution()).isEqualTo("某局 <a> & “b”");
        assertThat(read.head().asOf()).isEqualTo("2026-03");
        return read;
    }

    private static String text(FeatureRow row) {
        Geometry shape = Objects.requireNonNull(row.shape()).copy();
        shape.normalize();
        return new WKTWriter(4).write(shape) + " " + new TreeMap<>(row.values());
    }

    private static void same(List<FeatureRow> read, List<FeatureRow> written) {
        assertThat(read.stream().map(RoundTripTest::text).toList())
                .isEqualTo(written.stream().map(RoundTripTest::text).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GPX")
    void values_come_back_as_they_were(LayerFormat format) throws Exception {
        same(again(format, points()).rows(), points());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GPX")
    void shapes_come_back_as_they_were(LayerFormat format) throws Exception {
        same(again(format, shapes()).rows(), shapes());
    }

    @Test
    void a_gpx_gives_back_points_routes_and_tracks() throws Exception {
        List<FeatureRow> rows =
                List.of(
                        new FeatureRow(
                                1,
                                wkt("POINT Z(113.5 26.8 120.5)"),
                                values(
                                        "kind",
                                        "wpt",
                                        "time",
                                        Instant.parse("2026-05-01T02:03:04Z"),
                                        "name",
                                        "山门",
                                        "sym",
                                        "Flag")),
                        new FeatureRow(
                                2,
                                wkt("LINESTRING (113.5 26.8, 113.6 26.9)"),
                                values("kind", "rte", "name", "路")),
                        new FeatureRow(
                                3,
                                wkt(
                                        "MULTILINESTRING ZM((113 26 5 1777600984, 114 27 6"
                                                + " 1777600985.5), (112 25 7 1777600986, 112 26 8"
                                                + " 1777600987))"),
                                values("kind", "trk", "name", "轨迹", "desc", "一次")));
        same(again(LayerFormat.GPX, rows).rows(), rows);
    }

    @Test
    void a_kml_gives_back_the_times_of_a_track() throws Exception {
        List<FeatureRow> rows =
                List.of(
                        new FeatureRow(
                                1,
                                wkt("LINESTRING ZM(113 26 5 1777600984, 114 27 6 1777600985.5)"),
                                values("name", "轨迹")));
        same(again(LayerFormat.KML, rows).rows(), rows);
    }

    @Test
    void what_a_format_cannot_hold_is_said() throws Exception {
        List<FeatureRow> timed =
                List.of(
                        new FeatureRow(
                                1, wkt("LINESTRING M(113 26 1, 114 27 2)"), values("名称", "x")));
        assertThat(
                        LayerFormat.GEOJSON
                                .writer(Messages.chinese())
                                .write(layer(timed), folder.resolve("a.geojson"), Work.SILENT))
                .singleElement()
                .asString()
                .contains("时间");
        assertThat(
                        LayerFormat.GPX
                                .writer(Messages.chinese())
                                .write(layer(shapes()), folder.resolve("a.gpx"), Work.SILENT))
                .anySatisfy(l -> assertThat(l).contains("面"))
                .anySatisfy(l -> assertThat(l).contains("名称"));
    }

    @Test
    void what_gpx_has_no_place_for_is_named_to_the_field() throws Exception {
        List<FeatureRow> rows =
                List.of(
                        new FeatureRow(
                                1,
                                wkt("POINT (113 26)"),
                                values("kind", "former_site", "name", "甲", "name_zh", "乙")),
                        new FeatureRow(
                                2,
                                wkt("LINESTRING (113 26, 114 27)"),
                                values("kind", "trk", "number", 7L, "sym", "Flag")));
        assertThat(LayerFormat.GPX.writer(Messages.chinese()).losses(layer(rows), Work.SILENT))
                .containsExactly("这种格式放不下的字段：kind、name_zh、sym。");
        Path file = folder.resolve("a.gpx");
        LayerFormat.GPX.writer(Messages.chinese()).write(layer(rows), file, Work.SILENT);
        assertThat(ReadFile.of(file, ReadOptions.PLAIN).rows().getLast().values())
                .containsEntry("number", 7L);
    }

    @Test
    void a_long_line_goes_on_in_the_next_cells_of_a_workbook() throws Exception {
        StringBuilder line = new StringBuilder("LINESTRING (");
        for (int i = 0; i < 4000; i++) {
            line.append(i == 0 ? "" : ", ")
                    .append("113.")
                    .append(1_000_001 + i * 7)
                    .append(" 26.1234567");
        }
        List<FeatureRow> rows =
                List.of(
                        new FeatureRow(1, wkt(line.append(')').toString()), values("名称", "长")),
                        new FeatureRow(2, wkt("LINESTRING (113 26, 114 27)"), values("名称", "短")));
        Path file = folder.resolve("a.xlsx");
        assertThat(
                        LayerFormat.XLSX
                                .writer(Messages.chinese())
                                .write(layer(rows), file, Work.SILENT))
                .singleElement()
                .asString()
                .contains("1 行的形状长过一格");
        same(ReadFile.of(file, ReadOptions.PLAIN).rows(), rows);
    }

    @Test
    void a_kml_that_is_called_kmz_is_an_archive() throws Exception {
        Path file = folder.resolve("图.KMZ");
        LayerFormat.KML.writer(Messages.chinese()).write(layer(shapes()), file, Work.SILENT);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.stream().map(e -> e.getName()).toList()).containsExactly("doc.kml");
        }
        same(ReadFile.of(file, ReadOptions.PLAIN).rows(), shapes());
    }

    @Test
    void the_datum_asked_for_is_in_the_file_and_said() throws Exception {
        Path file = folder.resolve("a.geojson");
        LayerFormat.GEOJSON
                .writer(Messages.chinese())
                .write(layer(points()).on(Datum.GCJ02), file, Work.SILENT);
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN.datum(Datum.GCJ02));
        assertThat(read.head().datum()).isEqualTo(Datum.GCJ02);
        assertThat(Files.readString(file)).doesNotContain("[113.5,26.8]");
        assertThat(Objects.requireNonNull(read.rows().getFirst().shape()).getCoordinate().x)
                .isCloseTo(113.5, org.assertj.core.data.Offset.offset(2e-7));
    }

    @Test
    void poi_reopens_the_table() throws Exception {
        Path file = folder.resolve("a.xlsx");
        LayerFormat.XLSX.writer(Messages.chinese()).write(layer(points()), file, Work.SILENT);
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(LayerFormat.class)
    void gdal_reads_it_without_a_warning(LayerFormat format) throws Exception {
        Ogrinfo.assumeInstalled();
        Path file = folder.resolve("a." + format.id());
        format.writer(Messages.chinese())
                .write(layer(format == LayerFormat.GPX ? gpx() : shapes()), file, Work.SILENT);
        String said = Ogrinfo.of("-so", "-al", file.toString());
        assertThat(said).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        assertThat(said).containsPattern("Feature Count: [1-9]");
    }

    private static List<FeatureRow> gpx() throws Exception {
        return List.of(
                new FeatureRow(1, wkt("POINT (113 26)"), values("name", "a")),
                new FeatureRow(2, wkt("LINESTRING (113 26, 114 27)"), values("name", "b")));
    }
}
