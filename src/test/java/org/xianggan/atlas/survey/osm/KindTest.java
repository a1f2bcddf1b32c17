package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

/// What the tags of a way make it.
class KindTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "highway=motorway | ROAD motorway OPEN 1",
                "highway=motorway oneway=no | ROAD motorway OPEN 0",
                "highway=motorway oneway=-1 | ROAD motorway OPEN -1",
                "highway=motorway_link | ROAD motorway_link OPEN 0",
                "highway=trunk | ROAD trunk OPEN 0",
                "highway=trunk oneway=yes | ROAD trunk OPEN 1",
                "highway=trunk oneway=true | ROAD trunk OPEN 1",
                "highway=trunk oneway=1 | ROAD trunk OPEN 1",
                "highway=trunk oneway=reverse | ROAD trunk OPEN -1",
                "highway=trunk oneway=reversible | ROAD trunk OPEN 0",
                "highway=tertiary junction=roundabout | ROAD tertiary OPEN 1",
                "highway=tertiary_link | ROAD tertiary_link OPEN 0",
                "highway=unclassified | ROAD unclassified OPEN 0 minor",
                "highway=residential | ROAD residential OPEN 0 minor",
                "highway=road | ROAD road OPEN 0 minor",
                "highway=service | none",
                "highway=footway | none",
                "highway=primary area=yes | none",
                "highway=construction construction=motorway | ROAD motorway CONSTRUCTION 1",
                "highway=construction construction:highway=trunk | ROAD trunk CONSTRUCTION 0",
                "highway=construction | ROAD road CONSTRUCTION 0 minor",
                "highway=construction construction=yes | ROAD road CONSTRUCTION 0 minor",
                "highway=construction construction=service | none",
                "highway=proposed proposed=primary | ROAD primary PROPOSED 0",
                "highway=proposed proposed:highway=primary | ROAD primary PROPOSED 0",
                "construction:highway=motorway | ROAD motorway CONSTRUCTION 1",
                "proposed:highway=trunk | ROAD trunk PROPOSED 0",
                "highway=trunk proposed:highway=motorway | ROAD trunk OPEN 0",
                "highway=track proposed:highway=motorway | none",
                "railway=rail | RAIL rail OPEN 0",
                "railway=rail highspeed=yes | RAIL rail OPEN 0 fast",
                "railway=rail oneway=yes | RAIL rail OPEN 1",
                "railway=light_rail | RAIL light_rail OPEN 0",
                "railway=subway | RAIL subway OPEN 0",
                "railway=narrow_gauge | RAIL narrow_gauge OPEN 0",
                "railway=construction construction=rail highspeed=yes | RAIL rail CONSTRUCTION 0"
                        + " fast",
                "railway=construction | RAIL rail CONSTRUCTION 0",
                "railway=proposed proposed=rail | RAIL rail PROPOSED 0",
                "construction:railway=rail | RAIL rail CONSTRUCTION 0",
                "railway=disused | none",
                "railway=abandoned | none",
                "railway=abandoned abandoned:railway=rail | none",
                "railway=tram | none",
                "railway=platform | none",
                "highway=service railway=rail | RAIL rail OPEN 0",
                "building=yes | none",
            })
    void tags_make_a_way_what_it_is(String tags, String expected) {
        assertThat(said(Kind.of(map(tags)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} bears {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ref=G60 | [G60] []",
                "ref=G60;G76 | [G60, G76] []",
                "ref=G60 ; G76; | [G60, G76] []",
                "ref=G60；S11 | [G60, S11] []",
                "name=沪昆高速 | [] [沪昆高速]",
                "name=a name:zh=b name:zh-Hans=c name:zh-Hant=d alt_name=e;f official_name=g"
                        + " old_name=h short_name=i name:en=j | [] [a, b, c, d, e, f, g, h, i, j]",
                "name=沪昆高速 name:zh=沪昆高速 | [] [沪昆高速]",
                "name:ja=x addr:street=y | [] []",
            })
    void numbers_and_names_stand_each_by_itself(String tags, String expected) {
        Labels labels = Labels.of(map(tags));
        assertThat(
                        labels.refs().stream().sorted().toList()
                                + " "
                                + labels.names().stream().sorted().toList())
                .isEqualTo(expected);
    }

    private static String said(@Nullable Kind kind) {
        return kind == null
                ? "none"
                : kind.form()
                        + " "
                        + kind.wayClass()
                        + " "
                        + kind.life()
                        + " "
                        + kind.direction()
                        + (kind.minor() ? " minor" : "")
                        + (kind.highSpeed() ? " fast" : "");
    }

    /// `key=value` by spaces; a piece without `=` belongs to the value before.
    private static Map<String, String> map(String tags) {
        Map<String, String> map = new HashMap<>();
        String key = "";
        for (String piece : tags.split(" ")) {
            int equals = piece.indexOf('=');
            if (equals < 0) {
                map.merge(key, " " + piece, String::concat);
            } else {
                key = piece.substring(0, equals);
                map.put(key, piece.substring(equals + 1));
            }
        }
        return map;
    }
}
