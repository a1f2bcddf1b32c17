package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.network.Range;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// Days against every way of cutting them, in every town.
class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    static Hop hop(double minutes) {
        return new Hop(Range.of(minutes * 1000), Range.of(minutes * 60), 0, 0);
    }

    static Opening opening(
            Set<DayOfWeek> closed, @Nullable Integer opens, @Nullable Integer closes) {
        return new Opening(
                closed, opens, closes, null, null, null, null, null, null, null, null, null, "",
                null);
    }

    private static Days days(long seed, int n, int asked, boolean date) {
        return days(seed, n, asked, date, rules -> rules);
    }

    private static Days days(
            long seed, int n, int asked, boolean date, UnaryOperator<DayRules> change) {
        SplittableRandom r = new SplittableRandom(seed);
        int towns = 3;
        int size = n + 1 + towns;
        Hop[][] hops = new Hop[size][size];
        for (int i = 0; i < size; i++) {
            hops[i][i] = Hop.NOTHING;
            for (int j = 0; j < i; j++) {
                hops[i][j] = hop(r.nextInt(5, 150));
                hops[j][i] = hops[i][j];
            }
        }
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Opening o =
                    r.nextBoolean()
                            ? null
                            : opening(
                                    r.nextBoolean()
                                            ? Set.of(DayOfWeek.of(r.nextInt(1, 8)))
                                            : Set.of(),
                                    540,
                                    r.nextInt(700, 1100));
            double oneWay = r.nextInt(0, 3) == 0 ? r.nextInt(5, 40) : 0;
            calls.add(new Call(i, r.nextInt(20, 180), oneWay, o));
        }
        List<int[]> between = new ArrayList<>();
        for (int i = 0; i + 1 < n; i++) {
            int first = n + 1 + r.nextInt(0, towns - 1);
            between.add(new int[] {first, first + 1});
        }
        DayRules rules = new DayRules(r.nextInt(5, 11), 510, asked, date ? MONDAY : null);
        return new Days(Travel.of(hops), calls, n, n, between, change.apply(rules));
    }

    @Property(tries = 60)
    void theCutIsTheBestOfAll(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = 1, max = 4) int asked,
            @ForAll boolean date) {
        Days days = days(seed, n, asked, date);
        Days.Cut cut = days.cut();
        assertThat(cut.parts()).hasSize(Math.min(n, asked));
        assertThat(cut.cost()).isCloseTo(least(days, n, 0, n, 0, Math.min(n, asked)), within(1e-6));
        assertThat(days(seed, n, asked, date).cut()).isEqualTo(cut);
    }

    @Property(tries = 40)
    void daysThatWereCutByHandStayAndOnlyTheNightsAreChosen(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int n) {
        List<Integer> cuts = new ArrayList<>();
        SplittableRandom r = new SplittableRandom(seed);
        for (int i = 1; i < n; i++) {
            if (r.nextInt(3) == 0) {
                cuts.add(i);
            }
        }
        Days days =
                days(
                        seed,
                        n,
                        1,
                        true,
                        old -> new DayRules(old.hours(), 510, cuts.size() + 1, cuts, old.date()));
        Days.Cut cut = days.cut();
        assertThat(cut.parts().stream().map(Days.Part::to).limit(cuts.size()))
                .containsExactlyElementsOf(cuts);
        double best = Double.POSITIVE_INFINITY;
        for (int nights = 0; nights < 1 << cuts.size(); nights++) {
            double cost = 0;
            int start = n;
            for (int d = 0; d <= cuts.size(); d++) {
                int from = d == 0 ? 0 : cuts.get(d - 1);
                int to = d == cuts.size() ? n : cuts.get(d);
                int town = to == n ? n : days.towns().get(to - 1)[nights >> d & 1];
                cost += days.run(new Days.Part(from, to, start, town), d).cost;
                start = town;
            }
            best = Math.min(best, cost);
        }
        assertThat(cut.cost()).isCloseTo(best, within(1e-6));
    }

    /// Every last call of the day and every town, then the same for the days that are left.
    private static double least(Days days, int n, int from, int start, int day, int left) {
        double best = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to <= n - left + 1; to++) {
            if (left == 1 && to < n) {
                continue;
            }
            for (int town : to == n ? new int[] {n} : days.towns().get(to - 1)) {
                double cost = days.run(new Days.Part(from, to, start, town), day).cost;
                best =
                        Math.min(
                                best,
                                left == 1
                                        ? cost
                                        : cost + least(days, n, to, town, day + 1, left - 1));
            }
        }
        return best;
    }

    @Property(tries = 30)
    void withoutANumberItTakesAsFewDaysAsTheHoursAllow(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int n) {
        Days.Cut cut = days(seed, n, 0, false).cut();
        int used = cut.parts().size();
        for (int fewer = 1; fewer < used; fewer++) {
            assertThat(days(seed, n, fewer, false).cut().overMinutes())
                    .as(fewer + " days")
                    .isGreaterThan(cut.overMinutes());
        }
    }

    /// Going in from a gate takes the time that driving to the stop and back would, and is no
    /// driving.
    @Property(tries = 60)
    void aWayInFromAGateIsTimeAndNoDriving(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
        SplittableRandom r = new SplittableRandom(seed);
        double[] in = new double[n + 1];
        Hop[][] gates = new Hop[n + 1][n + 1];
        Hop[][] stops = new Hop[n + 1][n + 1];
        List<Call> fromGates = new ArrayList<>();
        List<Call> driven = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            in[i] = r.nextBoolean() ? r.nextInt(0, 45) : 0;
            Opening o = r.nextBoolean() ? null : opening(Set.of(), 870, r.nextInt(900, 1300));
            int minutes = r.nextInt(20, 120);
            fromGates.add(new Call(i, minutes, in[i], o));
            driven.add(new Call(i, minutes, o));
        }
        double ways = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                int minutes = i == j ? 0 : 10 + (i * 7 + j * 7) % 19;
                gates[i][j] = hop(minutes);
                stops[i][j] = i == j ? Hop.NOTHING : hop(in[i] + minutes + in[j]);
            }
            ways += 2 * in[i];
        }
        // After lunch time: then both eat where they first arrive.
        DayRules rules = new DayRules(8, 840, 1, null);
        DayRun a = new DayRun(Travel.of(gates), fromGates, 0, n, n, n, 0, rules);
        DayRun b = new DayRun(Travel.of(stops), driven, 0, n, n, n, 0, rules);
        assertThat(a.end).isCloseTo(b.end, within(1e-6));
        for (int i = 0; i < n; i++) {
            assertThat(a.visits[i].begin()).isCloseTo(b.visits[i].begin(), within(1e-6));
            assertThat(a.visits[i].late()).isEqualTo(b.visits[i].late());
            assertThat(a.visits[i].leave() - in[i]).isCloseTo(b.visits[i].leave(), within(1e-6));
        }
        assertThat(b.cost - a.cost).as("driving").isCloseTo(ways * 60, within(1e-6));
    }

    private static DayRun run(
            double way, double visit, @Nullable Opening o, @Nullable LocalDate d) {
        Hop[][] hops = {{Hop.NOTHING, hop(way)}, {hop(way), Hop.NOTHING}};
        return new DayRun(
                Travel.of(hops),
                List.of(new Call(0, visit, o)),
                0,
                1,
                1,
                1,
                0,
                new DayRules(8, 510, 1, d));
    }

    @Test
    void oneWaitsUntilItOpensAndEatsAtNoon() {
        DayRun run = run(20, 200, opening(Set.of(), 600, 1020), null);
        assertThat(run.visits[0].arrive()).isEqualTo(530);
        assertThat(run.visits[0].begin()).isEqualTo(600);
        assertThat(run.visits[0].leave()).isEqualTo(800);
        assertThat(run.lunch).as("the way home is short").isNegative();
        assertThat(run.end).isEqualTo(820);
        DayRun far = run(200, 60, null, null);
        assertThat(far.lunch).isEqualTo(710);
        assertThat(far.visits[0].begin()).isEqualTo(770);
        assertThat(far.end - 510 - far.overMinutes).as("lunch is not counted").isEqualTo(520);
    }

    @Test
    void closedDoorsAndTooLateAreMissed() {
        assertThat(
                        run(20, 60, opening(Set.of(DayOfWeek.MONDAY), null, null), MONDAY)
                                .visits[0]
                                .shut())
                .isEqualTo(Opening.Shut.WEEKDAY);
        assertThat(
                        run(20, 60, opening(Set.of(DayOfWeek.MONDAY), null, null), null)
                                .visits[0]
                                .isMissed())
                .isFalse();
        assertThat(run(20, 60, opening(Set.of(), 480, 580), null).visits[0].late()).isTrue();
        assertThat(run(20, 60, opening(Set.of(), 480, 590), null).visits[0].late()).isFalse();
    }

    @Test
    void theSecondDayIsTheDayAfter() {
        Hop[][] hops = new Hop[4][4];
        for (Hop[] row : hops) {
            java.util.Arrays.fill(row, hop(240));
        }
        Opening tuesdays = opening(Set.of(DayOfWeek.TUESDAY), null, null);
        List<Call> calls = List.of(new Call(0, 60, null), new Call(1, 60, tuesdays));
        Days days =
                new Days(
                        Travel.of(hops),
                        calls,
                        2,
                        2,
                        List.of(new int[] {3}),
                        new DayRules(10, 510, 2, MONDAY));
        assertThat(days.run(days.cut().parts().get(1), 1).visits[0].shut())
                .isEqualTo(Opening.Shut.WEEKDAY);
    }
}
