package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.ExtractFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Waters and land use come out of extracts as they went in, each once.
class LandscapeTest {
    private static final Map<String, String> LAKE = Map.of("natural", "water", "name", "仙女湖");
    private static final Map<String, String> FOREST =
            Map.of("type", "multipolygon", "landuse", "forest");

    @TempDir Path folder;
    private int files;

    /// A road, without which no extract is one, and the corners of a square of some kilometres with
    /// another within.
    private static ExtractFile place() {
        return new ExtractFile()
                .course(1, Map.of("highway", "primary"), 900, 113, 26, 113.1, 26)
                .node(1, 113, 27)
                .node(2, 113.05, 27)
                .node(3, 113.05, 27.05)
                .node(4, 113, 27.05)
                .node(5, 113.02, 27.02)
                .node(6, 113.03, 27.02)
                .node(7, 113.03, 27.03);
    }

    private Landscape read(ExtractFile... extracts) {
        List<Path> paths = new ArrayList<>();
        for (ExtractFile e : extracts) {
            paths.add(e.write(folder.resolve("e" + files++ + ".osm.pbf")));
        }
        return Extracts.open(paths, Messages.english(), Work.SILENT)
                .ways(Set.of(), Work.SILENT)
                .landscape();
    }

    private static List<String> areas(Landscape of) {
        GroundAreas areas = of.areas();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            StringBuilder one = new StringBuilder(areas.of(i) + " " + areas.name(i));
            for (int[] ring : areas.rings(i)) {
                one.append(' ').append(ring.length / 2);
                assertThat(Arrays.copyOf(ring, 2))
                        .isEqualTo(Arrays.copyOfRange(ring, ring.length - 2, ring.length));
            }
            out.add(one.toString());
        }
        return out;
    }

    @ParameterizedTest
    @EnumSource(ExtractsTest.FileForm.class)
    void a_file_of_any_form_gives_the_same(ExtractsTest.FileForm form) {
        Landscape found =
                read(
                        form.made.apply(
                                place().way(10, LAKE, 1, 2, 3, 4, 1)
                                        .way(11, Map.of(), 1, 2, 3)
                                        .way(12, Map.of("natural", "wood"), 5, 6, 7, 5)
                                        .way(13, Map.of(), 1, 4, 3)
                                        .way(
                                                14,
                                                Map.of("waterway", "river", "width", "30"),
                                                1,
                                                5,
                                                7)
                                        .relation(20, FOREST, 13, 12, 11)));
        assertThat(areas(found))
                .containsExactlyInAnyOrder("LAKE 仙女湖 5", "WOOD null 4", "WOOD null 5 4");
        Waterways ways = found.waterways();
        assertThat(ways.size()).isEqualTo(1);
        assertThat(ways.rank(0) + " " + ways.metres(0)).isEqualTo("RIVER 30");
        assertThat(ways.points(0))
                .containsExactly(
                        1_130_000_000,
                        270_000_000,
                        1_130_200_000,
                        270_200_000,
                        1_130_300_000,
                        270_300_000);
        assertThat(found.broken()).isZero();
    }

    @Test
    void an_area_without_all_of_its_ways_is_counted_and_its_closed_rings_are_kept() {
        Landscape found =
                read(
                        place().way(11, Map.of(), 1, 2, 3)
                                .way(12, Map.of(), 5, 6, 7, 5)
                                .relation(20, FOREST, 11, 12, 999));
        assertThat(areas(found)).containsExactly("WOOD null 4");
        assertThat(found.broken()).isEqualTo(1);
    }

    @Test
    void a_relation_that_one_extract_cuts_is_completed_by_the_ways_of_another() {
        ExtractFile older =
                place().date("2026-01-01T00:00:00Z")
                        .way(11, Map.of(), 1, 2, 3)
                        .relation(20, FOREST, 11, 13);
        ExtractFile newer =
                place().date("2026-09-01T00:00:00Z")
                        .way(13, Map.of(), 1, 4, 3)
                        .relation(20, FOREST, 11, 13);
        for (Landscape found : List.of(read(older, newer), read(newer, older))) {
            assertThat(areas(found)).containsExactly("WOOD null 5");
            assertThat(found.broken()).isZero();
        }
    }

    @Test
    void what_two_extracts_have_is_there_once_as_the_newest_says() {
        ExtractFile older = place().date("2026-01-01T00:00:00Z").way(10, LAKE, 1, 2, 3, 1);
        ExtractFile newer =
                place().date("2026-09-01T00:00:00Z")
                        .way(10, Map.of("natural", "wetland"), 1, 2, 3, 4, 1);
        assertThat(areas(read(newer, older))).containsExactly("WETLAND null 5");
    }

    @Test
    void what_no_map_shows_is_left_out() {
        Landscape found =
                read(
                        place()
                                // ten metres wide
                                .course(10, LAKE, 100, 113, 27, 113.0001, 27, 113.0001, 27.0001)
                                .way(11, LAKE, 1, 2, 3, 1)
                                // east of the frame
                                .course(12, LAKE, 110, 116, 27, 116.1, 27, 116.1, 27.1, 116, 27)
                                // unclosed
                                .way(13, LAKE, 1, 2, 3, 4)
                                .course(14, Map.of("waterway", "river"), 120, 116, 27, 116.1, 27));
        assertThat(areas(found)).containsExactly("LAKE 仙女湖 4");
        assertThat(found.waterways().size()).isZero();
    }
}
