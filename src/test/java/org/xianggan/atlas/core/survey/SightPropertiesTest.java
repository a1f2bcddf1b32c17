package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What holds whatever the points are.
class SightPropertiesTest {
    private static final List<String> NAMES =
            List.of("胡耀邦故居", "胡耀邦纪念馆", "胡耀邦故居和纪念馆", "胡耀邦", "秋收起义旧址", "革命烈士纪念碑", "福寿山风景区", "福寿山");
    private static final List<String> VALUES =
            List.of("museum", "memorial", "house", "attraction", "hotel", "park", "ruins");
    private static final List<String> KINDS =
            List.of("former_site", "ruin", "memorial", "residence", "scenic", "village");

    private static double of(
            String ours,
            String kind,
            double off,
            String theirs,
            String value,
            double metres,
            OsmPoint... others) {
        List<OsmPoint> points = new ArrayList<>(List.of(others));
        points.add(SightMatcherTest.point(1, value, theirs, SightMatcherTest.away(metres)));
        return new SightMatcher((county, at) -> true)
                        .offers(
                                List.of(
                                        SightMatcherTest.site(
                                                "A", ours, kind, SightMatcherTest.HERE, off)),
                                points)
                        .stream()
                        .filter(o -> o.osm() == 1)
                        .mapToDouble(SiteOffer::certainty)
                        .findFirst()
                        .orElse(0);
    }

    @Property
    void farther_is_never_more_certain(
            @ForAll @IntRange(max = 7) int ours,
            @ForAll @IntRange(max = 7) int theirs,
            @ForAll @IntRange(max = 6) int value,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @DoubleRange(min = 50, max = 12_000) double off,
            @ForAll @DoubleRange(max = 40_000) double metres,
            @ForAll @DoubleRange(max = 20_000) double more,
            @ForAll boolean rival) {
        // Elsewhere and of another name: the rival stays what it is.
        OsmPoint[] others =
                rival
                        ? new OsmPoint[] {
                            SightMatcherTest.point(
                                    2,
                                    "attraction",
                                    NAMES.get(ours) + "（二）",
                                    Geodesics.destination(SightMatcherTest.HERE, 270, 900))
                        }
                        : new OsmPoint[0];
        double near =
                of(
                        NAMES.get(ours),
                        KINDS.get(kind),
                        off,
                        NAMES.get(theirs),
                        VALUES.get(value),
                        metres,
                        others);
        double far =
                of(
                        NAMES.get(ours),
                        KINDS.get(kind),
                        off,
                        NAMES.get(theirs),
                        VALUES.get(value),
                        metres + more,
                        others);
        assertThat(far).isLessThanOrEqualTo(near + 1e-9);
        assertThat(near).isBetween(0.0, 1.0);
    }

    /// Random sites and points, near one another.
    private static List<SiteOffer> some(long seed, int sites, int points) {
        Random random = new Random(seed);
        List<ShippedSite> ours = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            ours.add(
                    SightMatcherTest.site(
                            "S" + i,
                            NAMES.get(random.nextInt(NAMES.size())),
                            KINDS.get(random.nextInt(KINDS.size())),
                            random.nextInt(5) == 0 ? null : place(random),
                            random.nextInt(3000)));
        }
        List<OsmPoint> theirs = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            theirs.add(
                    SightMatcherTest.point(
                            i,
                            VALUES.get(random.nextInt(VALUES.size())),
                            NAMES.get(random.nextInt(NAMES.size())),
                            place(random)));
        }
        return new SightMatcher((county, at) -> at.lon() < 113.92).offers(ours, theirs);
    }

    private static LonLat place(Random random) {
        return Geodesics.destination(
                SightMatcherTest.HERE, random.nextDouble(360), random.nextDouble(3000));
    }

    @Property(tries = 500)
    void of_a_site_and_of_a_point_at_most_one_is_sure_and_one_the_first_choice(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int sites,
            @ForAll @IntRange(min = 1, max = 8) int points) {
        Map<String, Integer> sure = new HashMap<>();
        Set<String> first = new HashSet<>();
        for (SiteOffer o : some(seed, sites, points)) {
            assertThat(o.certainty()).isBetween(SightMatcher.LEAST, 1.0);
            if (o.certainty() >= SightMatcher.SURE) {
                assertThat(sure.merge("site " + o.site(), 1, Integer::sum)).isEqualTo(1);
                assertThat(sure.merge(o.osmId(), 1, Integer::sum)).isEqualTo(1);
                assertThat(o.first()).isTrue();
            }
            if (o.first()) {
                assertThat(first.add("site " + o.site())).isTrue();
                assertThat(first.add(o.osmId())).isTrue();
            }
        }
    }

    @Property(tries = 500)
    void another_kind_or_county_or_no_position_is_never_sure(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int sites,
            @ForAll @IntRange(min = 1, max = 4) int points) {
        for (SiteOffer o : some(seed, sites, points)) {
            if (o.reasons().contains(Reason.KIND_OTHER)) {
                assertThat(o.certainty()).isLessThanOrEqualTo(SightPair.OTHER_KIND);
            }
            if (o.reasons().contains(Reason.COUNTY_OTHER)) {
                assertThat(o.certainty()).isLessThanOrEqualTo(0.75);
            }
            if (o.metres() == null) {
                assertThat(o.certainty()).isLessThanOrEqualTo(0.85);
            }
            boolean weak =
                    o.reasons().contains(Reason.NAME_CORE)
                            || o.reasons().contains(Reason.NAME_COMMON)
                            || o.reasons().contains(Reason.NAME_PART);
            if (weak) {
                assertThat(o.certainty()).isLessThan(SightMatcher.SURE);
            }
        }
    }

    @Property(tries = 200)
    void the_order_in_which_the_extract_has_them_changes_nothing(@ForAll long seed) {
        List<OsmPoint> points = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            points.add(
                    SightMatcherTest.point(
                            i,
                            VALUES.get(random.nextInt(VALUES.size())),
                            NAMES.get(random.nextInt(NAMES.size())),
                            place(random)));
        }
        List<ShippedSite> site =
                List.of(
                        SightMatcherTest.site(
                                "A", "胡耀邦故居", "residence", SightMatcherTest.HERE, 800),
                        SightMatcherTest.site(
                                "B", "胡耀邦纪念馆", "memorial", SightMatcherTest.HERE, 800));
        SightMatcher matcher = new SightMatcher((county, at) -> true);
        List<SiteOffer> one = matcher.offers(site, points);
        assertThat(matcher.offers(site, points.reversed())).isEqualTo(one);
    }
}
