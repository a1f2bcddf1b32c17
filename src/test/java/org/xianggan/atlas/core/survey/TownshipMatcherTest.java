package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;
import org.xianggan.atlas.core.survey.OsmPoint.Source;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;
import org.xianggan.atlas.core.survey.TownshipMatches.Left;
import org.xianggan.atlas.core.survey.TownshipMatches.Reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Townships are put where the extract has the only place of their name in their county.
final class TownshipMatcherTest {
    private static final LonLat AT = new LonLat(113.8, 26.8);

    /// Counties are parted by the meridian of 114°.
    private static final TownshipMatcher.Counties COUNTIES =
            (county, at) -> county.equals(county(at.lon()));

    private static EntityId county(double lon) {
        return EntityId.of(lon < 114 ? "county:430224" : "county:360881");
    }

    private static ShippedTownship township(int number, String name, LonLat at) {
        return new ShippedTownship(
                EntityId.of("township:" + (430_224_100 + number)),
                new Names(name, name, null, null, List.of()),
                county(at.lon()),
                at);
    }

    private static OsmPoint place(
            Source source, long id, String value, LonLat at, String... names) {
        return new OsmPoint(
                source,
                id,
                Kind.PLACE,
                value,
                List.of(names),
                null,
                null,
                null,
                null,
                at.lon(),
                at.lat());
    }

    private static OsmPoint node(long id, String value, double east, String... names) {
        return place(Source.NODE, id, value, away(east), names);
    }

    /// So many kilometres east of the shipped position.
    private static LonLat away(double east) {
        return Geodesics.destination(AT, 90, east * 1000);
    }

    private static TownshipMatches match(String name, OsmPoint... points) {
        return TownshipMatcher.match(List.of(township(0, name, AT)), List.of(points), COUNTIES);
    }

    @ParameterizedTest
    @CsvSource({
        "沔渡镇, 沔渡镇",
        "沔渡镇, 沔渡",
        "沔渡镇, 沔渡乡",
        "沔渡镇, 沔渡鎮",
        "思聪街道, 思聰街道辦事處",
        "瑶口镇, 瑤口",
        "金竹乡, 金竹瑶族乡",
        "沔渡镇, Miandu;沔渡镇",
    })
    void a_place_of_the_same_name_in_the_county_takes_its_place(String ours, String theirs) {
        TownshipMatches m = match(ours, node(7, "village", 1.2, theirs.split(";")));
        assertThat(m.left()).isEmpty();
        Corrected c = m.corrected().getFirst();
        assertThat(c.osm()).isEqualTo("node/7");
        assertThat(c.metres()).isCloseTo(1200, within(1.0));
        assertThat(c.at()).isEqualTo(away(1.2));
        assertThat(c.isArea()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"沔渡镇, 沔渡村", "沔渡镇, 中沔渡", "沔渡镇, 炎陵县", "沔渡镇, 渡镇"})
    void another_name_does_not(String ours, String theirs) {
        TownshipMatches m = match(ours, node(7, "village", 1.2, theirs));
        assertThat(m.corrected()).isEmpty();
        assertThat(m.left())
                .containsExactly(
                        new Left(EntityId.of("township:430224100"), Reason.NONE, null, 0, null));
    }

    @Test
    void a_peak_or_a_sight_is_no_place() {
        OsmPoint peak = node(7, "peak", 1, "沔渡镇");
        OsmPoint sight =
                new OsmPoint(
                        Source.NODE,
                        8,
                        Kind.SIGHT,
                        "museum",
                        peak.names(),
                        null,
                        null,
                        null,
                        null,
                        peak.lon(),
                        peak.lat());
        assertThat(match("沔渡镇", sight).corrected()).isEmpty();
    }

