package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.survey.TownshipMatches;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Ogrinfo;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Places, peaks and stations of a survey, and townships that lie elsewhere, kept and asked for.
class SurveyPlacesTest {
    private static final int PLACES = 900;
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);
    private static final List<String> VALUES =
            List.of("town", "village", "hamlet", "city", "suburb", "isolated_dwelling");

    /// 良坊镇: two sources 3.2 km apart, and a doubt about it.
    private static final EntityId LIANGFANG = EntityId.of("township:360321103");

    private static final LonLat THERE = new LonLat(114.02, 27.2);

    @TempDir static Path folder;
    private static Path file = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    private static final List<OsmPoint> POINTS = new ArrayList<>();

    @BeforeAll
    static void write() {
        shipped = ShippedAtlas.open(Messages.chinese());
        Random random = new Random(1);
        for (int i = 0; i < PLACES; i++) {
            POINTS.add(
                    HandSurvey.point(
                            i,
                            OsmPoint.Kind.PLACE,
                            VALUES.get(i % VALUES.size()),
                            "甲乙" + i,
                            112.5 + 3 * random.nextDouble(),
                            25 + 4 * random.nextDouble()));
        }
        List<OsmPoint> all = new ArrayList<>(POINTS);
        all.add(HandSurvey.point(9001, OsmPoint.Kind.PEAK, "peak", "无名峰", 113.8, 26.8));
        all.add(HandSurvey.point(9002, OsmPoint.Kind.STATION, "halt", "无名站", 113.8, 26.9));
        all.add(
                HandSurvey.point(
                        9003, OsmPoint.Kind.PLACE, "town", "良坊", THERE.lon(), THERE.lat()));
        Survey survey = HandSurvey.with(HandSurvey.of(shipped, Set.of()), shipped, all);
        file = folder.resolve("survey.gpkg");
        shown = HandSurvey.through(shipped, survey, file, Messages.chinese());
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    @Test
    void a_zoom_has_the_ranks_that_it_draws() {
        for (double zoom : new double[] {8, 9.5, 10, 11.9, 12, 13, 14.5}) {
            Set<String> expected = new TreeSet<>();
            for (String value : VALUES) {
                if (PointRank.of(value).orElseThrow().firstZoom() <= zoom) {
                    expected.add(value);
                }
            }
            Set<String> found = new TreeSet<>();
            for (MapFeature f : shown.query(Layer.MORE_PLACES, zoom, FRAME)) {
                assertThat(f.look()).isInstanceOf(MapFeature.OtherPoint.class);
                found.add(((MapFeature.OtherPoint) f.look()).rank().word());
            }
            assertThat(found).isEqualTo(expected);
        }
        assertThat(shown.query(Layer.PEAKS, 10.9, FRAME)).isEmpty();
        MapFeature peak = shown.query(Layer.PEAKS, 11, FRAME).getFirst();
        assertThat(peak.look()).isEqualTo(new MapFeature.OtherPoint(PointRank.PEAK, 1234));
        assertThat(shown.query(Layer.MORE_STATIONS, 11, FRAME)).hasSize(1);
    }

    @Test
    void numbers_of_features_differ_and_stay() {
        List<MapFeature> all = shown.query(Layer.MORE_PLACES, 14, FRAME);
        assertThat(all).hasSize(PLACES).extracting(MapFeature::fid).doesNotHaveDuplicates();
        for (MapFeature f : shown.query(Layer.MORE_PLACES, 12, FRAME)) {
            assertThat(all)
                    .filteredOn(o -> o.fid() == f.fid())
                    .singleElement()
                    .satisfies(o -> assertThat(o.shape()).isEqualTo(f.shape()));
        }
    }

    @Test
    void a_box_has_what_lies_in_it() {
        Random random = new Random(2);
        for (int n = 0; n < 50; n++) {
            double west = 112.5 + 2.8 * random.nextDouble();
            double south = 25 + 3.8 * random.nextDouble();
            GeoBox box = new GeoBox(west, south, west + 0.2, south + 0.2);
            long expected =
                    POINTS.stream()
                            .filter(p -> p.lon() >= box.west() && p.lon() <= box.east())
                            .filter(p -> p.lat() >= box.south() && p.lat() <= box.north())
                            .count();
            assertThat(shown.query(Layer.MORE_PLACES, 14, WebMercator.project(box)))
                    .hasSize((int) expected);
        }
    }

    @Test
    void layers_have_them_while_the_survey_is_used() {
        assertThat(shown.layers())
                .contains(
                        new LayerCount("more-places", PLACES, PLACES),
                        new LayerCount("peaks", 1, 1),
                        new LayerCount("more-stations", 1, 1));
        assertThat(shipped.layers()).noneMatch(l -> l.layer().equals("peaks"));
        for (Layer layer : Layer.values()) {
            if (layer.isOfPoints()) {
                assertThat(shipped.query(layer, 14, FRAME)).isEmpty();
            }
        }
    }

    @Test
    void a_township_lies_where_the_extract_has_it_whoever_asks() {
        assertThat(position(shown)).isEqualTo(THERE);
        assertThat(shown.entities(Kind.TOWNSHIP))
                .filteredOn(e -> e.id().equals(LIANGFANG))
                .singleElement()
                .isEqualTo(shown.entity(LIANGFANG).orElseThrow());
        assertThat(shown.searchNames())
                .filteredOn(n -> n.id().equals(LIANGFANG))
                .allSatisfy(
                        n -> {
                            assertThat(n.lon()).isEqualTo(THERE.lon());
                            assertThat(n.lat()).isEqualTo(THERE.lat());
                        });
        Coordinate shape = shown.geometry(LIANGFANG).orElseThrow().getCoordinate();
        assertThat(new LonLat(shape.x, shape.y)).isEqualTo(THERE);
        assertThat(shown.listings().get(LIANGFANG))
                .satisfies(l -> assertThat(l.accuracy()).isEqualTo(AccuracyClass.A));
        for (double zoom : new double[] {8, 11, 14}) {
            Coordinate drawn = shown.of(LIANGFANG, zoom).getFirst().shape().getCoordinate();
            assertThat(WebMercator.lon(drawn.x)).isCloseTo(THERE.lon(), within(1e-9));
            assertThat(WebMercator.lat(drawn.y)).isCloseTo(THERE.lat(), within(1e-9));
        }
    }

    private static LonLat position(AtlasFile of) {
        Entity e = of.entity(LIANGFANG).orElseThrow();
        LonLat at = e.anchor();
        GeoBox box = e.box();
        assertThat(at).isNotNull();
        assertThat(box).isNotNull();
        assertThat((box.west() + box.east()) / 2).isCloseTo(at.lon(), within(1e-6));
        assertThat((box.south() + box.north()) / 2).isCloseTo(at.lat(), within(1e-6));
        return at;
    }

    @Test
    void its_panel_says_by_whom_and_how_far_off_the_shipped_one_was_in_both_languages() {
        EntityInfo info = shown.info(LIANGFANG).orElseThrow();
        assertThat(info.geometry().accuracy()).isEqualTo(AccuracyClass.A);
        assertThat(info.geometry().licence()).isEqualTo("ODbL-1.0");
        assertThat(info.geometry().sources()).hasSize(1);
        assertThat(info.doubts()).as("what was doubted is where the atlas puts it").isEmpty();
        assertThat(shown.english(info.geometry().sources().getFirst()))
                .contains(
                        "Position by OpenStreetMap, node/9003 (hunan-latest.osm.pbf, 2026-11-01)");
        TownshipMatches.Corrected c =
                ((SurveyFile) shown.survey().orElseThrow()).townships().corrected().getFirst();
        assertThat(info.geometry().note()).contains(String.format("%.1f km", c.metres() / 1000));
    }

    @Test
    void the_other_townships_and_the_atlas_alone_are_as_they_were() {
        assertThat(position(shipped)).isNotEqualTo(THERE);
        assertThat(shipped.info(LIANGFANG).orElseThrow().doubts()).isNotEmpty();
        List<MapFeature> before = shipped.query(Layer.TOWNSHIPS, 11, FRAME);
        List<MapFeature> after = shown.query(Layer.TOWNSHIPS, 11, FRAME);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (!LIANGFANG.equals(before.get(i).id())) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void what_was_left_alone_is_told_with_its_reason() {
        TownshipMatches kept = shown.survey().orElseThrow().townships();
        assertThat(kept.corrected()).hasSize(1);
        assertThat(kept.left()).hasSizeGreaterThan(400);
        assertThat(kept.left(TownshipMatches.Reason.NONE)).isEqualTo(kept.left().size());
    }

    @Test
    void opens_in_gdal_without_a_warning() throws Exception {
        Ogrinfo.assumeInstalled();
        assertThat(
                        Ogrinfo.of(
                                "-ro",
                                "-so",
                                file.toString(),
                                StoreTable.OTHER_TOWNS.table(),
                                StoreTable.PEAKS.table(),
                                StoreTable.SURVEYED_TOWNSHIP.table()))
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR")
                .contains("Feature Count: " + PLACES / 3, "Feature Count: 1");
    }
}
