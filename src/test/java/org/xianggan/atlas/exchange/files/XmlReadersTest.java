package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTWriter;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.testing.ReadFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// GPX, KML and KMZ.
class XmlReadersTest {
    private static final String GPX =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="手机" xmlns="http://www.topografix.com/GPX/1/1">
             <metadata><name>云阳山</name><copyright author="某人"/></metadata>
             <wpt lat="26.8" lon="113.5"><ele>120.5</ele><time>2026-05-01T02:03:04Z</time><name>山门</name><sym>Flag</sym><sat>7</sat>
               <link href="https://example.org/a"><text>a</text></link><extensions><hr>90</hr></extensions></wpt>
             <rte><name>路线</name><rtept lat="26.8" lon="113.5"/><rtept lat="26.9" lon="113.6"/></rte>
             <trk><name>轨迹</name><desc>一次</desc><trkseg>
               <trkpt lat="26.80" lon="113.50"><ele>100</ele><time>2026-05-01T02:03:04Z</time></trkpt>
               <trkpt lat="26.81" lon="113.51"><ele>101</ele><time>2026-05-01T02:03:05.5Z</time></trkpt></trkseg>
              <trkseg><trkpt lat="26.9" lon="113.6"/><trkpt lat="26.91" lon="113.61"/></trkseg></trk>
            </gpx>
            """;

    @TempDir private Path folder;

    private ReadFile read(String name, String text) throws IOException {
        return read(name, text, ReadOptions.PLAIN);
    }

    private ReadFile read(String name, String text, ReadOptions options) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return ReadFile.of(file, options);
    }

    private static String wkt(FeatureRow row) {
        return new WKTWriter(4).write(Objects.requireNonNull(row.shape()));
    }

    @Test
    void a_gpx_gives_points_routes_and_tracks_with_height_and_time() throws Exception {
        ReadFile read = read("a.gpx", GPX);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).hasSize(3);
        assertThat(read.head().title()).isEqualTo("云阳山");
        assertThat(read.head().attribution()).isEqualTo("某人");
        assertThat(read.head().remarks()).anySatisfy(r -> assertThat(r).contains("1 处扩展"));
        assertThat(read.head().parts())
                .extracting(FileHead.Part::id, FileHead.Part::rows)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("all", 3L),
                        org.assertj.core.groups.Tuple.tuple("points", 4L));
        assertThat(wkt(read.rows().get(0))).isEqualTo("POINT Z(113.5 26.8 120.5)");
        assertThat(read.rows().get(0).values())
                .containsEntry("name", "山门")
                .containsEntry("sat", 7L)
                .containsEntry("link", "https://example.org/a")
                .containsEntry("time", Instant.parse("2026-05-01T02:03:04Z"));
        assertThat(wkt(read.rows().get(1))).isEqualTo("LINESTRING (113.5 26.8, 113.6 26.9)");
        assertThat(wkt(read.rows().get(2))).startsWith("MULTILINESTRING ZM((113.5 26.8 100 ");
        assertThat(Objects.requireNonNull(read.rows().get(2).shape()).getCoordinates()[1].getM())
                .isEqualTo(Instant.parse("2026-05-01T02:03:05Z").getEpochSecond() + 0.5);
    }

    @Test
    void track_points_can_be_rows_of_their_own() throws Exception {
        ReadFile read = read("a.gpx", GPX, ReadOptions.PLAIN.part("points"));
        assertThat(read.rows()).hasSize(4);
        assertThat(read.rows().get(3).values())
                .containsEntry("track", "轨迹")
                .containsEntry("segment", 2L);
    }

    @Test
    void a_point_without_a_place_takes_its_track_with_it() throws Exception {
        ReadFile read =
                read(
                        "a.gpx",
                        """
                        <gpx version="1.1"><trk><trkseg><trkpt lat="26" lon="113"/>
                        <trkpt lat="x" lon="113"/></trkseg></trk><wpt lat="NaN" lon="113"/></gpx>
                        """);
        assertThat(read.rows()).isEmpty();
        assertThat(read.rejected())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.message()).contains("经纬度"));
        assertThat(read.rejected().getFirst().message()).contains("第 2 行");
    }

    @Test
    void a_kml_gives_placemarks_with_folders_data_and_tracks() throws Exception {
        ReadFile read =
                read(
                        "a.kml",
                        """
                        <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>文档</name>
                        <Schema name="s" id="s"><SimpleField type="int" name="n"/><SimpleField type="double" name="km"/></Schema>
                        <NetworkLink><Link><href>http://127.0.0.1/x.kml</href></Link></NetworkLink>
                        <Folder><name>外</name><Folder><name>内</name>
                        <Placemark><name>甲</name><description><![CDATA[<b>说明</b>]]></description><TimeStamp><when>2026-05-01T00:00:00Z</when></TimeStamp>
                          <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="n">3</SimpleData><SimpleData name="km">1.5</SimpleData></SchemaData>
                          <Data name="级"><value>A</value></Data></ExtendedData>
                          <Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 4,0 4,4 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
                        </Folder></Folder>
                        <Placemark><MultiGeometry><Point><coordinates>113.5,26.8,10</coordinates></Point><Point><coordinates>
                          113.6,26.9,11 </coordinates></Point></MultiGeometry></Placemark>
                        <Placemark><gx:Track><when>1970-01-01T00:00:01Z</when><when>1970-01-01T00:00:02Z</when>
                          <gx:coord>113 26 5</gx:coord><gx:coord>114 27 6</gx:coord></gx:Track></Placemark>
                        </Document></kml>
                        """);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.head().title()).isEqualTo("文档");
        assertThat(read.head().remarks()).anySatisfy(r -> assertThat(r).contains("网络链接"));
        assertThat(read.rows().get(0).values())
                .containsEntry("folder", "外/内")
                .containsEntry("name", "甲")
                .containsEntry("description", "<b>说明</b>")
                .containsEntry("n", 3L)
                .containsEntry("km", 1.5)
                .containsEntry("级", "A")
                .containsEntry("time", Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(wkt(read.rows().get(0))).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0))");
        assertThat(wkt(read.rows().get(1)))
                .isEqualTo("MULTIPOINT Z((113.5 26.8 10), (113.6 26.9 11))");
        assertThat(wkt(read.rows().get(2))).isEqualTo("LINESTRING ZM(113 26 5 1, 114 27 6 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE gpx [<!ENTITY a \"x\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><gpx><wpt lat=\"26\""
                        + " lon=\"113\"><name>&b;</name></wpt></gpx>",
                "<!DOCTYPE gpx SYSTEM \"file:///etc/passwd\"><gpx/>",
                "<gpx><wpt lat=\"26\" lon=\"113\"><name>&x;</name></wpt></gpx>"
            })
    void definitions_and_entities_are_refused(String xml) {
        assertThatThrownBy(() -> read("a.gpx", xml)).isInstanceOf(AtlasException.class);
    }

    @Test
    void a_bomb_of_entities_is_named() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "a.kml",
                                        "<!DOCTYPE kml [<!ENTITY a"
                                            + " \"xxxxxxxxxx\">]><kml><Placemark><name>&a;</name></Placemark></kml>"))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("文档类型定义");
    }

    @Test
    void the_encoding_of_a_phone_may_be_asked_for() throws Exception {
        Path file = folder.resolve("a.gpx");
        Files.write(
                file,
                "<gpx><wpt lat=\"26\" lon=\"113\"><name>山门</name></wpt></gpx>"
                        .getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> ReadFile.of(file, ReadOptions.PLAIN))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("编码");
        assertThat(ReadFile.of(file, ReadOptions.PLAIN.encoding("gbk")).only().values())
                .containsEntry("name", "山门");
    }

    private Path kmz(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("a.kmz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static final String PLACEMARK =
            "<kml><Placemark><name>%s</name><Point><coordinates>113,26</coordinates></Point></Placemark></kml>";

    @Test
    void of_an_archive_the_document_is_read() throws Exception {
        Path file =
                kmz(
                        "z/b.kml",
                        PLACEMARK.formatted("b"),
                        "doc.kml",
                        PLACEMARK.formatted("a"),
                        "i.png",
                        "x");
        assertThat(ReadFile.of(file, ReadOptions.PLAIN).only().values()).containsEntry("name", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../doc.kml", "a/../../doc.kml", "/etc/doc.kml", "C:\\doc.kml"})
    void paths_that_climb_out_of_an_archive_are_refused(String name) throws Exception {
        Path file = kmz("doc.kml", PLACEMARK.formatted("a"), name, "x");
        assertThatThrownBy(() -> ReadFile.of(file, ReadOptions.PLAIN))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("指向包外");
    }

    @Test
    void an_archive_that_swells_is_refused() throws Exception {
        Path file =
                kmz(
                        "doc.kml",
                        "<kml><Document><name>"
                                + " ".repeat(64 << 20)
                                + "</name></Document></kml>");
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThatThrownBy(() -> ReadFile.of(file, ReadOptions.PLAIN))
                .isInstanceOf(AtlasException.class)
                .hasMessageMatching("(?s).*(大得不合理|文字太长).*");
    }
}