    @Test
    void in_the_county_beside_it_is_left_alone_and_told() {
        // 114° is some 19.9 km to the east.
        OsmPoint over = place(Source.NODE, 7, "town", new LonLat(114.001, 26.8), "沔渡镇");
        TownshipMatches m =
                TownshipMatcher.match(
                        List.of(township(0, "沔渡镇", new LonLat(113.95, 26.8))),
                        List.of(over),
                        COUNTIES);
        assertThat(m.corrected()).isEmpty();
        Left left = m.left().getFirst();
        assertThat(left.reason()).isEqualTo(Reason.ELSEWHERE);
        assertThat(left.osm()).isEqualTo("node/7");
        assertThat(left.metres()).isBetween(5_000.0, 5_200.0);
        assertThat(match("沔渡镇", over).left().getFirst().reason())
                .as("beyond what could be meant")
                .isEqualTo(Reason.NONE);
    }

    @Test
    void two_in_the_county_are_left_alone() {
        TownshipMatches m = match("沔渡镇", node(7, "town", 1, "沔渡镇"), node(8, "town", -6, "沔渡镇"));
        assertThat(m.corrected()).isEmpty();
        Left left = m.left().getFirst();
        assertThat(left.reason()).isEqualTo(Reason.SEVERAL);
        assertThat(left.candidates()).isEqualTo(2);
        assertThat(left.osm()).isEqualTo("node/7");
    }

    @Test
    void the_whole_name_goes_before_the_stem() {
        TownshipMatches m = match("沔渡镇", node(7, "hamlet", 1, "沔渡"), node(8, "town", -2, "沔渡镇"));
        assertThat(m.corrected()).extracting(Corrected::osm).containsExactly("node/8");
    }

    @Test
    void a_node_and_the_outline_around_it_are_one_and_the_node_stands() {
        OsmPoint outline = place(Source.WAY, 9, "town", away(2), "沔渡镇");
        TownshipMatches m = match("沔渡镇", outline, node(7, "town", 1, "沔渡镇"));
        assertThat(m.corrected()).extracting(Corrected::osm).containsExactly("node/7");
        Corrected alone = match("沔渡镇", outline).corrected().getFirst();
        assertThat(alone.isArea()).isTrue();
        OsmPoint far = place(Source.WAY, 9, "town", away(8), "沔渡镇");
        assertThat(match("沔渡镇", far, node(7, "town", 1, "沔渡镇")).left().getFirst().reason())
                .isEqualTo(Reason.SEVERAL);
    }

    @Test
    void what_lies_too_far_away_is_left_alone() {
        OsmPoint far = node(7, "town", -16, "沔渡镇");
        Left left = match("沔渡镇", far).left().getFirst();
        assertThat(left.reason()).isEqualTo(Reason.FAR);
        assertThat(match("沔渡镇", node(7, "town", -14, "沔渡镇")).corrected()).hasSize(1);
    }

    @Test
    void one_place_does_not_serve_two_townships() {
        List<ShippedTownship> two = List.of(township(0, "凤凰街道", AT), township(1, "凤凰镇", away(3)));
        TownshipMatches stem =
                TownshipMatcher.match(two, List.of(node(7, "town", 1, "凤凰")), COUNTIES);
        assertThat(stem.corrected()).isEmpty();
        assertThat(stem.left()).extracting(Left::reason).containsOnly(Reason.SEVERAL);
        TownshipMatches whole =
                TownshipMatcher.match(two, List.of(node(7, "town", 1, "凤凰镇")), COUNTIES);
        assertThat(whole.corrected())
                .extracting(Corrected::township)
                .containsExactly(EntityId.of("township:430224101"));
    }

    @Test
    void half_and_nine_tenths_are_of_those_that_were_corrected() {
        List<Corrected> ten = new ArrayList<>();
        for (int i = 10; i >= 1; i--) {
            ten.add(
                    new Corrected(
                            EntityId.of("township:43022410" + i % 10),
                            "node/" + i,
                            "town",
                            "某镇",
                            AT,
                            100.0 * i));
        }
        TownshipMatches m = new TownshipMatches(ten, List.of());
        assertThat(m.off(0.5)).isEqualTo(500.0);
        assertThat(m.off(0.9)).isEqualTo(900.0);
        assertThat(m.off(1)).isEqualTo(1000.0);
        assertThat(TownshipMatches.NONE.off(0.5)).isNull();
    }

