package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Roads on which no line runs are read with rank and course, each once.
class MinorWaysTest {
    private static final Map<String, String> STREET = Map.of("highway", "residential");
    private static final Map<String, String> LANE = Map.of("highway", "unclassified");

    @TempDir Path folder;
    private int files;

    /// A main road, without which no extract is one, and three nodes in a row.
    private static ExtractFile place() {
        return new ExtractFile()
                .course(1, Map.of("highway", "primary"), 900, 113, 26, 113.1, 26)
                .node(1, 113, 27)
                .node(2, 113.1, 27.0000001)
                .node(3, 113.2, 27);
    }

    @Test
    void classes_down_to_streets_are_read_and_no_other() {
        ExtractFile place =
                place().way(10, LANE, 1, 2)
                        .way(11, STREET, 2, 3)
                        .way(12, Map.of("highway", "living_street"), 1, 3)
                        .way(13, Map.of("highway", "road"), 3, 1);
        for (String none : List.of("service", "track", "path", "footway", "construction")) {
            place.way(20 + none.length(), Map.of("highway", none), 1, 2);
        }
        place.way(40, Map.of("highway", "residential", "area", "yes"), 1, 2);
        FoundWays found = read(place);
        assertThat(found.ways()).map(OsmWay::id).containsExactly(1L);
        assertThat(said(found.minor()))
                .containsExactly(
                        "MINOR [1130000000, 270000000, 1131000000, 270000001]",
                        "RESIDENTIAL [1131000000, 270000001, 1132000000, 270000000]",
                        "RESIDENTIAL [1130000000, 270000000, 1132000000, 270000000]",
                        "MINOR [1132000000, 270000000, 1130000000, 270000000]");
    }

    @Test
    void one_with_a_number_or_a_wanted_name_is_a_candidate_and_not_both() {
        FoundWays found =
                read(
                        place().way(10, Map.of("highway", "road", "ref", "X001"), 1, 2)
                                .way(11, Map.of("highway", "road", "name", "沿江路"), 2, 3));
        assertThat(found.ways()).map(OsmWay::id).containsExactly(1L, 10L, 11L);
        assertThat(found.minor().size()).isZero();
    }

    @Test
    void what_lies_outside_of_the_frame_is_left_out() {
        FoundWays found =
                read(
                        place().course(10, LANE, 100, 111.9, 27, 111.99, 27)
                                .course(11, LANE, 110, 111.9, 27, 112.01, 27)
                                .course(12, LANE, 120, 113, 30.01, 113, 30.2));
        assertThat(said(found.minor()))
                .containsExactly("MINOR [1119000000, 270000000, 1120100000, 270000000]");
    }

    @Test
    void between_nodes_that_the_extract_lacks_the_known_runs_are_there() {
        FoundWays found = read(place().node(5, 113.4, 27).way(10, LANE, 1, 2, 99, 3, 98, 3, 5));
        assertThat(said(found.minor()))
                .containsExactly(
                        "MINOR [1130000000, 270000000, 1131000000, 270000001]",
                        "MINOR [1132000000, 270000000, 1134000000, 270000000]");
    }

    @Test
    void what_two_extracts_hold_is_there_once_as_the_newer_has_it() {
        ExtractFile older =
                place().date("2026-01-01T00:00:00Z").way(10, LANE, 1, 2).way(11, STREET, 1, 3);
        ExtractFile newer =
                place().date("2026-06-01T00:00:00Z").way(10, STREET, 1, 2).way(12, LANE, 2, 3);
        FoundWays found =
                Extracts.open(List.of(write(newer), write(older)), Messages.english(), Work.SILENT)
                        .ways(Set.of(), Work.SILENT);
        assertThat(said(found.minor()))
                .containsExactlyInAnyOrder(
                        "RESIDENTIAL [1130000000, 270000000, 1131000000, 270000001]",
                        "MINOR [1131000000, 270000001, 1132000000, 270000000]",
                        "RESIDENTIAL [1130000000, 270000000, 1132000000, 270000000]");
    }

    private static List<String> said(OtherWays ways) {
        return IntStream.range(0, ways.size())
                .mapToObj(w -> ways.rank(w) + " " + Arrays.toString(ways.points(w)))
                .toList();
    }

    private FoundWays read(ExtractFile extract) {
        return Extracts.open(List.of(write(extract)), Messages.english(), Work.SILENT)
                .ways(Set.of("沿江路"), Work.SILENT);
    }

    private Path write(ExtractFile extract) {
        return extract.write(folder.resolve("extract" + files++ + ".osm.pbf"));
    }
}
