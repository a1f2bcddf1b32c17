package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;
import org.xianggan.atlas.core.survey.OsmPoint.Source;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places, peaks, stations and sights of extracts.
class FoundPointsTest {
    @TempDir Path folder;

    /// With a road, without which an extract is refused.
    private static ExtractFile extract() {
        return new ExtractFile()
                .course(1, Map.of("highway", "primary"), 1, 113.9, 27.1, 113.91, 27.1);
    }

    private List<OsmPoint> read(ExtractFile... files) {
        List<Path> paths = new ArrayList<>();
        for (ExtractFile f : files) {
            paths.add(f.write(folder.resolve(paths.size() + ".osm.pbf")));
        }
        return Extracts.open(paths, Messages.chinese(), Work.SILENT)
                .ways(Set.of(), Work.SILENT)
                .points();
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(text.split("\\|"))
                .map(t -> t.split("=", 2))
                .forEach(t -> tags.put(t[0], t[1]));
        return tags;
    }

    @ParameterizedTest
    @CsvSource({
        "place=town|name=沔渡镇, PLACE, town",
        "place=village|name=黄土村, PLACE, village",
        "place=hamlet|name=新屋, PLACE, hamlet",
        "place=locality|name=荒地,,",
        "place=village,,",
        "natural=peak|name=酃峰|ele=2115.4, PEAK, peak",
        "natural=tree|name=古樟,,",
        "railway=station|name=茶陵南, STATION, station",
        "railway=halt|name=某乘降所, STATION, halt",
        "railway=station|station=subway|name=五一广场,,",
        "railway=subway_entrance|name=1号口,,",
        "tourism=museum|name=秋收起义纪念馆, SIGHT, museum",
        "tourism=artwork|name=雕塑,,",
        "tourism=artwork|historic=memorial|name=纪念碑, SIGHT, memorial",
        "tourism=hotel|name=宾馆,,",
        "historic=building|name=旧址, SIGHT, building",
        "historic=no|name=不是,,",
        "historic=memorial,,",
    })
    void tags_make_a_node_what_it_is(String text, @Nullable Kind kind, @Nullable String value) {
        List<OsmPoint> found = read(extract().node(100, 113.8, 26.8, tags(text)));
        if (kind == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasSize(1);
            OsmPoint p = found.getFirst();
            assertThat(List.of(p.source(), p.id(), p.kind(), p.value()))
                    .isEqualTo(List.of(Source.NODE, 100L, kind, String.valueOf(value)));
            assertThat(p.lon()).isCloseTo(113.8, within(1e-7));
            assertThat(p.lat()).isCloseTo(26.8, within(1e-7));
        }
    }

