package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xianggan.atlas.core.network.RouteEngineContract.assertProblem;
import static org.xianggan.atlas.testing.HandNetwork.event;
import static org.xianggan.atlas.testing.HandNetwork.way;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.TravelProblem.Reason;

import java.util.List;
import java.util.Objects;

class ConditionsTest {
    private final Network network = TwoTowns.withPlannedShortcut();
    private final RouteEngine engine = new FlatEngine();

    private static DrawnLine line(LonLat... points) {
        return new DrawnLine("线", List.of(points), WayClass.COUNTY, null);
    }

    @Test
    void aYearOfWhichNothingIsKnownIsRefused() {
        assertProblem(Reason.YEAR, () -> Conditions.of(network, Scenario.of(1989)));
        assertProblem(Reason.YEAR, () -> Conditions.of(network, Scenario.of(2041)));
        assertProblem(
                Reason.YEAR,
                () -> Conditions.of(network, Scenario.of(2025)).under(Scenario.of(1900)));
        assertThat(Conditions.of(network, Scenario.of(1990)).scenario().year()).isEqualTo(1990);
    }

    @Test
    void drawnLinesThatAreNoneAreRefused() {
        LonLat w = TwoTowns.WEST;
        LonLat e = TwoTowns.EAST;
        LonLat up = new LonLat(113.1, 27.1);
        LonLat down = new LonLat(113.1, 26.9);
        refuses(Reason.DRAWN_SHORT, line(w));
        refuses(Reason.DRAWN_SHORT, line(w, w));
        refuses(Reason.DRAWN_CROSSES, line(w, e, up, down));
        refuses(Reason.DRAWN_CROSSES, line(w, e, w));
        refuses(Reason.DRAWN_LOOSE, line(up, down));
        refuses(Reason.DRAWN_LOOSE, line(w, down));
        Scenario fine = Scenario.of(2025).drawing(line(w, down, e));
        assertThat(Conditions.of(network, fine).network().edgeCount())
                .isEqualTo(network.edgeCount() + 2);
    }

    private void refuses(Reason reason, DrawnLine line) {
        assertProblem(reason, () -> Conditions.of(network, Scenario.of(2025).drawing(line)));
    }

    @Test
    void aDrawnRailwayIsNothingToTheRoads() {
        DrawnLine rail =
                new DrawnLine(
                        "铁路", List.of(TwoTowns.WEST, TwoTowns.EAST), WayClass.HIGH_SPEED, 250.0);
        assertThat(Conditions.of(network, Scenario.of(2025).drawing(rail)).network())
                .isSameAs(network);
    }

    @Test
    void anotherYearKeepsWhatWasDrawn() {
        Scenario drawn = Scenario.of(2025).drawing(line(TwoTowns.WEST, TwoTowns.EAST));
        Conditions c = Conditions.of(network, drawn);
        assertThat(c.under(drawn.in(2010)).network()).isSameAs(c.network());
        assertThat(c.under(Scenario.of(2010)).network()).isSameAs(network);
    }

    @Test
    void avoidingGoesBeforeOpening() {
        Scenario both = Scenario.of(2025).opening(TwoTowns.SHORTCUT).avoiding(TwoTowns.SHORTCUT);
        assertThat(Conditions.of(network, both).isPassable(3)).isFalse();
        assertThat(Conditions.of(network, Scenario.of(2030)).isPassable(3)).isTrue();
        LinePart other = new LinePart(TwoTowns.SHORTCUT, 1);
        assertThat(Conditions.of(network, Scenario.of(2025).opening(other)).isPassable(3))
                .isFalse();
    }

    @Test
    void aKnownPairCalibratesAndIsCarriedAlong() {
        Stop a = TwoTowns.ENDS.getFirst();
        Stop b = TwoTowns.ENDS.getLast();
        Conditions plain = Conditions.of(network, Scenario.of(2025));
        Route before = engine.routeOver(List.of(a, b), plain, 1).getFirst();
        double km =
                before.metres().mid() / 1000 * Assumptions.DEFAULT.length(AccuracyClass.D).mid();
        double hours = before.seconds().mid() / 3600 * 1.3;
        KnownPair pair = new KnownPair(TravelMode.DRIVE, a, b, km, hours, "公路局", "2024-05");
        Conditions c = engine.calibrate(plain.under(Scenario.of(2025).knowing(pair)));
        Route after = engine.routeOver(List.of(a, b), c, 1).getFirst();
        assertThat(after.metres().mid() / 1000).isCloseTo(km, within(1e-6));
        assertThat(after.seconds().mid() / 3600).isCloseTo(hours, within(1e-6));
        assertThat(after.seconds().high() / after.seconds().mid())
                .isCloseTo(before.seconds().high() / before.seconds().mid(), within(1e-6));
        assertThat(after.conditions().calibration().pairs())
                .singleElement()
                .satisfies(u -> assertThat(u.pair()).isEqualTo(pair));
        KnownPair absurd = new KnownPair(TravelMode.DRIVE, a, b, null, hours * 9, "某人", "2024");
        assertProblem(
                Reason.KNOWN_PAIR,
                () -> engine.calibrate(plain.under(Scenario.of(2025).knowing(absurd))));
    }

