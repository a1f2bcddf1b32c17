package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.survey.road.RoadNetworkMaker;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.Roads;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From an extract to a network: where roads meet, who may travel which way, and what is no road
/// for a car.
class RoadReadingTest {
    private static final Map<String, String> ROAD = Map.of("highway", "tertiary");

    @TempDir Path folder;
    private int files;

    /// A grid of nodes 11 … 44: column, row; some 1 km apart.
    private static ExtractFile grid() {
        ExtractFile out = new ExtractFile();
        for (int c = 1; c <= 4; c++) {
            for (int r = 1; r <= 4; r++) {
                out.node(10 * c + r, 113 + 0.01 * c, 27 + 0.01 * r);
            }
        }
        return out;
    }

    /// Keys and values by turns, with `highway=tertiary` unless they say otherwise.
    private static Map<String, String> tags(String... more) {
        Map<String, String> tags = new HashMap<>(ROAD);
        for (int i = 0; i < more.length; i += 2) {
            tags.put(more[i], more[i + 1]);
        }
        return tags;
    }

    @Test
    void roads_are_cut_where_they_share_a_node_and_nowhere_else() {
        Network n =
                read(
                        grid().way(1, ROAD, 11, 21, 31, 41)
                                .way(2, ROAD, 22, 21, 23)
                                .way(3, ROAD, 41, 42));
        assertThat(Roads.edges(n))
                .containsExactly("n11-n21", "n21-n22", "n21-n23", "n21-n41", "n41-n42");
        int through = edge(n, "n21-n41");
        assertThat(n.courseSize(through)).isEqualTo(3);
        assertThat(n.metres(through)).isBetween(1980.0, 1990.0);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    oneway=yes,                     n11>n21
                    oneway=1,                       n11>n21
                    oneway=-1,                      n21>n11
                    oneway=no,                      n11-n21
                    junction=roundabout,            n11>n21
                    highway=motorway,               n11>n21
                    highway=motorway;oneway=no,     n11-n21
                    highway=motorway_link,          n11-n21
                    oneway=yes;oneway:motor_vehicle=no, n11-n21
                    oneway:motorcar=yes,            n11>n21
                    oneway=reversible,              ''
                    access=no,                      ''
                    access=private,                 ''
                    motor_vehicle=no,               ''
                    motorcar=private,               ''
                    vehicle=no,                     ''
                    access=no;motor_vehicle=yes,    n11-n21
                    access=destination,             n11-n21
                    area=yes,                       ''
                    route=ferry,                    ''
                    highway=construction;construction=primary, ''
                    highway=proposed,               ''
                    highway=service,                ''
                    highway=track,                  ''
                    highway=footway,                ''
                    highway=residential,            n11-n21
                    highway=living_street,          n11-n21
                    highway=unclassified,           n11-n21
                    highway=road,                   n11-n21
                    """)
    void tags_say_who_may_travel_which_way(String said, String edge) {
        String[] tags = said.split("[;=]");
        Network n =
                read(
                        grid().way(1, tags(tags), 11, 21)
                                .way(2, ROAD, 11, 12, 13)
                                .way(3, ROAD, 21, 22, 13));
        assertThat(Roads.edges(n))
                .filteredOn(e -> e.contains("n11") && e.contains("n21"))
                .containsExactlyElementsOf(edge.isEmpty() ? List.of() : List.of(edge))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_roundabout_is_edges_of_one_direction_between_the_roads_that_meet_it() {
        Network n =
                read(
                        grid().way(1, tags("junction", "roundabout"), 22, 32, 33, 23, 22)
                                .way(2, ROAD, 11, 22)
                                .way(3, ROAD, 33, 44));
        assertThat(Roads.edges(n)).containsExactly("n11-n22", "n22>n33", "n33-n44", "n33>n22");
    }

    @Test
    void no_edge_leads_back_to_its_own_node() {
        Network n = read(grid().way(1, ROAD, 11, 22).way(2, ROAD, 22, 32, 33, 23, 22));
        assertThat(Roads.edges(n)).containsExactly("n11-n22", "n22-n33", "n22-n33");
    }

    @Test
    void what_two_extracts_hold_is_there_once_as_the_newer_has_it() {
        ExtractFile older =
                grid().date("2026-01-01T00:00:00Z").way(1, ROAD, 11, 21).way(2, ROAD, 21, 31);
        ExtractFile newer =
                grid().date("2026-06-01T00:00:00Z")
                        .way(2, tags("oneway", "yes"), 21, 31)
                        .way(3, ROAD, 31, 41);
        assertThat(Roads.edges(read(newer, older)))
                .containsExactly("n11-n21", "n21>n31", "n31-n41");
    }

    @Test
    void a_piece_that_nothing_links_with_the_rest_is_left_out() {
        Network n = read(grid().way(1, ROAD, 11, 21, 31).way(2, ROAD, 14, 24));
        assertThat(Roads.edges(n)).containsExactly("n11-n31");
    }

    /// Four roads that meet at 22: 1 from the west, 2 to the east, 3 to the north, 4 to the south.
    private static ExtractFile crossing() {
        return grid().way(1, ROAD, 12, 22)
                .way(2, ROAD, 22, 32)
                .way(3, ROAD, 22, 23)
                .way(4, ROAD, 22, 21);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    restriction=no_left_turn,                     n12-n22 n22-n23
                    restriction:motorcar=no_left_turn,            n12-n22 n22-n23
                    restriction=no_left_turn;except=bicycle,      n12-n22 n22-n23
                    restriction=no_left_turn;except=psv;motorcar, ''
                    restriction:hgv=no_left_turn,                 ''
                    restriction:conditional=no_left_turn,         ''
                    restriction=no_left_turn;hour_on=07,          ''
                    restriction=only_left_turn,                   n12-n22 n21-n22|n12-n22 n22-n32
                    """)
    void a_turn_restriction_forbids_turns(String said, String turns) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : said.replace("psv;", "psv,").split(";")) {
            tags.put(tag.split("=")[0], tag.split("=")[1].replace(',', ';'));
        }
        Network n = read(crossing().turn(9, tags, 1, 22, 3));
        assertThat(Roads.turns(n))
                .containsExactlyElementsOf(
                        turns.isEmpty() ? List.of() : List.of(turns.split("\\|")));
    }

    @Test
    void a_restriction_over_ways_forbids_the_whole_chain() {
        ExtractFile two = crossing().way(5, ROAD, 32, 33).way(6, ROAD, 32, 42);
        assertThat(
                        Roads.turns(
                                read(
                                        two.turn(
                                                9,
                                                Map.of("restriction", "no_left_turn"),
                                                1,
                                                new long[] {2},
                                                5))))
                .containsExactly("n12-n22 n22-n32 n32-n33");
    }

    @Test
    void who_only_may_go_on_over_ways_may_not_leave_them() {
        ExtractFile two =
                crossing()
                        .way(5, ROAD, 32, 42)
                        .way(6, ROAD, 32, 33)
                        .way(7, ROAD, 42, 43)
                        .way(8, ROAD, 42, 41);
        Map<String, String> only = Map.of("restriction", "only_straight_on");
        assertThat(Roads.turns(read(two.turn(9, only, 1, new long[] {2, 5}, 7))))
                .containsExactly("n12-n22 n22-n32 n32-n33", "n12-n22 n22-n32 n32-n42 n41-n42");
    }

    @Test
    void a_restriction_that_names_no_turn_is_none() {
        Map<String, String> no = Map.of("restriction", "no_left_turn");
        Network n =
                read(
                        crossing()
                                .way(5, ROAD, 13, 23, 33)
                                .turn(9, no, 1, 22, 99)
                                .turn(10, no, 1, 44, 3)
                                .turn(11, no, 3, 23, 5)
                                .turn(12, Map.of("restriction", "no_u_turn"), 1, 22, 1));
        assertThat(Roads.turns(n)).isEmpty();
    }

    private static int edge(Network n, String said) {
        for (int e = 0; e < n.edgeCount(); e++) {
            if (Roads.edge(n, e).equals(said)) {
                return e;
            }
        }
        throw new AssertionError("no edge " + said);
    }

    private Network read(ExtractFile... extracts) {
        List<Path> written =
                Arrays.stream(extracts)
                        .map(e -> e.write(folder.resolve("extract" + files++ + ".osm.pbf")))
                        .toList();
        FoundWays found =
                Extracts.open(written, Messages.english(), Work.SILENT).ways(Set.of(), Work.SILENT);
        return RoadNetworkMaker.make(
                        found.roads(),
                        List.of(),
                        Network.builder(TravelMode.DRIVE).build(),
                        Map.of(),
                        Roads.FLAT,
                        Work.SILENT,
                        part -> {})
                .network();
    }
}