    @Test
    void all_names_come_with_the_one_to_be_shown_first() {
        OsmPoint p =
                read(extract()
                                .node(
                                        100,
                                        113.8,
                                        26.8,
                                        tags(
                                                "place=town|name=酃縣|name:zh=炎陵|alt_name=霞阳;"
                                                        + " 炎陵县城|name:en=Yanling|"
                                                        + "population=12,345")))
                        .getFirst();
        assertThat(p.names()).containsExactly("炎陵", "酃縣", "霞阳", "炎陵县城", "Yanling");
        assertThat(p.nameZh()).isEqualTo("炎陵");
        assertThat(p.nameEn()).isEqualTo("Yanling");
        assertThat(p.population()).isEqualTo(12_345L);
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 1234",
        "1234.5, 1234.5",
        "1234 m, 1234",
        "1234m, 1234",
        "-12, -12",
        "'1,234',",
        "约1200,",
        "1234 ft,",
        "99999,",
        "8851,",
        "1e3,",
        "'',",
        "12 34,"
    })
    void heights_are_read_strictly(String text, @Nullable Double metres) {
        assertThat(PointTags.metres(text)).isEqualTo(metres);
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 1234",
        "'1,234', 1234",
        "'1,234,567', 1234567",
        "'12,34',",
        "-5,",
        "约五千,",
        "1.5,",
        "12345678901,"
    })
    void so_are_numbers_of_people(String text, @Nullable Long people) {
        assertThat(PointTags.people(text)).isEqualTo(people);
    }

    @Test
    void a_village_that_is_a_sight_is_both() {
        assertThat(
                        read(
                                extract()
                                        .node(
                                                100,
                                                113.8,
                                                26.8,
                                                tags("place=village|name=沙洲村|tourism=attraction"))))
                .extracting(OsmPoint::kind)
                .containsExactly(Kind.PLACE, Kind.SIGHT);
    }

    @Test
    void only_what_lies_in_the_frame() {
        assertThat(
                        read(
                                extract()
                                        .node(100, 100.0, 26.8, tags("place=town|name=远方镇"))
                                        .node(101, 113.8, 26.8, tags("place=town|name=沔渡镇"))))
                .extracting(OsmPoint::id)
                .containsExactly(101L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void among_untagged_and_otherwise_tagged_nodes_each_keeps_its_own_tags(boolean dense) {
        ExtractFile file = extract().block(50);
        for (int i = 0; i < 300; i++) {
            String own = "name=第" + i + "|" + (i % 7 == 0 ? "place=hamlet" : "shop=kiosk");
            file.node(1000 + i, 113 + i / 1000.0, 27, i % 3 == 0 ? Map.of() : tags(own));
        }
        if (!dense) {
            file.plainNodes();
        }
        List<OsmPoint> found = read(file);
        assertThat(found).hasSize(28);
        assertThat(found)
                .allSatisfy(
                        p -> {
                            long i = p.id() - 1000;
                            assertThat(p.names()).containsExactly("第" + i);
                            assertThat(p.lon()).isCloseTo(113 + i / 1000.0, within(1e-7));
                        });
    }

    @Test
    void a_closed_way_is_the_middle_of_its_line_and_an_open_one_nothing() {
        // An L: its box has its middle at 113.02, 27.02, where it is not.
        ExtractFile file =
                extract()
                        .course(
                                50,
                                tags("place=town|name=曲尺镇"),
                                500,
                                113,
                                27,
                                113.04,
                                27,
                                113.04,
                                27.002,
                                113.002,
                                27.002,
                                113.002,
                                27.04,
                                113,
                                27.04)
                        .way(51, tags("historic=fort|name=古寨"), 500, 501, 502, 503, 504, 505, 500)
                        .way(52, tags("natural=peak|name=不算"), 500, 501, 502, 500);
        List<OsmPoint> found = read(file);
        assertThat(found).extracting(OsmPoint::id).containsExactly(51L);
        OsmPoint p = found.getFirst();
        assertThat(p.source()).isEqualTo(Source.WAY);
        assertThat(p.kind()).isEqualTo(Kind.SIGHT);
        assertThat(p.lon()).isBetween(113.008, 113.014);
        assertThat(p.lat()).isBetween(27.008, 27.014);
    }

    @Test
    void an_outline_that_the_extract_has_cut_is_left_out() {
        ExtractFile file =
                extract()
                        .node(500, 113, 27)
                        .node(501, 113.1, 27)
                        .way(51, tags("historic=fort|name=古寨"), 500, 501, 999, 500);
        assertThat(read(file)).isEmpty();
    }

    @Test
    void of_two_extracts_the_newer_one_is_right_whichever_is_named_first() {
        ExtractFile older =
                extract()
                        .date("2026-01-01T00:00:00Z")
                        .node(100, 113.8, 26.8, tags("place=village|name=旧名"))
                        .node(101, 113.9, 26.8, tags("place=village|name=只在旧的里"));
        ExtractFile newer =
                extract()
                        .date("2026-10-01T00:00:00Z")
                        .node(100, 113.81, 26.8, tags("place=town|name=新名"));
        List<OsmPoint> found = read(newer, older);
        assertThat(found).extracting(p -> p.names().getFirst()).containsExactly("新名", "只在旧的里");
        assertThat(found.getFirst().lon()).isCloseTo(113.81, within(1e-7));
        assertThat(read(older, newer)).isEqualTo(found);
    }
}
