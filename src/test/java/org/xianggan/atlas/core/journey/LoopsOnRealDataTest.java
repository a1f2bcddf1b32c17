package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            assertThat(d.stays()).hasSizeBetween(1, DayRun.MOST_CALLS);
            assertThat(d.overMinutes()).isZero();
            assertThat(d.ends()).isLessThan(LATE);
            if (d.night() != null) {
                assertThat(towns).contains(d.night().id());
            }
            for (Stay s : d.stays()) {
                assertThat(s.isMissed()).isFalse();
                assertThat(s.sight()).isNotNull();
                assertThat(s.sight().placed()).isNotEqualTo(Sight.Placed.COUNTY);
            }
        }
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
