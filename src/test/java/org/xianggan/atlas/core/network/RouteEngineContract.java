package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.TravelProblem.Reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What every engine does, whatever it is made of. A subclass gives the engine, and says whether
/// conditions are prepared first.
public abstract class RouteEngineContract {
    private static final double EXACT = 1e-6;

    final RouteEngine engine = engine();

    protected abstract RouteEngine engine();

    protected abstract boolean prepares();

    private Conditions conditions(Network network, Scenario scenario) {
        Conditions c = Conditions.of(network, scenario);
        if (prepares()) {
            engine.prepare(c);
        }
        return c;
    }

    private static Stop stop(Random random) {
        return Stop.at("p" + random.nextInt(1000), RandomNetwork.place(random));
    }

    private static double onNetwork(Route r, Conditions c) {
        return r.legs().stream()
                .mapToDouble(
                        l ->
                                l.seconds().mid()
                                        - c.accessSeconds(l.from()).mid()
                                        - c.accessSeconds(l.to()).mid())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheFastestWayOrSaysThatThereIsNone(long seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(seed, 20 + random.nextInt(120), 2 + random.nextInt(3));
        for (int year : new int[] {2005, 2015}) {
            Scenario scenario = Scenario.of(year);
            scenario = random.nextBoolean() ? scenario.avoiding(RandomNetwork.OLD) : scenario;
            scenario = random.nextBoolean() ? scenario.opening(RandomNetwork.PLANNED) : scenario;
            Conditions c = conditions(network, scenario);
            for (int k = 0; k < 30; k++) {
                Snap a = engine.snap(stop(random), c);
                Snap b = engine.snap(stop(random), c);
                double right = PlainDijkstra.between(a, b, c);
                if (right == Double.POSITIVE_INFINITY) {
                    assertProblem(Reason.NO_WAY, () -> engine.route(List.of(a, b), c, 1));
                } else {
                    Route r = engine.route(List.of(a, b), c, 1).getFirst();
                    assertThat(onNetwork(r, c)).isCloseTo(right, within(EXACT * right + EXACT));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void matrixAgreesWithRoutesAndIsTheSameInBothDirections(long seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(seed, 80, 2);
        Conditions c = conditions(network, Scenario.of(2015));
        List<Snap> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            places.add(engine.snap(stop(random), c));
        }
        Matrix m = engine.matrix(places, c);
        for (int i = 0; i < 12; i++) {
            assertThat(m.seconds(i, i)).isEqualTo(Range.ZERO);
            for (int j = i + 1; j < 12; j++) {
                assertThat(m.seconds(i, j).low()).isCloseTo(m.seconds(j, i).low(), within(1e-6));
                assertThat(m.seconds(i, j).mid()).isCloseTo(m.seconds(j, i).mid(), within(1e-6));
                assertThat(m.seconds(i, j).high()).isCloseTo(m.seconds(j, i).high(), within(1e-6));
                Snap a = places.get(i);
                Snap b = places.get(j);
                if (PlainDijkstra.between(a, b, c) == Double.POSITIVE_INFINITY) {
                    assertThat(m.isReachable(i, j)).isFalse();
                    assertThat(m.metres(i, j)).isEqualTo(Range.NONE);
                    continue;
                }
                Route r = engine.route(List.of(a, b), c, 1).getFirst();
                assertThat(m.seconds(i, j).low()).isCloseTo(r.seconds().low(), within(1e-3));
                assertThat(m.seconds(i, j).mid()).isCloseTo(r.seconds().mid(), within(1e-3));
                assertThat(m.seconds(i, j).high()).isCloseTo(r.seconds().high(), within(1e-3));
                assertThat(m.metres(i, j).mid()).isCloseTo(r.metres().mid(), within(1e-2));
            }
        }
    }

    @Test
    void aYearDecidesWhatMayBeUsed() {
        Network network = RandomNetwork.of(21, 100, 4);
        Random random = new Random(21);
        for (int k = 0; k < 20; k++) {
            Stop a = stop(random);
            Stop b = stop(random);
            assertThat(linesOf(network, Scenario.of(2005), a, b))
                    .doesNotContain(RandomNetwork.SINCE_2010.key(), RandomNetwork.PLANNED.key());
            assertThat(linesOf(network, Scenario.of(2015), a, b))
                    .doesNotContain(RandomNetwork.PLANNED.key());
            assertThat(linesOf(network, Scenario.of(2015).avoiding(RandomNetwork.SINCE_2010), a, b))
                    .doesNotContain(RandomNetwork.SINCE_2010.key());
        }
    }

    private Set<String> linesOf(Network network, Scenario s, Stop a, Stop b) {
        Conditions c = conditions(network, s);
        Set<String> lines = new HashSet<>();
        try {
            for (Route r : engine.routeOver(List.of(a, b), c, 3)) {
                r.legs().forEach(l -> l.lines().forEach(id -> lines.add(id.key())));
                assertThat(r.metresNotOpen()).isZero();
            }
        } catch (TravelProblem none) {
            assertThat(none.reason()).isIn(Reason.NO_WAY, Reason.TOO_FAR);
        }
        return lines;
    }

    @Test
    void whatTheScenarioOpensIsUsedAndCountedAsNotOpen() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions today = conditions(network, Scenario.of(2025));
        Conditions opened = conditions(network, Scenario.of(2025).opening(TwoTowns.SHORTCUT));
        Route before = engine.routeOver(TwoTowns.ENDS, today, 1).getFirst();
        Route after = engine.routeOver(TwoTowns.ENDS, opened, 1).getFirst();
        assertThat(before.metresNotOpen()).isZero();
        assertThat(after.metresNotOpen()).isCloseTo(after.metres().mid(), within(1.0));
        assertThat(after.seconds().differsFrom(before.seconds())).isTrue();
    }

    @Test
    void aStopOnAnEdgeUsesOnlyItsPartOfIt() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions c = conditions(network, Scenario.of(2025));
        Stop a = Stop.at("a", new LonLat(113.05, 27.2));
        Stop b = Stop.at("b", new LonLat(113.15, 27.2));
        Route r = engine.routeOver(List.of(a, b), c, 1).getFirst();
        Leg leg = r.legs().getFirst();
        assertThat(leg.from().isAtNode()).isFalse();
        assertThat(leg.from().fraction()).isCloseTo(0.25, within(1e-6));
        double whole = network.metres(leg.from().edge());
        assertThat(r.metres().mid())
                .isCloseTo(
                        whole / 2 * Assumptions.DEFAULT.length(AccuracyClass.B).mid(), within(1.0));
        assertThat(r.course()).hasSize(2);
    }

    @Test
    void goesOverSeveralStopsInTheirOrderAndBack() {
        Network network = RandomNetwork.of(5, 150, 5);
        Conditions c = conditions(network, Scenario.of(2015).opening(RandomNetwork.PLANNED));
        Random random = new Random(5);
        Stop home = stop(random);
        List<Stop> stops = List.of(home, stop(random), stop(random), home);
        Route r = engine.routeOver(stops, c, 1).getFirst();
        assertThat(r.legs()).hasSize(3);
        assertThat(r.legs().getFirst().from().stop()).isEqualTo(home);
        assertThat(r.legs().getLast().to().stop()).isEqualTo(home);
        assertThat(r.course().getFirst()).isEqualTo(home.position());
        assertThat(r.course().getLast()).isEqualTo(home.position());
    }

    @Test
    void everyRangeHoldsItsLikeliestAndSumsUp() {
        Network network = RandomNetwork.of(31, 150, 5);
        Conditions c = conditions(network, Scenario.of(2015).opening(RandomNetwork.PLANNED));
        Random random = new Random(31);
        for (int k = 0; k < 20; k++) {
            Route r = engine.routeOver(List.of(stop(random), stop(random)), c, 1).getFirst();
            assertThat(r.metres().low()).isLessThan(r.metres().mid());
            assertThat(r.metres().high()).isGreaterThan(r.metres().mid());
            assertThat(r.seconds().low()).isLessThan(r.seconds().mid());
            assertThat(r.seconds().high()).isGreaterThan(r.seconds().mid());
            double runs =
                    r.legs().getFirst().runs().stream().mapToDouble(x -> x.metres().mid()).sum();
            assertThat(runs).isCloseTo(r.metres().mid(), within(0.01));
            double classes =
                    r.metresByAccuracy().values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(classes).isCloseTo(r.metres().mid(), within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void alternativesAreRealAndNotTwins(long seed) {
        Network network = RandomNetwork.of(seed, 200, 5);
        Conditions c = conditions(network, Scenario.of(2015).opening(RandomNetwork.PLANNED));
        Random random = new Random(seed);
        int found = 0;
        for (int k = 0; k < 15; k++) {
            Snap a = engine.snap(stop(random), c);
            Snap b = engine.snap(stop(random), c);
            List<Route> routes = engine.route(List.of(a, b), c, 4);
            assertThat(routes.size()).isBetween(1, 4);
            double best = onNetwork(routes.getFirst(), c);
            for (int i = 0; i < routes.size(); i++) {
                double time = onNetwork(routes.get(i), c);
                assertThat(time).isBetween(best - EXACT, best * 1.5 + EXACT);
                List<LonLat> course = routes.get(i).course();
                assertThat(new HashSet<>(course)).hasSameSizeAs(course);
                assertNoDetour(course, time, best, c);
                for (int j = 0; j < i; j++) {
                    assertThat(shared(routes.get(i), routes.get(j)))
                            .isLessThanOrEqualTo(0.75 + 0.1);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    /// No stretch between two nodes of it that takes up to a tenth of the fastest time can be cut
    /// short.
    private static void assertNoDetour(
            List<LonLat> course, double time, double best, Conditions c) {
        List<Integer> nodes = new ArrayList<>();
        for (LonLat p : course) {
            int node = c.network().nearestNode(p, 0.01);
            if (node >= 0) {
                nodes.add(node);
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            double[] right =
                    PlainDijkstra.from(
                            Snap.node(
                                    Stop.at("", c.network().position(nodes.get(i))),
                                    nodes.get(i),
                                    c.network().position(nodes.get(i)),
                                    0),
                            c);
            double along = 0;
            for (int j = i + 1; j < nodes.size(); j++) {
                along += fastestEdge(nodes.get(j - 1), nodes.get(j), c);
                if (along > best * 0.1) {
                    break;
                }
                assertThat(right[nodes.get(j)]).isCloseTo(along, within(EXACT * time));
            }
        }
    }

    private static double fastestEdge(int a, int b, Conditions c) {
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < c.network().edgeCount(); e++) {
            boolean joins =
                    c.network().from(e) == a && c.network().to(e) == b
                            || c.network().from(e) == b && c.network().to(e) == a;
            least = joins ? Math.min(least, c.seconds(e)) : least;
        }
        return least;
    }

    /// Part of the first route's course that the second has as well, by length.
    private static double shared(Route a, Route b) {
        Set<List<LonLat>> pieces = new HashSet<>();
        List<LonLat> other = b.course();
        for (int i = 1; i < other.size(); i++) {
            pieces.add(List.of(other.get(i - 1), other.get(i)));
        }
        double all = 0;
        double both = 0;
        List<LonLat> mine = a.course();
        for (int i = 1; i < mine.size(); i++) {
            double d =
                    Math.hypot(
                            mine.get(i).lon() - mine.get(i - 1).lon(),
                            mine.get(i).lat() - mine.get(i - 1).lat());
            all += d;
            both += pieces.contains(List.of(mine.get(i - 1), mine.get(i))) ? d : 0;
        }
        return both / all;
    }

    @Test
    void aDrawnLineAddsEdgesWhereItsPointsLieNearNodes() {
        Network network = TwoTowns.withPlannedShortcut();
        DrawnLine line =
                new DrawnLine(
                        "新路",
                        List.of(
                                new LonLat(113, 27.005),
                                new LonLat(113.1, 27.03),
                                new LonLat(113.2, 27)),
                        WayClass.EXPRESSWAY,
                        100.0);
        Conditions c = conditions(network, Scenario.of(2025).drawing(line));
        Route r = engine.routeOver(TwoTowns.ENDS, c, 1).getFirst();
        assertThat(r.legs().getFirst().runs())
                .anyMatch(x -> x.names() != null && x.names().zh().equals("新路") && x.notOpen());
        Route today =
                engine.routeOver(TwoTowns.ENDS, conditions(network, Scenario.of(2025)), 1)
                        .getFirst();
        assertThat(r.seconds().mid()).isLessThan(today.seconds().mid());
        assertThat(network.edgeCount()).isLessThan(c.network().edgeCount());
    }

    @Test
    void reachGrowsWithTheHoursAndKnowsWhatIsReached() {
        Network network = RandomNetwork.of(51, 150, 4);
        Conditions c = conditions(network, Scenario.of(2015));
        Random random = new Random(51);
        Snap home = engine.snap(stop(random), c);
        Reach reach = engine.reach(home, c, List.of(0.4, 0.1, 0.2));
        assertThat(reach.zones()).extracting(Reach.Zone::hours).containsExactly(0.1, 0.2, 0.4);
        for (int i = 1; i < 3; i++) {
            assertThat(reach.zones().get(i).km2().mid())
                    .isGreaterThan(reach.zones().get(i - 1).km2().mid());
        }
        for (int k = 0; k < 30; k++) {
            Snap to = engine.snap(stop(random), c);
            double right = PlainDijkstra.between(home, to, c);
            if (right == Double.POSITIVE_INFINITY) {
                assertThat(reach.seconds(to)).isEqualTo(Range.NONE);
                continue;
            }
            double door = right + c.accessSeconds(home).mid() + c.accessSeconds(to).mid();
            assertThat(reach.seconds(to).mid()).isCloseTo(door, within(1e-3));
            for (Reach.Zone z : reach.zones()) {
                double onRoad = right + c.accessSeconds(home).mid();
                if (onRoad < z.hours() * 3600 - 60) {
                    assertThat(z.contains(to.at())).isTrue();
                }
            }
        }
        assertProblem(Reason.HOURS, () -> engine.reach(home, c, List.of()));
        assertProblem(Reason.HOURS, () -> engine.reach(home, c, List.of(-1.0)));
        assertProblem(Reason.HOURS, () -> engine.reach(home, c, List.of(Double.NaN)));
    }

    @Test
    void refusesStopsThatAreNone() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions c = conditions(network, Scenario.of(2025));
        Stop a = TwoTowns.ENDS.getFirst();
        assertProblem(Reason.FEW_STOPS, () -> engine.routeOver(List.of(a), c, 1));
        assertProblem(Reason.TWICE, () -> engine.routeOver(List.of(a, a), c, 1));
        Stop sea = Stop.at("海上", new LonLat(122, 24));
        assertProblem(Reason.TOO_FAR, () -> engine.routeOver(List.of(a, sea), c, 1));
        Stop nowhere = new Stop(null, "无处", null, false);
        assertProblem(Reason.NO_POSITION, () -> engine.routeOver(List.of(a, nowhere), c, 1));
        Stop island = Stop.at("岛", TwoTowns.ISLAND);
        assertProblem(Reason.NO_WAY, () -> engine.routeOver(List.of(a, island), c, 1));
        List<Stop> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(Stop.at("p" + i, new LonLat(113 + i * 1e-4, 27)));
        }
        assertProblem(Reason.MANY_STOPS, () -> engine.routeOver(many, c, 1));
        assertProblem(Reason.MANY_STOPS, () -> engine.matrixOf(many, c));
    }

    @Test
    void twoStopsAtOnePlaceOfTheNetworkAreAWayOfNoLength() {
        Network network = TwoTowns.withPlannedShortcut();
        Conditions c = conditions(network, Scenario.of(2025));
        Stop a = Stop.at("甲", new LonLat(113, 27));
        Snap s = engine.snap(a, c);
        Route r = engine.route(List.of(s, s), c, 2).getFirst();
        assertThat(r.metres()).isEqualTo(Range.ZERO);
        assertThat(r.seconds()).isEqualTo(Range.ZERO);
    }

    static void assertProblem(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TravelProblem.class, p -> assertThat(p.reason()).isEqualTo(reason));
    }
}
