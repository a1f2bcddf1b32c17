package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class WhatIfTest {
    private final RouteEngine engine = new FlatEngine();

    @Test
    void whoGainsAndByHowMuchMoreThanTheRange() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions today = Conditions.of(network, Scenario.of(2025));
        Conditions opened = today.under(Scenario.of(2025).opening(TwoTowns.SHORTCUT));
        List<Stop> places = new ArrayList<>(TwoTowns.ENDS);
        places.add(Stop.at("北", new LonLat(113, 27.2)));
        WhatIf w = WhatIf.of(engine, today, opened, places, places.getFirst(), List.of(0.25, 0.5));

        assertThat(w.pairs()).hasSize(3);
        PairGain best = w.ranked().getFirst();
        assertThat(best.i()).isZero();
        assertThat(best.j()).isEqualTo(1);
        assertThat(best.gain().low()).isPositive();
        assertThat(best.gain().mid())
                .isCloseTo(best.before().mid() - best.after().mid(), within(1e-6));
        PairGain same = w.pairs().get(1);
        assertThat(same.gain()).isEqualTo(Range.ZERO);
        assertThat(same.counts()).isFalse();
        assertThat(w.ranked()).doesNotContain(same);
        assertThat(w.gainedKm2().getFirst().mid()).isPositive();
        assertThat(w.reachAfter()).isNotNull();
    }

    /// From the north to the east both ways take about as long: less than is known of them.
    @Test
    void aGainWithinItsRangeIsNone() {
        Network network = TwoTowns.withPlannedShortcut();
        Assumptions slow = Assumptions.DEFAULT.with(WayClass.EXPRESSWAY, new Range(30, 55, 80));
        Conditions today = Conditions.of(network, Scenario.of(2025).assuming(slow));
        Conditions opened =
                today.under(Scenario.of(2025).assuming(slow).opening(TwoTowns.SHORTCUT));
        List<Stop> places =
                List.of(Stop.at("北", new LonLat(113, 27.2)), Stop.at("东", TwoTowns.EAST));
        WhatIf w = WhatIf.of(engine, today, opened, places, null, List.of());
        PairGain pair = w.pairs().getFirst();
        assertThat(pair.after().mid()).isLessThanOrEqualTo(pair.before().mid());
        assertThat(pair.counts()).isFalse();
        assertThat(pair.gain().low()).isNegative();
        assertThat(w.ranked()).isEmpty();
    }

    @Test
    void twoRoutesDifferByWhatTheyDoNotShare() {
        Network network = RandomNetwork.of(71, 60, 5);
        Conditions c = Conditions.of(network, Scenario.of(2015).opening(RandomNetwork.PLANNED));
        Stop a = Stop.at("a", network.position(3));
        Stop b = Stop.at("b", network.position(40));
        List<Route> routes = engine.routeOver(List.of(a, b), c, 3);
        assertThat(routes.size()).isGreaterThan(1);
        Difference d = Difference.between(routes.get(0), routes.get(1));
        Difference back = Difference.between(routes.get(1), routes.get(0));
        assertThat(d.seconds().mid())
                .isCloseTo(
                        routes.get(0).seconds().mid() - routes.get(1).seconds().mid(),
                        within(1e-6));
        assertThat(back.seconds().low()).isCloseTo(-d.seconds().high(), within(1e-6));
        assertThat(back.metres().mid()).isCloseTo(-d.metres().mid(), within(1e-6));
        assertThat(Difference.between(routes.get(0), routes.get(0)))
                .isEqualTo(new Difference(Range.ZERO, Range.ZERO));
    }

    @Test
    void whatIsLinkedOnlyAfterwardsComesFirst() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions today = Conditions.of(network, Scenario.of(2025));
        DrawnLine south =
                new DrawnLine(
                        "南线",
                        List.of(TwoTowns.WEST, new LonLat(113, 26.5)),
                        WayClass.NATIONAL,
                        null);
        Conditions opened =
                today.under(Scenario.of(2025).opening(TwoTowns.SHORTCUT).drawing(south));
        List<Stop> places = new ArrayList<>(TwoTowns.ENDS);
        places.add(Stop.at("岛", TwoTowns.ISLAND));
        WhatIf w = WhatIf.of(engine, today, opened, places, null, List.of());
        assertThat(w.ranked()).hasSize(3);
        assertThat(w.ranked().subList(0, 2)).allMatch(p -> p.linked() && p.j() == 2);
        assertThat(w.ranked().getLast().gain().mid()).isPositive();
    }

    @Test
    void avoidingNeverGains() {
        Network network = RandomNetwork.of(61, 150, 5);
        Conditions all = Conditions.of(network, Scenario.of(2015).opening(RandomNetwork.PLANNED));
        Conditions less =
                all.under(
                        Scenario.of(2015)
                                .opening(RandomNetwork.PLANNED)
                                .avoiding(RandomNetwork.SINCE_2010));
        Random random = new Random(61);
        List<Stop> places = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(Stop.at("p" + i, RandomNetwork.place(random)));
        }
        WhatIf w = WhatIf.of(engine, all, less, places, places.getFirst(), List.of(0.2));
        assertThat(w.ranked()).isEmpty();
        assertThat(w.pairs()).anyMatch(PairGain::counts);
        for (PairGain p : w.pairs()) {
            if (!p.gain().isNone()) {
                assertThat(p.gain().mid())
                        .isCloseTo(p.before().mid() - p.after().mid(), within(1e-3));
                // What is certain of the difference is never less than what the two ranges say.
                assertThat(p.gain().low())
                        .isGreaterThanOrEqualTo(p.before().low() - p.after().high() - 1e-3);
                assertThat(p.gain().high())
                        .isLessThanOrEqualTo(p.before().high() - p.after().low() + 1e-3);
            }
        }
    }
}
