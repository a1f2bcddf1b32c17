package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.testing.ReadFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

class GeoJsonReaderTest {
    @TempDir private Path folder;

    private ReadFile read(String json) throws IOException {
        Path file = folder.resolve("图层.geojson");
        Files.writeString(file, json);
        return ReadFile.of(file, ReadOptions.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type":"Point","coordinates":[113.5,26.8]} | POINT (113.5 26.8)
                    {"coordinates":[113.5,26.8,99],"type":"Point"} | POINT Z(113.5 26.8 99)
                    {"type":"LineString","coordinates":[[113,26],[114,27]]} | LINESTRING (113 26, 114 27)
                    {"type":"MultiPoint","coordinates":[[113,26],[114,27]]} | MULTIPOINT ((113 26), (114 27))
                    {"type":"MultiLineString","coordinates":[[[113,26],[114,27]],[[112,25],[112,26]]]} | MULTILINESTRING ((113 26, 114 27), (112 25, 112 26))
                    {"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[1,1]]]} | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))
                    {"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]} | MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))
                    {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]} | GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))
                    """)
    void a_bare_geometry_is_a_row(String json, String wkt) throws Exception {
        FeatureRow row = read(json).only();
        assertThat(new org.locationtech.jts.io.WKTWriter(3).write(row.shape())).isEqualTo(wkt);
    }

    @Test
    void properties_keep_their_kind_and_what_is_nested_stays_json() throws Exception {
        ReadFile read =
                read(
                        """
                        {"type":"FeatureCollection","name":"步道","attribution":"某局","as_of":"2026-03","datum":"gcj02",
                         "features":[
                          {"type":"Feature","id":7,"properties":{"a":1,"b":1.5,"c":true,"d":"0422","e":null,
                            "f":{"x":[1,2]},"g":"2026-01-02","h":"2026-01-02T03:04:05Z","i":123456789012345678901},
                           "geometry":null},
                          {"type":"Feature","geometry":{"type":"Point","coordinates":[113,26]},"properties":null}]}
                        """);
        assertThat(read.head().title()).isEqualTo("步道");
        assertThat(read.head().attribution()).isEqualTo("某局");
        assertThat(read.head().asOf()).isEqualTo("2026-03");
        assertThat(read.head().datum()).isEqualTo(Datum.GCJ02);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(0).shape()).isNull();
        assertThat(read.rows().get(0).values())
                .containsEntry("id", 7L)
                .containsEntry("a", 1L)
                .containsEntry("b", 1.5)
                .containsEntry("c", true)
                .containsEntry("d", "0422")
                .doesNotContainKey("e")
                .containsEntry("f", "{\"x\":[1,2]}")
                .containsEntry("g", LocalDate.of(2026, 1, 2))
                .containsEntry("h", Instant.parse("2026-01-02T03:04:05Z"))
                .containsEntry("i", "123456789012345678901");
        assertThat(read.rows().get(1).place()).isEqualTo(6);
    }

    @Test
    void a_feature_a_line_and_the_line_that_is_none() throws Exception {
        ReadFile read =
                read(
                        """
                        {"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[113,26]}}
                        {"type":"Feature","properties":{"n":2},"geometry":{"type":"Point","coordinates":[113,
                        {"type":"Feature","properties":{"n":3},"geometry":{"type":"Point","coordinates":[113,27]}}
                        """);
        assertThat(read.rows()).extracting(FeatureRow::place).containsExactly(1L, 3L);
        assertThat(read.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.place()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type":"Point","coordinates":[113.5]} | 读不出来
                    {"type":"LineString","coordinates":[[113,26]]} | 读不出来
                    {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]} | 读不出来
                    {"type":"Circle","coordinates":[1,2]} | 读不出来
                    {"type":"Point","coordinates":[NaN,26]} | 不是有限的数
                    {"type":"Point","coordinates":[1e999,26]} | 不是有限的数
                    {"type":"Point","coordinates":[500,26]} | 不在地球上
                    {"type":"Point","coordinates":[26.8,113.5]} | 写反
                    {"type":"Point","coordinates":[]} | 空的
                    {"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]} | 自己相交
                    """)
    void what_is_wrong_with_a_feature_is_said(String json, String words) throws Exception {
        assertThat(read(json).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains(words));
    }

    @Test
    void another_encoding_is_guessed_and_a_strange_reference_system_said() throws Exception {
        Path file = folder.resolve("a.geojson");
        Files.write(
                file,
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"名称\":\"茶陵县城关镇的一条步道\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[113.5,26.8]}}]}"
                        .getBytes(Charset.forName("GB18030")));
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN);
        assertThat(read.only().values()).containsEntry("名称", "茶陵县城关镇的一条步道");
        assertThat(read.head().encoding()).isNotNull();
        assertThat(read.head().remarks()).anySatisfy(r -> assertThat(r).contains("EPSG:4490"));
    }

    @Test
    void a_file_that_is_cut_off_names_its_line() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"type\":\"FeatureCollection\",\"features\":[\n"
                                                + "{\"type\":\"Fea"))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("第 2 行");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"type\":\"Feature\",\"properties\":{\"a\":"
                                                + "[".repeat(100_000)))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("太深");
    }
}
