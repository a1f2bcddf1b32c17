package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.ShippedSite;
import org.xianggan.atlas.core.survey.SightMatcher;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A survey offers points for the sites; those that were accepted are where OpenStreetMap has them,
/// wherever a position is asked for.
class AcceptedSitesTest {
    private static final EntityId OWN = EntityId.of("site:HN001");
    private static final EntityId AT_TOWNSHIP = EntityId.of("site:HN002");
    private static final EntityId COUNTY_ONLY = EntityId.of("site:HN003");
    private static final WorldBox FRAME = WebMercator.project(GeoBox.FRAME);
    private static final LonLat MUSEUM = new LonLat(113.7065, 27.3061);
    private static final LonLat HOUSE = new LonLat(113.702, 27.309);

    @TempDir static Path shared;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static SurveyFile survey;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile offered;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    @BeforeAll
    static void write() throws IOException {
        shipped =
                AtlasFile.open(
                        DataMini.built(shared, shared.resolve("atlas.gpkg")), Messages.english());
        Path file = shared.resolve("survey.gpkg");
        new SurveyBuilder(Messages.english())
                .write(
                        file,
                        HandSurvey.withSights(
                                HandSurvey.of(shipped, Set.of()),
                                List.of(
                                        HandSurvey.sight(
                                                11, "ruins", "示例旧址", MUSEUM.lon(), MUSEUM.lat()),
                                        HandSurvey.sight(
                                                12, "house", "示例故居", HOUSE.lon(), HOUSE.lat()),
                                        HandSurvey.sight(13, "hotel", "别处", 113.5, 26.8))),
                        shipped,
                        Work.SILENT,
                        () -> {});
        survey = SurveyFile.open(file, Messages.english());
        offered = shipped.with(survey);
        shown = shipped.with(survey, accepted());
    }

    private static SiteDecisions accepted() {
        return SiteDecisions.NONE.with(
                List.of(decided(OWN, 11, MUSEUM), decided(COUNTY_ONLY, 12, HOUSE)));
    }

    private static SiteDecision decided(EntityId site, long osm, LonLat at) {
        return new SiteDecision(
                site,
                true,
                Instant.parse("2026-11-20T08:00:00Z"),
                "2026-11-01",
                OsmPoint.Source.WAY,
                osm,
                "示例",
                at);
    }

    @AfterAll
    static void close() {
        shown.close();
    }

    @Test
    void the_survey_keeps_what_it_offers() {
        assertThat(survey.offers()).extracting(SiteOffer::site).contains(OWN, COUNTY_ONLY);
        SiteOffer first = offer(OWN);
        assertThat(first.osmId()).isEqualTo("way/11");
        assertThat(first.at()).isEqualTo(MUSEUM);
        assertThat(first.certainty()).isGreaterThan(SightMatcher.SURE);
        assertThat(first.reasons())
                .contains(SiteOffer.Reason.NAME_EXACT, SiteOffer.Reason.KIND_SAME);
        assertThat(first.metres()).isBetween(150.0, 250.0);
        assertThat(first.first()).isTrue();
        assertThat(offer(COUNTY_ONLY).metres()).isNull();
    }

