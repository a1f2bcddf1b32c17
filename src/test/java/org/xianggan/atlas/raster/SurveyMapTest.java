package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Legend;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The map of the shipped atlas with a survey of some of its lines, and without it again.
class SurveyMapTest {
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final EntityId G60 = EntityId.of("road:G60");
    private static final LonLat ON_G60 = new LonLat(114.2, 27.79);

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    @BeforeAll
    static void write() {
        shipped = ShippedAtlas.open(Messages.chinese());
        Path file = folder.resolve("survey.gpkg");
        write(file, Set.of(G60, EntityId.of("road:G106")));
        shown = shipped.with(SurveyFile.open(file, Messages.chinese()));
    }

    /// With points near, and a township that lies elsewhere.
    private static void write(Path file, Set<EntityId> surveyed) {
        Survey survey =
                HandSurvey.with(
                        HandSurvey.of(shipped, surveyed),
                        shipped,
                        List.of(
                                HandSurvey.point(1, Kind.PEAK, "peak", "无名峰", 114.21, 27.8),
                                HandSurvey.point(2, Kind.PLACE, "hamlet", "无名", 114.205, 27.792),
                                HandSurvey.point(3, Kind.PLACE, "town", "良坊", 114.02, 27.2)));
        new SurveyBuilder(Messages.chinese()).write(file, survey, shipped, Work.SILENT, () -> {});
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    private static Picture picture(AtlasFile of, double zoom, Theme theme) {
        MapState state =
                new MapState(LayerRow.defaults(), of.defaultYear(), theme, Language.ZH, G60);
        Viewport view = Viewport.of(ON_G60, zoom, 500, 400, 1);
        return new MapPictures(of, FONTS).page(view, state, of.attributions());
    }

    @ParameterizedTest
    @CsvSource({"8.4, PAPER", "12, PROJECTOR", "14.5, PAPER"})
    void without_the_survey_the_pictures_are_what_they_were(double zoom, Theme theme)
            throws IOException {
        int[] before = picture(shipped, zoom, theme).argb();
        Path file = folder.resolve("gone-" + zoom + ".gpkg");
        write(file, Set.of(G60));
        SurveyFile survey = SurveyFile.open(file, Messages.chinese());
        assertThat(picture(shipped.with(survey), zoom, theme).argb()).isNotEqualTo(before);
        survey.close();
        Files.delete(file);
        assertThat(picture(shipped, zoom, theme).argb()).isEqualTo(before);
        try (AtlasFile anew = ShippedAtlas.open(Messages.chinese())) {
            assertThat(picture(anew, zoom, theme).argb()).isEqualTo(before);
        }
    }

    @Test
    void a_township_is_hit_where_the_survey_has_it_and_no_more_where_it_was() {
        EntityId liangfang = EntityId.of("township:360321103");
        LonLat was = Objects.requireNonNull(shipped.entity(liangfang).orElseThrow().anchor());
        LonLat is = new LonLat(114.02, 27.2);
        assertThat(hit(shipped, was)).contains(liangfang);
        assertThat(hit(shipped, is)).doesNotContain(liangfang);
        assertThat(hit(shown, is)).contains(liangfang);
        assertThat(hit(shown, was)).doesNotContain(liangfang);
    }

    private static List<EntityId> hit(AtlasFile of, LonLat at) {
        Viewport view = Viewport.of(at, 13, 400, 300, 1);
        return new HitTest(of)
                .at(view, MapState.initial(of.defaultYear()), 200, 150, 6).stream()
                        .map(Hit::id)
                        .toList();
    }

    @Test
    void two_carriageways_are_drawn_where_they_can_be_told_apart_and_their_middle_elsewhere() {
        for (double zoom : List.of(7.0, 10.0, 12.9)) {
            assertThat(shown.of(G60, zoom)).allSatisfy(f -> assertThat(parts(f)).isEqualTo(1));
        }
        for (double zoom : List.of(13.0, 15.0)) {
            List<MapFeature> all = shown.of(G60, zoom);
            assertThat(parts(all.getFirst())).as("a gap").isEqualTo(1);
            assertThat(all.subList(1, all.size()))
                    .allSatisfy(f -> assertThat(parts(f)).isEqualTo(2));
        }
    }

    private static int parts(MapFeature f) {
        return f.shape().getNumGeometries();
    }

    @Test
    void carriageways_run_together_where_the_line_goes_on_as_one() {
        List<MapFeature> all = shown.of(G60, 14);
        Geometry gap = all.get(0).shape();
        Geometry two = all.get(1).shape();
        Coordinate[] one = gap.getCoordinates();
        for (int i = 0; i < 2; i++) {
            Coordinate[] side = two.getGeometryN(i).getCoordinates();
            assertThat(side[0].distance(one[one.length - 1])).isLessThan(1);
        }
        Coordinate[] left = two.getGeometryN(0).getCoordinates();
        Geometry middle = Geodesics.FACTORY.createPoint(left[left.length / 2]);
        assertThat(two.getGeometryN(1).distance(middle)).isBetween(30.0, 60.0);
    }

    @Test
    void between_its_carriageways_the_road_is_hit() {
        MapFeature two = shown.of(G60, 15).get(2);
        Coordinate[] left = two.shape().getGeometryN(0).getCoordinates();
        Coordinate at = left[left.length / 2];
        Viewport view =
                Viewport.of(
                        new LonLat(WebMercator.lon(at.x), WebMercator.lat(at.y) - 0.0002),
                        15,
                        400,
                        300,
                        1);
        List<Hit> hits =
                new HitTest(shown).at(view, MapState.initial(shown.defaultYear()), 200, 150, 6);
        assertThat(hits).extracting(Hit::id).contains(G60);
    }

    @Test
    void the_legend_tells_a_surveyed_course_where_one_is_drawn() {
        assertThat(legend(shown, ON_G60)).contains("实测线形");
        assertThat(legend(shipped, ON_G60)).doesNotContain("实测线形");
        assertThat(legend(shown, new LonLat(114.9, 25.9))).doesNotContain("实测线形");
    }

    private static List<String> legend(AtlasFile of, LonLat at) {
        return Legend.of(
                        of,
                        Viewport.of(at, 11, 300, 300, 1),
                        MapState.initial(of.defaultYear()),
                        new Wording(Messages.chinese(), of),
                        id -> id)
                .stream()
                .map(Legend.Entry::name)
                .map(Objects::toString)
                .toList();
    }
}
