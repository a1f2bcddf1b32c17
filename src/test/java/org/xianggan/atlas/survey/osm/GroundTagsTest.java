package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;

import java.util.HashMap;
import java.util.Map;

/// What tags make of a way or a multipolygon.
class GroundTagsTest {
    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(" ")) {
            tags.put(tag.replaceAll("=.*", ""), tag.replaceAll(".*=", ""));
        }
        return tags;
    }

    @ParameterizedTest
    @CsvSource({
        "waterway=river,                        RIVER,  ",
        "waterway=canal,                        CANAL,  ",
        "waterway=stream,                       STREAM, ",
        "waterway=ditch,                        ,       ",
        "waterway=stream tunnel=culvert,        ,       ",
        "waterway=river tunnel=no,              RIVER,  ",
        "waterway=riverbank,                    ,       RIVERBANK",
        "waterway=river area=yes,               ,       RIVERBANK",
        "natural=water,                         ,       LAKE",
        "natural=water water=river,             ,       RIVERBANK",
        "natural=water water=reservoir,         ,       LAKE",
        "landuse=reservoir,                     ,       LAKE",
        "landuse=basin,                         ,       LAKE",
        "landuse=aquaculture,                   ,       LAKE",
        "natural=wood,                          ,       WOOD",
        "landuse=forest,                        ,       WOOD",
        "natural=water landuse=forest,          ,       LAKE",
        "landuse=residential,                   ,       BUILT_UP",
        "landuse=commercial,                    ,       BUILT_UP",
        "landuse=retail,                        ,       BUILT_UP",
        "landuse=industrial,                    ,       BUILT_UP",
        "landuse=farmland,                      ,       FIELD",
        "landuse=orchard,                       ,       ORCHARD",
        "landuse=vineyard,                      ,       ORCHARD",
        "landuse=plant_nursery,                 ,       ORCHARD",
        "natural=wetland,                       ,       WETLAND",
        "natural=peak,                          ,       ",
        "landuse=military,                      ,       ",
        "building=yes,                          ,       "
    })
    void tags_tell_course_and_area(String text, WaterRank line, GroundClass area) {
        assertThat(GroundTags.line(tags(text))).isEqualTo(line);
        assertThat(GroundTags.area(tags(text))).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "'12 m', 12",
        "12m, 12",
        "7.5, 8",
        "0.4, 1",
        "0, 0",
        "'', 0",
        "-5, 0",
        "40 ft, 0",
        "10-20, 0",
        "~30, 0",
        "'12,5', 0",
        "9000, 0",
        "1e3, 0"
    })
    void widths_are_metres_or_nothing(String width, int metres) {
        assertThat(GroundTags.metres(Map.of("width", width))).isEqualTo(metres);
    }
}
