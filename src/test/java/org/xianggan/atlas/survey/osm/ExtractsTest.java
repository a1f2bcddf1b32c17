package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.ExtractFile;
import org.xianggan.atlas.testing.osm.PbfWriter.Packing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/// Ways come out of extracts as they went in, whatever the form of the file.
class ExtractsTest {
    private static final Map<String, String> TRUNK = Map.of("highway", "trunk", "ref", "G106");

    @TempDir Path folder;
    private int files;

    /// Two roads that share node 3, a railway and a house; a route over the second road.
    private ExtractFile place;

    @BeforeEach
    void describe() {
        place =
                new ExtractFile()
                        .node(1, 113.1, 27.1)
                        .node(2, 113.2000001, 27.2)
                        .node(3, 113.3, 27.3)
                        .node(4, 113.4, 27.3)
                        .node(5, 113.5, 27.5)
                        .node(6, 113.5001, 27.5)
                        .node(7, 113.5001, 27.5001)
                        .way(10, Map.of("highway", "motorway", "ref", "G60;G76"), 1, 2, 3)
                        .way(11, Map.of("highway", "secondary", "name", "茶攸路"), 3, 4)
                        .way(12, Map.of("building", "yes", "name", "仓库"), 5, 6, 7, 5)
                        .way(13, Map.of("railway", "rail", "highspeed", "yes"), 1, 5)
                        .relation(
                                20,
                                Map.of(
                                        "type", "route", "route", "road", "ref", "S11", "name",
                                        "省道"),
                                11,
                                12)
                        .relation(21, Map.of("type", "multipolygon", "name", "湖"), 10);
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void a_file_of_any_form_gives_the_same_ways(FileForm form) {
        List<OsmWay> ways = ways(form.made.apply(place));
        assertThat(ways)
                .map(ExtractsTest::said)
                .containsExactly(
                        "10 ROAD motorway OPEN 1 [G60, G76] [] [1, 2, 3]",
                        "11 ROAD secondary OPEN 0 [S11] [省道, 茶攸路] [3, 4]",
                        "13 RAIL rail OPEN 0 [] [] [1, 5]");
        assertThat(ways.getFirst().lonLat())
                .containsExactly(113.1, 27.1, 113.2000001, 27.2, 113.3, 27.3);
        assertThat(ways.getLast().highSpeed()).isTrue();
    }

    enum FileForm {
        USUAL(e -> e),
        RAW(e -> e.packing(Packing.RAW)),
        PLAIN_NODES(ExtractFile::plainNodes),
        MANY_BLOCKS(e -> e.block(1)),
        BACKWARDS(ExtractFile::backwards),
        BACKWARDS_IN_MANY_BLOCKS(e -> e.backwards().block(2)),
        GRANULARITY_10(e -> e.granularity(10)),
        NO_BOX_NO_DATE(e -> e.box(null).date(null));

        final UnaryOperator<ExtractFile> made;

        FileForm(UnaryOperator<ExtractFile> made) {
            this.made = made;
        }
    }

    @Test
    void an_extract_says_what_it_is() {
        Path file = write(place.box(new GeoBox(113, 27, 114, 28)).date("2026-09-30T20:21:00Z"));
        assertThat(open(file).infos())
                .containsExactly(
                        new ExtractInfo(
                                file.getFileName().toString(),
                                file.toFile().length(),
                                new GeoBox(113, 27, 114, 28),
                                Instant.parse("2026-09-30T20:21:00Z"),
                                "xianggan-atlas test"));
    }

    @Test
    void an_extract_that_does_not_say_its_box_has_that_of_its_nodes() {
        ExtractInfo info = open(write(place.box(null).date(null))).infos().getFirst();
        assertThat(info.box()).isEqualTo(new GeoBox(113.1, 27.1, 113.5001, 27.5001));
        assertThat(info.date()).isNull();
    }

    @Test
    void minor_roads_are_kept_for_a_number_or_a_wanted_name() {
        place.course(30, Map.of("highway", "unclassified"), 100, 113, 27, 113.1, 27)
                .course(
                        31,
                        Map.of("highway", "unclassified", "ref", "X001"),
                        110,
                        113,
                        27,
                        113.1,
                        27)
                .course(
                        32,
                        Map.of("highway", "residential", "name", "沿江路"),
                        120,
                        113,
                        27,
                        113.1,
                        27)
                .course(33, Map.of("highway", "road", "name", "别的路"), 130, 113, 27, 113.1, 27)
                .course(34, Map.of("highway", "road"), 140, 113, 27, 113.1, 27)
                .relation(22, Map.of("type", "route", "route", "road", "name", "沿江路"), 34);
        FoundWays found = open(write(place)).ways(Set.of("沿江路"), Work.SILENT);
        assertThat(found.ways()).map(OsmWay::id).containsExactly(10L, 11L, 13L, 31L, 32L, 34L);
    }

    @Test
    void what_lies_outside_of_the_frame_and_5_km_around_is_left_out() {
        place.course(30, TRUNK, 100, 111.94, 27, 111.93, 27)
                .course(31, TRUNK, 110, 111.96, 27, 111.94, 27)
                .course(32, TRUNK, 120, 111.5, 27, 112.5, 27)
                .course(33, TRUNK, 130, 114, 30.1, 114.1, 30.1);
        assertThat(ways(place)).map(OsmWay::id).containsExactly(10L, 11L, 13L, 31L, 32L);
    }

    @Test
    void of_a_way_without_some_of_its_nodes_the_longest_known_run_is_kept_and_counted() {
        place.node(50, 113, 26)
                .node(51, 113.1, 26)
                .node(53, 113.3, 26)
                .node(54, 113.4, 26)
                .node(55, 113.5, 26)
                .way(30, TRUNK, 50, 51, 52, 53, 54, 55)
                .way(31, TRUNK, 54, 55, 56)
                .way(32, TRUNK, 56, 55, 57)
                .way(33, TRUNK, 58, 59);
        FoundWays found = open(write(place)).ways(Set.of(), Work.SILENT);
        assertThat(found.ways())
                .filteredOn(way -> way.id() >= 30)
                .map(ExtractsTest::said)
                .containsExactly(
                        "30 ROAD trunk OPEN 0 [G106] [] [53, 54, 55]",
                        "31 ROAD trunk OPEN 0 [G106] [] [54, 55]");
        assertThat(found.cut()).isEqualTo(4);
    }

    @Test
    void two_extracts_complete_each_other_and_hold_what_they_share_once() {
        Path hunan =
                write(
                        new ExtractFile()
                                .node(1, 113, 27)
                                .node(2, 113.1, 27)
                                .way(10, TRUNK, 1, 2, 3)
                                .way(11, TRUNK, 1, 2));
        Path jiangxi =
                write(
                        new ExtractFile()
                                .node(2, 113.1, 27)
                                .node(3, 113.2, 27)
                                .way(10, TRUNK, 1, 2, 3)
                                .way(12, TRUNK, 3, 2));
        FoundWays found = open(hunan, jiangxi, hunan).ways(Set.of(), Work.SILENT);
        assertThat(found.ways()).map(OsmWay::id).containsExactly(10L, 11L, 12L);
        assertThat(found.ways().getFirst().lonLat()).containsExactly(113, 27, 113.1, 27, 113.2, 27);
        assertThat(found.cut()).isZero();
        assertThat(open(hunan, jiangxi, hunan).infos()).hasSize(2);
    }

    @Test
    void of_two_versions_the_newer_counts_in_whatever_order_they_are_given() {
        Path older = write(version("2026-01-01T00:00:00Z", "旧路", 113.15, 1, 2, 3));
        Path newer = write(version("2026-06-01T00:00:00Z", "新路", 113.16, 1, 3));
        // Without a date it is taken for older than one with it.
        Path undated = write(version(null, "无日期", 113.17, 1, 2, 3));
        for (Path[] order : new Path[][] {{older, newer, undated}, {undated, newer, older}}) {
            OsmWay way = open(order).ways(Set.of(), Work.SILENT).ways().getFirst();
            assertThat(said(way)).isEqualTo("10 ROAD trunk OPEN 0 [] [新路] [1, 3]");
            assertThat(way.lon(1)).isEqualTo(113.16);
        }
    }

    private static ExtractFile version(
            @Nullable String date, String name, double lon, long... nodes) {
        return new ExtractFile()
                .date(date)
                .node(1, 113, 27)
                .node(2, 113.1, 27.01)
                .node(3, lon, 27)
                .way(10, Map.of("highway", "trunk", "name", name), nodes);
    }

    @Test
    void a_newer_version_that_its_extract_cut_gives_way_to_the_whole_one() {
        ExtractFile whole =
                new ExtractFile()
                        .date("2026-01-01T00:00:00Z")
                        .node(1, 113, 27)
                        .node(2, 113.1, 27)
                        .node(3, 113.2, 27)
                        .way(10, TRUNK, 1, 2, 3);
        // One program leaves the missing nodes in the way, another takes them out.
        Path file = write(whole);
        ExtractFile missing =
                new ExtractFile()
                        .date("2026-06-01T00:00:00Z")
                        .node(2, 113.1, 27)
                        .node(3, 113.2, 27)
                        .way(10, TRUNK, 9, 2, 3);
        ExtractFile clipped =
                new ExtractFile()
                        .date("2026-06-01T00:00:00Z")
                        .node(2, 113.1, 27)
                        .node(3, 113.2, 27)
                        .way(10, TRUNK, 2, 3);
        for (ExtractFile cut : List.of(missing, clipped)) {
            FoundWays found = open(file, write(cut)).ways(Set.of(), Work.SILENT);
            assertThat(found.ways().getFirst().nodes()).containsExactly(1, 2, 3);
            assertThat(found.cut()).isZero();
        }
    }

    @Test
    void routes_of_one_extract_name_ways_of_the_other() {
        Path ways = write(place);
        Path routes =
                write(
                        new ExtractFile()
                                .node(900, 113, 27)
                                .relation(
                                        30,
                                        Map.of("type", "route", "route", "railway", "name", "京广铁路"),
                                        13));
        assertThat(open(ways, routes).ways(Set.of(), Work.SILENT).ways().getLast().names())
                .containsExactly("京广铁路");
    }

    @Test
    void progress_rises_and_says_what_is_done() {
        var fractions = new ConcurrentLinkedQueue<Double>();
        var texts = new ConcurrentLinkedQueue<String>();
        Path file = write(place.block(1));
        open(file)
                .ways(
                        Set.of(),
                        new Work() {
                            @Override
                            public void at(String what, double fraction) {
                                texts.add(what);
                                fractions.add(fraction);
                            }

                            @Override
                            public boolean cancelled() {
                                return false;
                            }
                        });
        String name = file.getFileName().toString();
        assertThat(new ArrayList<>(texts))
                .containsSubsequence(
                        "Reading routes of " + name,
                        "Reading roads and railways of " + name,
                        "Reading positions of " + name);
        assertThat(fractions).allMatch(f -> f >= 0 && f <= 1);
        assertThat(fractions.stream().max(Double::compare).orElseThrow()).isBetween(0.75, 1.0);
    }

    @Test
    void whoever_cancels_is_left_alone_at_once_wherever_it_stands() {
        Extracts extracts = open(write(place.block(1)));
        // 12 blocks in the first pass, then those with ways, then those with nodes.
        for (int after : new int[] {0, 1, 7, 14, 20}) {
            var told = new ConcurrentLinkedQueue<String>();
            Work work =
                    new Work() {
                        @Override
                        public void at(String what, double fraction) {
                            told.add(what);
                        }

                        @Override
                        public boolean cancelled() {
                            return told.size() >= after;
                        }
                    };
            assertThatThrownBy(() -> extracts.ways(Set.of(), work))
                    .isInstanceOf(CancellationException.class);
            // Every worker may have been on its way into one more.
            assertThat(told).hasSizeLessThanOrEqualTo(after + 4);
        }
    }

    @Test
    void whoever_interrupts_the_waiting_thread_cancels() {
        Extracts extracts = open(write(place));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> extracts.ways(Set.of(), Work.SILENT))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<OsmWay> ways(ExtractFile extract) {
        return open(write(extract)).ways(Set.of(), Work.SILENT).ways();
    }

    private static Extracts open(Path... files) {
        return Extracts.open(List.of(files), Messages.english(), Work.SILENT);
    }

    private Path write(ExtractFile extract) {
        return extract.write(folder.resolve("extract" + files++ + ".osm.pbf"));
    }

    private static String said(OsmWay way) {
        return way.id()
                + " "
                + way.form()
                + " "
                + way.wayClass()
                + " "
                + way.life()
                + " "
                + way.direction()
                + " "
                + way.refs().stream().sorted().toList()
                + " "
                + way.names().stream().sorted().toList()
                + " "
                + Arrays.toString(way.nodes());
    }
}