    /// Otherwise a new line would look as slow as what it replaces.
    @Test
    void whatIsOpenedOrTheYearDoesNotChangeWhatWasMeasured() {
        Stop a = TwoTowns.ENDS.getFirst();
        Stop b = TwoTowns.ENDS.getLast();
        KnownPair pair = new KnownPair(TravelMode.DRIVE, a, b, null, 1.5, "试验", "2024-05");
        Scenario today = Scenario.of(2025).knowing(pair);
        Conditions plain = Conditions.of(network, today);
        Calibration measured = engine.calibrate(plain).calibration();
        assertThat(measured.timeFactor()).isNotEqualTo(1);
        for (Scenario other :
                List.of(
                        today.opening(TwoTowns.SHORTCUT),
                        today.in(2030),
                        today.avoiding(TwoTowns.OLD).opening(TwoTowns.SHORTCUT))) {
            Conditions c = engine.calibrate(plain.under(other));
            assertThat(c.calibration()).isEqualTo(measured);
            assertThat(c.scenario()).isEqualTo(other);
        }
        // Against the road that opens in 2030 it would be wrong by far.
        KnownPair undated = new KnownPair(TravelMode.DRIVE, a, b, null, 1.5, "试验", "某年");
        assertProblem(
                Reason.KNOWN_PAIR,
                () -> engine.calibrate(plain.under(Scenario.of(2030).knowing(undated))));
        assertProblem(
                Reason.YEAR,
                () ->
                        engine.calibrate(
                                plain.under(
                                        Scenario.of(2025)
                                                .knowing(
                                                        new KnownPair(
                                                                TravelMode.DRIVE,
                                                                a,
                                                                b,
                                                                30.0,
                                                                null,
                                                                "试验",
                                                                "1950")))));
    }

    @Test
    void aPairByRailSaysNothingOfTheRoads() {
        KnownPair rail =
                new KnownPair(
                        TravelMode.RAIL,
                        TwoTowns.ENDS.getFirst(),
                        TwoTowns.ENDS.getLast(),
                        1.0,
                        null,
                        "试验",
                        "2024");
        Conditions c = engine.calibrate(Conditions.of(network, Scenario.of(2025).knowing(rail)));
        assertThat(c.calibration()).isEqualTo(Calibration.NONE);
    }

    @Test
    void theYearOfAPairIsTheFirstOfItsDate() {
        assertThat(dated("2024-05").year()).hasValue(2024);
        assertThat(dated("20240501").year()).hasValue(2024);
        assertThat(dated("据1998年里程表").year()).hasValue(1998);
        assertThat(dated("去年").year()).isEmpty();
        assertThat(dated("第120243号").year()).isEmpty();
    }

    private static KnownPair dated(String date) {
        return new KnownPair(
                TravelMode.DRIVE,
                TwoTowns.ENDS.getFirst(),
                TwoTowns.ENDS.getLast(),
                50.0,
                null,
                "试验",
                date);
    }

