package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Ogrinfo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Waters and land use in a survey: by box and zoom they come as they were given, and without a
/// survey there are none.
class LandscapeStoreTest {
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);

    /// Of each class one area of some kilometres, one of 300 m and a speck of 40 m.
    private static final int[] SIDES = {500_000, 30_000, 4_000};

    @TempDir static Path folder;

    private static Path file = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    @BeforeAll
    static void write() throws IOException {
        shipped =
                AtlasFile.open(
                        DataMini.built(folder, folder.resolve("atlas.gpkg")), Messages.english());
        GroundAreas.Builder areas = new GroundAreas.Builder();
        for (GroundClass of : GroundClass.values()) {
            for (int i = 0; i < SIDES.length; i++) {
                int lon = 1_125_000_000 + 2_000_000 * of.ordinal();
                int lat = 260_000_000 + 2_000_000 * i;
                List<int[]> rings = new ArrayList<>(List.of(square(lon, lat, SIDES[i])));
                if (i == 0) {
                    rings.add(square(lon + 100_000, lat + 100_000, 200_000));
                }
                areas.add(of, i == 0 ? "某" + of : null, rings);
            }
        }
        Waterways.Builder ways = new Waterways.Builder();
        for (WaterRank rank : WaterRank.values()) {
            int lat = 280_000_000 + 1_000_000 * rank.ordinal();
            int[] course = {1_130_000_000, lat, 1_131_000_000, lat + 500_000};
            ways.add(rank, null, rank == WaterRank.RIVER ? 60 : 0, course, 4);
        }
        file = folder.resolve("survey.gpkg");
        shown =
                HandSurvey.through(
                        shipped,
                        HandSurvey.with(
                                HandSurvey.of(shipped, Set.of()),
                                new Landscape(ways.build(), areas.build(), 0)),
                        file,
                        Messages.english());
    }

    private static int[] square(int lon, int lat, int side) {
        return new int[] {
            lon, lat, lon + side, lat, lon + side, lat + side, lon, lat + side, lon, lat
        };
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    /// How many rings, holes among them, of each class.
    private static TreeMap<GroundClass, Integer> rings(Layer layer, double zoom, WorldBox box) {
        TreeMap<GroundClass, Integer> out = new TreeMap<>();
        shown.rings(
                layer,
                zoom,
                box,
                (kind, xy, from, count, hole) -> {
                    if (kind.look() instanceof MapFeature.Ground(GroundClass of)) {
                        out.merge(of, 1, Integer::sum);
                    }
                });
        return out;
    }

    @Test
    void a_zoom_has_the_classes_that_it_draws_and_of_them_what_is_large_enough() {
        for (double zoom : new double[] {7, 8.5, 9.5, 10.5, 11.5, 12.5, 14}) {
            Set<GroundClass> expected = new TreeSet<>();
            for (GroundClass of : GroundClass.values()) {
                if (of.firstZoom() <= zoom) {
                    expected.add(of);
                }
            }
            Set<GroundClass> found = new TreeSet<>(rings(Layer.MORE_WATER, zoom, FRAME).keySet());
            found.addAll(rings(Layer.LAND_USE, zoom, FRAME).keySet());
            assertThat(found).as("zoom " + zoom).isEqualTo(expected);
        }
        assertThat(rings(Layer.MORE_WATER, 8.5, FRAME)).containsEntry(GroundClass.LAKE, 2);
        assertThat(rings(Layer.MORE_WATER, 12.5, FRAME)).containsEntry(GroundClass.LAKE, 3);
        assertThat(rings(Layer.MORE_WATER, 14, FRAME)).containsEntry(GroundClass.LAKE, 4);
    }

    @Test
    void a_box_has_what_meets_it() {
        WorldBox around = WebMercator.project(new GeoBox(112.49, 26.19, 112.51, 26.22));
        assertThat(rings(Layer.LAND_USE, 14, around))
                .hasSize(1)
                .containsEntry(GroundClass.FIELD, 1);
    }

    @Test
    void courses_come_with_rank_and_width() {
        Set<MapFeature.Look> looks = new HashSet<>();
        shown.lines(
                Layer.MORE_RIVERS, 12, FRAME, (fid, kind, xy, from, n) -> looks.add(kind.look()));
        assertThat(looks)
                .containsExactlyInAnyOrder(
                        new MapFeature.Watercourse(WaterRank.RIVER, 60),
                        new MapFeature.Watercourse(WaterRank.CANAL, 0),
                        new MapFeature.Watercourse(WaterRank.STREAM, 0));
    }

    @Test
    void layers_have_them_while_the_survey_is_used() {
        assertThat(shown.layers())
                .contains(new LayerCount("more-rivers", 3, 3))
                .contains(new LayerCount("more-water", 6, 6))
                .contains(new LayerCount("land-use", 15, 15));
        assertThat(shipped.layers())
                .noneMatch(l -> l.layer().startsWith("more") || l.layer().equals("land-use"));
        shipped.rings(
                Layer.LAND_USE,
                14,
                FRAME,
                (kind, xy, from, count, hole) -> assertThat(kind).as("no area").isNull());
    }

    @Test
    void rivers_and_surfaces_of_the_atlas_that_the_extract_lacks_stay_as_they_are() {
        for (Layer layer : List.of(Layer.RIVERS, Layer.WATER)) {
            List<MapFeature> before = shipped.query(layer, 9, FRAME);
            List<MapFeature> after = shown.query(layer, 9, FRAME);
            assertThat(after)
                    .extracting(MapFeature::id)
                    .containsExactlyInAnyOrderElementsOf(
                            before.stream().map(MapFeature::id).toList());
            assertThat(after)
                    .extracting(f -> f.names() == null ? "" : f.names().zh())
                    .containsExactlyInAnyOrderElementsOf(
                            before.stream()
                                    .map(f -> f.names() == null ? "" : f.names().zh())
                                    .toList());
        }
    }

    @Test
    void opens_in_gdal_without_a_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        assertThat(
                        Ogrinfo.of(
                                "-ro",
                                "-so",
                                file.toString(),
                                StoreTable.LAND_USE.table(),
                                StoreTable.OTHER_WATER.table(),
                                StoreTable.OTHER_RIVERS.table(),
                                StoreTable.RIVERS.table(),
                                StoreTable.WATER.table()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("Feature Count: 15", "Feature Count: 6", "Feature Count: 3")
                .contains("Geometry: Multi Polygon");
    }
}
