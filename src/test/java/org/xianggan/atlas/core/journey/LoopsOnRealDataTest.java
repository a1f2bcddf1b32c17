package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Loops that are proposed on the shipped data make sense to somebody who knows the region.
class LoopsOnRealDataTest {
    /// Half past eight in the evening.
    private static final double LATE = 20.5 * 60;

    private static AtlasFile atlas;
    private static Ground ground;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        ground =
                new Ground(
                        atlas,
                        new FlatEngine(),
                        Conditions.of(
                                atlas.network(TravelMode.DRIVE), Scenario.of(atlas.defaultYear())));
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Stop place(String id) {
        return StopPlaces.of(atlas.entity(EntityId.of(id)).orElseThrow());
    }

    /// One over two provinces, one with a place that has to be seen, one of a day: what somebody
    /// who knows the region would not leave out is in them.
    static Stream<Arguments> known() {
        return Stream.of(
                arguments(
                        Wish.of("长沙两天", place("place:1815577"), 2)
                                .themed(Set.of(SightTheme.AUTUMN_HARVEST))
                                .acrossProvinces(true),
                        List.of("秋收起义文家市会师旧址", "湘赣边界秋收起义前敌委员会旧址（萧家祠）")),
                arguments(
                        Wish.of("株洲三天", place("county:430204"), 3)
                                .themed(Set.of(SightTheme.JINGGANGSHAN))
                                .seeing(List.of(EntityId.of("site:HN057"))),
                        List.of(
                                "茶陵县工农兵政府旧址",
                                "黄洋界哨口·保卫战旧址",
                                "茅坪八角楼革命旧址（毛泽东旧居）",
                                "茨坪革命旧址群·毛泽东同志旧居")),
                arguments(
                        Wish.of("萍乡一天", place("county:360302"), 1)
                                .themed(Set.of(SightTheme.ANYUAN)),
                        List.of("安源路矿工人运动纪念馆", "安源路矿工人俱乐部旧址")));
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatOneComesForIsInIt(Wish wish, List<String> sites) {
        Proposal p = new Proposer(ground).propose(wish);
        assertThat(p.loop().stops()).extracting(s -> s.stop().name()).containsAll(sites);
        assertThat(p.unmet()).noneMatch(Remark::isGrave);
        aProposalMakesSense(wish);
    }

    @Test
    void aWishCanBeNarrow() {
        Wish wish =
                Wish.of("井冈山两天", place("county:360881"), 2).themed(Set.of(SightTheme.JINGGANGSHAN));
        EntityId jinggangshan = EntityId.of("county:360881");
        Proposal only =
                new Proposer(ground)
                        .propose(
                                wish.only(
                                        SightFilter.ANY
                                                .atLeast(SightGrade.NATIONAL)
                                                .in(Set.of(jinggangshan))));
        assertThat(only.loop().stops()).isNotEmpty();
        for (LoopStop s : only.loop().stops()) {
            Sight sight = Objects.requireNonNull(ground.sight(s.stop()));
            assertThat(sight.protection()).isEqualTo("national");
            assertThat(sight.county()).isEqualTo(jinggangshan);
        }
        Proposal free = new Proposer(ground).propose(wish.only(SightFilter.ANY.free(true)));
        assertThat(free.loop().stops())
                .allMatch(s -> Objects.requireNonNull(ground.sight(s.stop())).isFree());
        assertThat(free.unmet()).extracting(Remark::code).contains(Remark.Code.FEE_UNKNOWN);
        Proposal none =
                new Proposer(ground)
                        .propose(
                                wish.only(
                                        SightFilter.ANY
                                                .atLeast(SightGrade.A5)
                                                .in(Set.of(EntityId.of("county:360830")))));
        assertThat(none.itinerary()).isNull();
        assertThat(none.unmet())
                .filteredOn(Remark::isGrave)
                .extracting(Remark::code)
                .containsExactly(Remark.Code.FILTER_NARROW);
        assertThat(none.unmet().getLast().sentence(Messages.chinese())).contains("井冈山斗争", "放开这一条");
    }

    static Stream<Wish> wishes() {
        return Stream.of(
                Wish.of("长沙两天", place("place:1815577"), 2).hours(10).acrossProvinces(true),
                Wish.of("秋收起义三天", place("county:430181"), 3)
                        .themed(Set.of(SightTheme.AUTUMN_HARVEST)),
                Wish.of("山水两天", place("county:360881"), 2).themed(Set.of(SightTheme.LANDSCAPE)),
                Wish.of("茶陵两天", place("county:430224"), 2).acrossProvinces(true),
                Wish.of("湘南三天", place("county:431026"), 3)
                        .themed(Set.of(SightTheme.XIANGNAN, SightTheme.LONG_MARCH)));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void aProposalMakesSense(Wish wish) {
        Proposal p = new Proposer(ground).propose(wish);
        Itinerary plan = p.itinerary();
        assertThat(plan).isNotNull();
        assertThat(plan.days()).hasSize(wish.days());
        Set<EntityId> towns =
                atlas.nights().stream().map(NightTown::id).collect(Collectors.toSet());
        for (Day d : plan.days()) {
            assertThat(d.stays()).hasSizeBetween(1, DayRun.mostCalls(d.seconds().mid() / 60));
            assertThat(d.overMinutes()).isZero();
            assertThat(d.ends()).isLessThan(LATE);
            if (d.night() != null) {
                assertThat(towns).contains(d.night().id());
            }
            for (Stay s : d.stays()) {
                assertThat(s.isMissed()).isFalse();
                assertThat(s.begin()).isGreaterThanOrEqualTo(7 * 60);
                assertThat(s.leave()).isLessThanOrEqualTo(19 * 60);
                assertThat(s.sight()).isNotNull();
                assertThat(s.sight().placed()).isNotEqualTo(Sight.Placed.COUNTY);
            }
        }
        assertThat(plan.remarks())
                .extracting(Remark::code)
                .as("no long way in the evening")
                .doesNotContain(Remark.Code.NIGHT_FAR);
        // No zigzag: no order of the stops is shorter.
        LoopPlanner planner = new LoopPlanner(ground);
        assertThat(planner.reorder(p.loop()).isBetter()).isFalse();
        if (wish.bothProvinces()) {
            Set<EntityId> seen = new HashSet<>();
            p.loop()
                    .stops()
                    .forEach(
                            s ->
                                    seen.add(
                                            Objects.requireNonNull(ground.sight(s.stop()))
                                                    .province()));
            assertThat(seen).containsAll(Growing.PROVINCES);
        }
        assertThat(new Proposer(ground).propose(wish)).isEqualTo(p);
    }

    @Test
    void publishedRoutesCanBeMadeOnesOwn() {
        List<PublishedRoute> all = atlas.publishedRoutes();
        assertThat(all).hasSize(10);
        PublishedRoute route =
                all.stream()
                        .filter(r -> r.id().key().equals("weiren-zuji"))
                        .findFirst()
                        .orElseThrow();
        assertThat(route.stops()).hasSize(12);
        Loop mine = route.mine(ground.year());
        assertThat(mine.copied()).isEqualTo(route.id());
        Itinerary plan = new LoopPlanner(ground).plan(mine);
        assertThat(plan.days().size()).isGreaterThan(1);
        assertThat(plan.overMinutes()).isZero();
        assertThat(new LoopPlanner(ground).reorder(mine).isBetter())
                .as("the newspaper's order is not that of the road")
                .isTrue();
    }

    @Test
    void everyPlaceToStayCanBeReached() {
        assertThat(atlas.nights()).filteredOn(t -> !t.isSeat()).hasSize(6);
        for (NightTown t : atlas.nights()) {
            if (!t.isSeat()) {
                assertThat(t.citations()).as(t.names().zh()).isNotEmpty();
                assertThat(ground.isReached(t.stop())).as(t.names().zh()).isTrue();
            }
        }
    }
}