    @Test
    void assumptionsDecideTheTime() {
        Assumptions fast = Assumptions.DEFAULT.with(WayClass.PROVINCIAL, new Range(90, 100, 110));
        Conditions a = Conditions.of(network, Scenario.of(2025));
        Conditions b = Conditions.of(network, Scenario.of(2025).assuming(fast));
        assertThat(b.seconds(0)).isCloseTo(a.seconds(0) / 2, within(1e-9));
        assertThat(b.secondsRange(0).low())
                .isCloseTo(
                        23_000 * Assumptions.DEFAULT.length(AccuracyClass.B).low() * 3.6 / 110,
                        within(1e-6));
        assertThat(b.metresRange(0)).isEqualTo(a.metresRange(0));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyProblemIsASentenceAndANextStepInBothLanguages(Reason reason) {
        TravelProblem p = new TravelProblem(reason, "甲", "乙", "2025", "丙", "7");
        for (Messages m : List.of(Messages.chinese(), Messages.english())) {
            assertThat(p.sentence(m)).doesNotContain("network.problem", "{").endsWith(end(m));
            assertThat(p.nextStep(m)).doesNotContain("network.problem", "{").endsWith(end(m));
        }
        assertThat(p.told(Messages.chinese()).sentence()).isEqualTo(p.sentence(Messages.chinese()));
    }

    private static String end(Messages m) {
        return m.get("network.turn.left").equals("左转") ? "。" : ".";
    }

    @ParameterizedTest
    @EnumSource(Turn.Direction.class)
    void everyDirectionHasItsWord(Turn.Direction d) {
        for (Messages m : List.of(Messages.chinese(), Messages.english())) {
            assertThat(m.get("network.turn." + d.code())).isNotEmpty().doesNotContain("network.");
        }
    }

    /// Two numbers on one road from west to east; the second goes on alone to the north.
    private static Network sharedRoad(Way shared, Way alone) {
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        int west = b.node("west", 113, 27);
        int east = b.node("east", 113.2, 27);
        int north = b.node("north", 113.2, 27.2);
        int both = b.way(shared);
        int one = b.way(alone);
        double[] along = {113, 27, 113.2, 27};
        double[] up = {113.2, 27, 113.2, 27.2};
        b.edge(new Network.Edge(west, east, 20_000, both, AccuracyClass.B, 0, 0, 0, along));
        b.edge(new Network.Edge(east, north, 22_000, one, AccuracyClass.B, 0, 0, 0, up));
        return b.build();
    }

    private static Way.Also also(Way way) {
        return new Way.Also(
                Objects.requireNonNull(way.line()),
                way.section(),
                way.ref(),
                Objects.requireNonNull(way.names()),
                way.wayClass(),
                way.timeline());
    }

    private static Way shared(Way first, Way second) {
        return new Way(
                first.line(),
                first.section(),
                first.ref(),
                first.names(),
                first.wayClass(),
                first.timeline(),
                List.of(also(second)));
    }

    @Test
    void aSharedRoadIsOnEachOfItsLines() {
        EntityId a = EntityId.of("road:G106");
        EntityId b = EntityId.of("road:G319");
        Way first = way(a, WayClass.NATIONAL, event("1990", Status.OPEN));
        Way second = way(b, WayClass.NATIONAL, event("1990", Status.OPEN));
        Network n = sharedRoad(shared(first, second), second);
        Scenario now = Scenario.of(1995);
        // Whoever avoids the second one does not drive on the road that it shares with the first.
        Conditions without = Conditions.of(n, now.avoiding(b));
        assertThat(without.isPassable(0)).isFalse();
        assertThat(without.isPassable(1)).isFalse();
        assertThat(Conditions.of(n, now.avoiding(a)).isPassable(1)).isTrue();
        assertThat(Conditions.of(n, now.avoiding(new LinePart(b, 1))).isPassable(0)).isTrue();
        assertThat(Conditions.of(n, now.avoiding(new LinePart(b, 0))).isPassable(0)).isFalse();

        List<Stop> ends =
                List.of(Stop.at("甲", TwoTowns.WEST), Stop.at("乙", new LonLat(113.2, 27.2)));
        List<Run> runs =
                engine.routeOver(ends, Conditions.of(n, now), 1)
                        .getFirst()
                        .legs()
                        .getFirst()
                        .runs();
        assertThat(runs).extracting(Run::line).containsExactly(a, b);
        assertThat(runs.getFirst().also()).extracting(Way.Also::line).containsExactly(b);
        assertThat(runs.getFirst().parts()).containsExactly(new LinePart(a, 0));
        assertThat(runs.getLast().also()).isEmpty();
    }

    @Test
    void openingTheSecondLineOpensWhatItShares() {
        EntityId a = EntityId.of("road:S1");
        EntityId b = EntityId.of("road:S2");
        Way first = way(a, WayClass.PROVINCIAL, event("2021", Status.PLANNED));
        Way second = way(b, WayClass.PROVINCIAL, event("2021", Status.PLANNED));
        Network n = sharedRoad(shared(first, second), second);
        assertThat(Conditions.of(n, Scenario.of(2025)).isPassable(0)).isFalse();
        Conditions open = Conditions.of(n, Scenario.of(2025).opening(b));
        assertThat(open.isPassable(0)).isTrue();
        assertThat(open.isPassable(1)).isTrue();
        assertThat(open.isOpenInYear(0)).isFalse();
        // A line that is open there keeps the road open, whatever becomes of the other.
        Way closed =
                way(
                        a,
                        WayClass.PROVINCIAL,
                        event("1990", Status.OPEN),
                        event("2020", Status.CLOSED));
        Way kept = way(b, WayClass.PROVINCIAL, event("1990", Status.OPEN));
        assertThat(shared(closed, kept).isOpenIn(2025)).isTrue();
        assertThat(closed.isOpenIn(2025)).isFalse();
    }

    @Test
    void oneSectionIsOpenedOrAvoidedByItself() {
        EntityId line = EntityId.of("road:S1");
        Way one = way(line, WayClass.PROVINCIAL, event("2021", Status.PLANNED));
        Way two = new Way(line, 1, one.ref(), one.names(), WayClass.PROVINCIAL, one.timeline());
        Network n = sharedRoad(one, two);
        Conditions second = Conditions.of(n, Scenario.of(2025).opening(new LinePart(line, 1)));
        assertThat(second.isPassable(0)).isFalse();
        assertThat(second.isPassable(1)).isTrue();
        Scenario all = Scenario.of(2025).opening(line);
        Conditions without = Conditions.of(n, all.avoiding(new LinePart(line, 1)));
        assertThat(without.isPassable(0)).isTrue();
        assertThat(without.isPassable(1)).isFalse();
    }
}
