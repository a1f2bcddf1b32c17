package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.OsmPoint.Source;
import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.util.List;

/// Which points are offered for which sites, and how certainly.
class SightMatcherTest {
    static final LonLat HERE = new LonLat(113.9, 28.05);
    static final EntityId COUNTY = EntityId.of("county:430181");

    static ShippedSite site(String id, String name, String kind, @Nullable LonLat at, double off) {
        Names names = new Names(name, name, null, null, List.of());
        return new ShippedSite(EntityId.of("site:" + id), names, kind, COUNTY, at, off);
    }

    static OsmPoint point(long id, String value, String name, LonLat at) {
        return new OsmPoint(
                Source.WAY,
                id,
                OsmPoint.Kind.SIGHT,
                value,
                List.of(name),
                name,
                null,
                null,
                null,
                at.lon(),
                at.lat());
    }

    static LonLat away(double metres) {
        return Geodesics.destination(HERE, 90, metres);
    }

    static List<SiteOffer> offers(List<ShippedSite> sites, OsmPoint... points) {
        return new SightMatcher((county, at) -> true).offers(sites, List.of(points));
    }

    @ParameterizedTest(name = "{0} | {1} is {2} | {3} ({4} m) → {5} {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the name
                "胡耀邦故居|residence|胡耀邦故居|house|0|0.98|NAME_EXACT,KIND_SAME,NEAR",
                "胡耀邦故居|residence|胡耀邦故居|attraction|0|0.95|NAME_EXACT,KIND_OPEN,NEAR",
                "秋收起义纪念馆|memorial|秋收起義紀念館|museum|0|0.96|NAME_FOLDED,KIND_SAME,NEAR",
                "平江起义纪念馆|memorial|“平江 起义”纪念馆|museum|0|0.96|NAME_FOLDED,KIND_SAME,NEAR",
                "左家老屋（左权故居）|residence|左权故居|house|0|0.96|NAME_FOLDED,KIND_SAME,NEAR",
                "中村周家祠——插牌分田旧址|former_site|中村周家祠|yes|0|0.93|NAME_FOLDED,KIND_OPEN,NEAR",
                "苍坊旅游区|scenic|苍坊|park|0|0.86|NAME_CORE,KIND_SAME,NEAR",
                "李白烈士故居|residence|李白故居|house|0|0.86|NAME_CORE,KIND_SAME,NEAR",
                "胡耀邦故居和纪念馆|residence|胡耀邦故居|house|0|0.86|NAME_CORE,KIND_SAME,NEAR",
                "革命烈士纪念碑|memorial|革命烈士纪念碑|memorial|0|0.70|NAME_COMMON,KIND_SAME,NEAR",
                "湘鄂赣省苏维埃旧址|former_site|湘鄂赣省苏维埃政府旧址|ruins|0|0.62|NAME_PART,KIND_SAME,NEAR",
                // another kind, by the words or by the tag
                "胡耀邦故居|residence|胡耀邦纪念馆|museum|0|0.52|NAME_CORE,KIND_OTHER,NEAR",
                "沙洲村|village|沙洲村|museum|0|0.59|NAME_EXACT,KIND_OTHER,NEAR",
                // the distance
                "胡耀邦故居|residence|胡耀邦故居|house|495|0.94|NAME_EXACT,KIND_SAME,NEAR",
                "胡耀邦故居|residence|胡耀邦故居|house|2500|0.49|NAME_EXACT,KIND_SAME,FAR",
                "胡耀邦故居|residence|胡耀邦故居|house|25000|0.34|NAME_EXACT,KIND_SAME,FAR",
            })
    void the_certainty_says_what_agrees(
            String ours,
            String kind,
            String theirs,
            String value,
            double metres,
            double certainty,
            String reasons) {
        List<SiteOffer> offers =
                offers(
                        List.of(site("A", ours, kind, HERE, 500)),
                        point(1, value, theirs, away(metres)));
        assertThat(offers).hasSize(1);
        SiteOffer offer = offers.getFirst();
        assertThat(offer.certainty()).isCloseTo(certainty, within(0.006));
        assertThat(offer.reasons().stream().sorted().map(Enum::name))
                .containsExactly(reasons.split(","));
        assertThat(offer.metres()).isCloseTo(metres, within(0.01 + metres / 10_000));
        assertThat(offer.first()).isTrue();
        assertThat(offer.osmId()).isEqualTo("way/1");
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "胡耀邦故居|毛泽东故居",
                // Where it is, not what it is called.
                "秋收起义纪念馆（文家市）|文家市",
                // Common words alone make no name.
                "茶陵县烈士陵园|烈士陵园",
                "革命旧址|革命遗址",
                // A part too small to mean the whole.
                "毛泽东考察湖南农民运动旧址|毛泽东故居",
            })
    void names_that_do_not_agree_are_not_offered(String ours, String theirs) {
        assertThat(
                        offers(
                                List.of(site("A", ours, "former_site", HERE, 500)),
                                point(1, "attraction", theirs, HERE)))
                .isEmpty();
    }

    @Test
    void what_has_no_position_is_never_sure_and_only_offered_in_its_county() {
        List<ShippedSite> sites = List.of(site("A", "胡耀邦故居", "residence", null, 0));
        OsmPoint p = point(1, "house", "胡耀邦故居", HERE);
        SiteOffer offer = offers(sites, p).getFirst();
        assertThat(offer.certainty()).isBetween(0.8, 0.85);
        assertThat(offer.metres()).isNull();
        assertThat(offer.reasons()).contains(Reason.NO_POSITION);
        assertThat(new SightMatcher((county, at) -> false).offers(sites, List.of(p))).isEmpty();
    }

    @Test
    void another_county_is_never_sure() {
        SiteOffer offer =
                new SightMatcher((county, at) -> false)
                        .offers(
                                List.of(site("A", "胡耀邦故居", "residence", HERE, 500)),
                                List.of(point(1, "house", "胡耀邦故居", HERE)))
                        .getFirst();
        assertThat(offer.certainty()).isLessThanOrEqualTo(0.75);
        assertThat(offer.reasons()).contains(Reason.COUNTY_OTHER);
    }

    @Test
    void two_that_suit_alike_halve_each_other() {
        List<SiteOffer> offers =
                offers(
                        List.of(site("A", "胡耀邦故居", "residence", HERE, 500)),
                        point(1, "house", "胡耀邦故居", away(300)),
                        point(2, "house", "胡耀邦故居", Geodesics.destination(HERE, 270, 300)));
        assertThat(offers).hasSize(2);
        assertThat(offers)
                .allSatisfy(
                        o -> {
                            assertThat(o.certainty()).isCloseTo(0.48, within(0.01));
                            assertThat(o.reasons()).contains(Reason.RIVAL);
                        });
        assertThat(offers).filteredOn(SiteOffer::first).hasSize(1);
    }

    @Test
    void a_thing_drawn_twice_is_no_rival_to_its_better_half() {
        OsmPoint outline = point(7, "museum", "秋收起义纪念馆", away(50));
        OsmPoint mark =
                new OsmPoint(
                        Source.NODE,
                        3,
                        OsmPoint.Kind.SIGHT,
                        "museum",
                        List.of("秋收起义纪念馆"),
                        null,
                        null,
                        null,
                        null,
                        away(50).lon(),
                        away(50).lat());
        List<SiteOffer> offers =
                offers(List.of(site("A", "秋收起义纪念馆", "memorial", HERE, 300)), mark, outline);
        assertThat(offers).extracting(SiteOffer::osmId).containsExactly("way/7", "node/3");
        assertThat(offers.getFirst().certainty()).isGreaterThan(SightMatcher.SURE);
        assertThat(offers.getLast().certainty()).isLessThan(0.5);
        assertThat(offers.getLast().reasons()).contains(Reason.TWIN);
    }

    @Test
    void a_point_is_the_first_choice_of_one_site_only() {
        List<SiteOffer> offers =
                offers(
                        List.of(
                                site("A", "秋收起义文家市会师旧址", "former_site", HERE, 300),
                                site("B", "秋收起义文家市会师纪念馆", "memorial", away(100), 300)),
                        point(1, "museum", "秋收起义文家市会师纪念馆", away(90)));
        assertThat(offers).filteredOn(SiteOffer::first).hasSize(1);
        SiteOffer first = offers.stream().filter(SiteOffer::first).findFirst().orElseThrow();
        assertThat(first.site().key()).isEqualTo("B");
        assertThat(first.certainty()).isGreaterThan(SightMatcher.SURE);
    }

    @Test
    void only_sights_with_a_name_are_offered_and_three_of_a_site_at_most() {
        OsmPoint peak =
                new OsmPoint(
                        Source.NODE,
                        9,
                        OsmPoint.Kind.PEAK,
                        "peak",
                        List.of("福寿山"),
                        null,
                        null,
                        null,
                        null,
                        HERE.lon(),
                        HERE.lat());
        OsmPoint nameless =
                new OsmPoint(
                        Source.NODE,
                        8,
                        OsmPoint.Kind.SIGHT,
                        "attraction",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        HERE.lon(),
                        HERE.lat());
        List<ShippedSite> site = List.of(site("A", "福寿山", "scenic", HERE, 8000));
        assertThat(offers(site, peak, nameless)).isEmpty();
        assertThat(
                        offers(
                                site,
                                point(1, "park", "福寿山", away(0)),
                                point(2, "park", "福寿山风景区", away(3000)),
                                point(3, "park", "福寿山森林公园", away(6000)),
                                point(4, "park", "福寿山景区", away(9000))))
                .hasSizeLessThanOrEqualTo(3);
    }
}
