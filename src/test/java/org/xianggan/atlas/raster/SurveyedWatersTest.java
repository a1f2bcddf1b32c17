package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo.GeometryInfo;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rivers and reservoirs of the shipped atlas with a survey that has them a kilometre to the north:
/// they are where the survey has them, and nowhere else.
class SurveyedWatersTest {
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);
    private static final EntityId MISHUI = EntityId.of("river:mishui");
    private static final EntityId LAKE = EntityId.of("water:jiubujiang");
    private static final int NORTH = 100_000;

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Both files;

    private record Both(AtlasFile shipped, AtlasFile shown) {}

    @BeforeAll
    static void write() {
        AtlasFile shipped = ShippedAtlas.open(Messages.chinese());
        Waterways.Builder ways = new Waterways.Builder();
        for (MapFeature f : shipped.of(MISHUI, 15)) {
            int[] course = steps(f.shape().getCoordinates(), NORTH);
            ways.add(WaterRank.RIVER, "洣水河", 0, course, course.length);
        }
        GroundAreas.Builder areas = new GroundAreas.Builder();
        Geometry lake = shipped.of(LAKE, 15).getFirst().shape();
        Polygon shore = (Polygon) lake.getGeometryN(0);
        areas.add(
                GroundClass.LAKE,
                "酒埠江水库",
                List.of(steps(shore.getExteriorRing().getCoordinates(), 2_000)));
        Survey survey =
                HandSurvey.with(
                        HandSurvey.of(shipped, Set.of()),
                        new Landscape(ways.build(), areas.build(), 0));
        Path file = folder.resolve("survey.gpkg");
        files = new Both(shipped, HandSurvey.through(shipped, survey, file, Messages.chinese()));
    }

    private static int[] steps(Coordinate[] world, int north) {
        int[] out = new int[2 * world.length];
        for (int i = 0; i < world.length; i++) {
            out[2 * i] = (int) Math.round(WebMercator.lon(world[i].x) * 1e7);
            out[2 * i + 1] = (int) Math.round(WebMercator.lat(world[i].y) * 1e7) + north;
        }
        return out;
    }

    @AfterAll
    static void close() {
        files.shown.close();
    }

    @Test
    void a_river_runs_where_the_ways_of_its_name_do_as_one_line() {
        List<MapFeature> found = files.shown.of(MISHUI, 15);
        assertThat(found).hasSize(1);
        Geometry before =
                files.shipped.of(MISHUI, 15).stream()
                        .map(MapFeature::shape)
                        .reduce(Geometry::union)
                        .orElseThrow();
        assertThat(found.getFirst().names()).isNotNull();
        Coordinate[] course = found.getFirst().shape().getCoordinates();
        Coordinate middle = course[course.length / 2];
        double north = WebMercator.y(WebMercator.lat(middle.y) - 0.01);
        assertThat(
                        before.distance(
                                before.getFactory().createPoint(new Coordinate(middle.x, north))))
                .isLessThan(5);
        // And is not there a second time as a nameless one.
        files.shown.lines(
                Layer.MORE_RIVERS,
                15,
                FRAME,
                (fid, kind, xy, from, count) -> assertThat(fid).as("no other").isNull());
    }

    @Test
    void a_river_says_whose_course_it_has() {
        GeometryInfo told = files.shown.info(MISHUI).orElseThrow().geometry();
        assertThat(told.accuracy()).isEqualTo(AccuracyClass.A);
        assertThat(told.sources()).singleElement().asString().contains("河道取自 OpenStreetMap");
        assertThat(files.shown.english(told.sources().getFirst())).isPresent();
        assertThat(files.shipped.info(MISHUI).orElseThrow().geometry().accuracy())
                .isNotEqualTo(AccuracyClass.A);
        assertThat(files.shown.geometry(MISHUI)).isNotEqualTo(files.shipped.geometry(MISHUI));
    }

    @Test
    void a_river_is_hit_where_it_is_drawn() {
        Coordinate[] course = files.shown.of(MISHUI, 13).getFirst().shape().getCoordinates();
        Coordinate at = course[course.length / 2];
        LonLat centre = new LonLat(WebMercator.lon(at.x), WebMercator.lat(at.y));
        Viewport view = Viewport.of(centre, 13, 400, 300, 1);
        MapState state = MapState.initial(files.shown.defaultYear());
        assertThat(new HitTest(files.shown).at(view, state, 200, 150, 4))
                .extracting(Hit::id)
                .contains(MISHUI);
        assertThat(new HitTest(files.shipped).at(view, state, 200, 150, 4))
                .extracting(Hit::id)
                .doesNotContain(MISHUI);
    }

    @Test
    void a_reservoir_has_the_surveyed_shore_and_keeps_its_record() {
        List<MapFeature> found = files.shown.of(LAKE, 15);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().names()).isNotNull();
        assertThat(found.getFirst().look())
                .isInstanceOfSatisfying(
                        MapFeature.Surface.class, s -> assertThat(s.surveyed()).isTrue());
        files.shown.rings(
                Layer.MORE_WATER,
                15,
                FRAME,
                (kind, xy, from, count, hole) -> assertThat(kind).as("no other").isNull());
    }

    @Test
    void what_the_survey_lacks_is_as_shipped() {
        for (Layer layer : List.of(Layer.WATER, Layer.RIVERS)) {
            assertThat(names(files.shown.query(layer, 12, FRAME)))
                    .isEqualTo(names(files.shipped.query(layer, 12, FRAME)));
        }
        assertThat(files.shown.query(Layer.WATER, 15, FRAME))
                .hasSameSizeAs(files.shipped.query(Layer.WATER, 15, FRAME));
    }

    private static Set<EntityId> names(List<MapFeature> of) {
        Set<EntityId> out = new HashSet<>();
        of.forEach(f -> out.add(f.id() == null ? EntityId.of("river:none") : f.id()));
        return out;
    }
}