    private static SiteOffer offer(EntityId site) {
        return survey.offers().stream()
                .filter(o -> o.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_sites_of_the_atlas_are_known_with_the_accuracy_of_their_positions() {
        List<ShippedSite> sites = ShippedSites.of(shown);
        assertThat(sites).extracting(ShippedSite::id).contains(OWN, AT_TOWNSHIP, COUNTY_ONLY);
        assertThat(sites.getFirst().metres()).isEqualTo(300);
        assertThat(sites.getFirst().at()).isEqualTo(new LonLat(113.705, 27.305));
        assertThat(sites.getLast().at()).isNull();
    }

    @Test
    void nothing_follows_from_an_offer() {
        assertThat(offered.query(Layer.SITES, 12, FRAME))
                .isEqualTo(shipped.query(Layer.SITES, 12, FRAME));
        assertThat(offered.info(OWN)).isEqualTo(shipped.info(OWN));
        assertThat(offered.sights()).isEqualTo(shipped.sights());
        assertThat(offered.decisions()).isEqualTo(SiteDecisions.NONE);
    }

    @Test
    void the_map_has_an_accepted_site_once_and_where_it_is_said_to_be() {
        for (double zoom : List.of(7.0, 10.0, 13.0)) {
            List<MapFeature> all = shown.query(Layer.SITES, zoom, FRAME);
            assertThat(all).extracting(MapFeature::fid).isSorted().doesNotHaveDuplicates();
            MapFeature moved = only(all, OWN);
            LonLat at =
                    new LonLat(
                            WebMercator.lon(moved.shape().getCoordinate().x),
                            WebMercator.lat(moved.shape().getCoordinate().y));
            assertThat(Geodesics.metres(at, MUSEUM)).isLessThan(0.01);
            MapFeature was = only(shipped.query(Layer.SITES, zoom, FRAME), OWN);
            assertThat(moved.look()).isEqualTo(was.look());
            assertThat(moved.names()).isEqualTo(was.names());
            assertThat(moved.fid()).isEqualTo(was.fid());
            assertThat(shown.of(OWN, zoom)).containsExactly(moved);
            assertThat(only(all, AT_TOWNSHIP))
                    .isEqualTo(only(shipped.query(Layer.SITES, zoom, FRAME), AT_TOWNSHIP));
        }
    }

    private static MapFeature only(List<MapFeature> all, EntityId id) {
        List<MapFeature> of = all.stream().filter(f -> id.equals(f.id())).toList();
        assertThat(of).hasSize(1);
        return of.getFirst();
    }

    @Test
    void it_is_gone_from_where_it_was_and_in_no_box_without_it() {
        WorldBox before = around(new LonLat(113.705, 27.305));
        assertThat(shipped.query(Layer.SITES, 13, before)).hasSize(1);
        assertThat(shown.query(Layer.SITES, 13, before)).isEmpty();
        assertThat(shown.query(Layer.SITES, 13, around(MUSEUM))).hasSize(1);
    }

    private static WorldBox around(LonLat p) {
        return WebMercator.project(
                new GeoBox(p.lon() - 0.0005, p.lat() - 0.0005, p.lon() + 0.0005, p.lat() + 0.0005));
    }

    @Test
    void a_site_of_which_only_the_county_was_known_is_on_the_map() {
        assertThat(shipped.of(COUNTY_ONLY, 12)).isEmpty();
        MapFeature drawn = only(shown.query(Layer.SITES, 12, FRAME), COUNTY_ONLY);
        assertThat(drawn.look())
                .isEqualTo(new MapFeature.Site("residence", "county", "none", false, false));
        assertThat(drawn.names()).isNotNull();
        Entity entity = shown.entity(COUNTY_ONLY).orElseThrow();
        assertThat(entity.drawn()).isTrue();
        assertThat(entity.anchor()).isEqualTo(HOUSE);
        assertThat(count(shown)).isEqualTo(count(shipped) + 1);
    }

    private static int count(AtlasFile of) {
        return of.layers().stream()
                .filter(l -> l.layer().equals("sites"))
                .mapToInt(LayerCount::count)
                .sum();
    }

    @Test
    void catalogue_search_lists_and_loops_have_its_position() {
        assertThat(shown.entity(OWN).orElseThrow().anchor()).isEqualTo(MUSEUM);
        assertThat(
                        shown.entities(Kind.SITE).stream()
                                .filter(e -> e.id().equals(OWN))
                                .map(Entity::anchor))
                .containsExactly(MUSEUM);
        assertThat(shown.geometry(OWN).orElseThrow().getCoordinate().x).isEqualTo(MUSEUM.lon());
        SearchName name =
                shown.searchNames().stream()
                        .filter(n -> n.id().equals(OWN))
                        .findFirst()
                        .orElseThrow();
        assertThat(name.lat()).isEqualTo(MUSEUM.lat());
        assertThat(shown.listings().get(OWN))
                .satisfies(l -> assertThat(l.accuracy()).isEqualTo(AccuracyClass.A));
        for (EntityId site : List.of(OWN, COUNTY_ONLY)) {
            Sight sight =
                    shown.sights().stream()
                            .filter(s -> s.id().equals(site))
                            .findFirst()
                            .orElseThrow();
            assertThat(sight.placed()).isEqualTo(Sight.Placed.OWN);
            assertThat(sight.stop().position()).isEqualTo(site.equals(OWN) ? MUSEUM : HOUSE);
        }
        assertThat(shown.sights()).hasSameSizeAs(shipped.sights());
    }

    @Test
    void the_panel_says_whose_position_it_is_since_when_and_how_far_off_it_was() {
        EntityInfo info = shown.info(OWN).orElseThrow();
        assertThat(info.badges())
                .contains(new EntityInfo.Badge("position.accepted", null, null))
                .noneMatch(b -> b.key().equals("position.own"));
        assertThat(info.geometry().accuracy()).isEqualTo(AccuracyClass.A);
        String source = info.geometry().sources().getFirst();
        assertThat(source)
                .contains("OpenStreetMap", "way/11", "示例", "截至 2026-11-01", "2026-11-20 采纳");
        assertThat(info.geometry().licence()).isEqualTo("ODbL-1.0");
        assertThat(info.geometry().note()).matches("图集自带的位置与它相距 19\\d m。");
        assertThat(shown.english(source)).get().asString().contains("accepted on 2026-11-20");
        assertThat(info.facts()).isEqualTo(shipped.info(OWN).orElseThrow().facts());
        assertThat(shown.info(COUNTY_ONLY).orElseThrow().geometry().note()).contains("只知道所在县");
        assertThat(shown.info(AT_TOWNSHIP)).isEqualTo(shipped.info(AT_TOWNSHIP));
    }

    @Test
    void maps_have_another_version_and_the_former_one_again_without_acceptances() {
        assertThat(shown.mapVersion()).startsWith(offered.mapVersion() + "+");
        assertThat(shown.dataVersion()).isEqualTo(shipped.dataVersion());
        SiteDecisions undone = accepted().without(decided(OWN, 11, MUSEUM));
        assertThat(shipped.with(survey, undone).mapVersion()).isNotEqualTo(shown.mapVersion());
        SiteDecisions none = undone.without(decided(COUNTY_ONLY, 12, HOUSE));
        assertThat(shipped.with(survey, none).mapVersion()).isEqualTo(offered.mapVersion());
        assertThat(shipped.with(survey, none).info(OWN)).isEqualTo(shipped.info(OWN));
    }

    @Test
    void decisions_on_sites_that_the_atlas_does_not_have_are_as_if_there_were_none() {
        AtlasFile through =
                shipped.with(
                        survey,
                        SiteDecisions.NONE.with(
                                List.of(decided(EntityId.of("site:NONE"), 9, MUSEUM))));
        assertThat(through.query(Layer.SITES, 12, FRAME))
                .isEqualTo(shipped.query(Layer.SITES, 12, FRAME));
        assertThat(through.entity(EntityId.of("site:NONE"))).isEmpty();
    }
}