    /// Townships and places at random, with few names, so that all that can happen does.
    private record Task(List<ShippedTownship> townships, List<OsmPoint> points) {
        static Task of(long seed) {
            Random r = new Random(seed);
            List<String> stems = List.of("沔渡", "三湾", "思聪", "凤凰");
            List<String> words = List.of("镇", "乡", "街道", "", "村");
            List<ShippedTownship> townships = new ArrayList<>();
            for (int i = 0; i < 1 + r.nextInt(6); i++) {
                String name = stems.get(r.nextInt(4)) + words.get(r.nextInt(3));
                townships.add(township(i, name, anywhere(r)));
            }
            List<OsmPoint> points = new ArrayList<>();
            for (int i = 0; i < r.nextInt(10); i++) {
                points.add(
                        place(
                                r.nextInt(3) == 0 ? Source.WAY : Source.NODE,
                                i,
                                "village",
                                anywhere(r),
                                stems.get(r.nextInt(4)) + words.get(r.nextInt(5))));
            }
            return new Task(townships, points);
        }

        private static LonLat anywhere(Random r) {
            return new LonLat(113.9 + 0.2 * r.nextDouble(), 26.7 + 0.2 * r.nextDouble());
        }

        TownshipMatches match() {
            return TownshipMatcher.match(townships, points, COUNTIES);
        }
    }

    @Property(tries = 400)
    void each_township_is_told_of_once_and_each_place_serves_one(@ForAll long seed) {
        Task task = Task.of(seed);
        TownshipMatches m = task.match();
        List<EntityId> told =
                Stream.concat(
                                m.corrected().stream().map(Corrected::township),
                                m.left().stream().map(Left::township))
                        .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        task.townships.stream().map(ShippedTownship::id).toList());
        Set<String> used = new HashSet<>();
        Map<EntityId, ShippedTownship> known = new HashMap<>();
        task.townships.forEach(t -> known.put(t.id(), t));
        for (Corrected c : m.corrected()) {
            assertThat(used.add(c.osm())).isTrue();
            ShippedTownship t = Objects.requireNonNull(known.get(c.township()));
            assertThat(COUNTIES.holds(t.county(), c.at())).isTrue();
            assertThat(c.metres()).isLessThanOrEqualTo(TownshipMatcher.FAR);
            assertThat(c.metres()).isCloseTo(Geodesics.metres(t.at(), c.at()), within(0.1));
            assertThat(c.name()).startsWith(t.names().zh().substring(0, 2)).doesNotEndWith("村");
        }
    }

    @Property(tries = 200)
    void the_order_of_the_extract_does_not_matter(@ForAll long seed) {
        Task task = Task.of(seed);
        List<OsmPoint> shuffled = new ArrayList<>(task.points);
        Collections.shuffle(shuffled, new Random(seed + 1));
        TownshipMatches other = TownshipMatcher.match(task.townships, shuffled, COUNTIES);
        assertThat(other.corrected()).isEqualTo(task.match().corrected());
        assertThat(other.left()).isEqualTo(task.match().left());
    }

    @Property(tries = 200)
    void places_of_other_names_change_nothing(@ForAll long seed) {
        Task task = Task.of(seed);
        OsmPoint[] others = {node(900, "town", 1, "长坡镇"), node(901, "hamlet", 2, "新屋")};
        List<OsmPoint> more = new ArrayList<>(task.points);
        more.addAll(Arrays.asList(others));
        assertThat(TownshipMatcher.match(task.townships, more, COUNTIES)).isEqualTo(task.match());
    }
}
