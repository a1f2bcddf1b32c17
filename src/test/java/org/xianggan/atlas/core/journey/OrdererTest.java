package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The exact orderer against every order there is, the near one against the exact one.
class OrdererTest {
    private static OrderTask task(long seed, int n, double locked, boolean windows) {
        SplittableRandom r = new SplittableRandom(seed);
        double[][] ways = new double[n][n];
        double[] first = new double[n];
        double[] last = new double[n];
        boolean[] keeps = new boolean[n];
        List<OrderTask.Window> opened = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                ways[i][j] = r.nextInt(5, 120);
                ways[j][i] = ways[i][j];
            }
            first[i] = r.nextInt(0, 120);
            last[i] = r.nextInt(0, 120);
            keeps[i] = r.nextDouble() < locked;
            double opens = r.nextInt(480, 660);
            opened.add(new OrderTask.Window(opens, opens + r.nextInt(60, 900), r.nextInt(10, 90)));
        }
        return new OrderTask(ways, first, last, keeps, windows ? opened : List.of(), 510);
    }

    /// The least cost of all orders that keep the locked ones; infinite where none keeps the hours.
    private static double least(OrderTask task, List<Integer> order, double known) {
        if (order.size() == task.size()) {
            return Math.min(known, task.cost(order));
        }
        double best = known;
        for (int i = 0; i < task.size(); i++) {
            if (!order.contains(i) && task.isFree(i, order.size())) {
                order.add(i);
                best = least(task, order, best);
                order.removeLast();
            }
        }
        return best;
    }

    @Property(tries = 60)
    void theExactOrderIsTheBestOfAll(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n, @ForAll boolean locked) {
        OrderTask task = task(seed, n, locked ? 0.3 : 0, false);
        Order found = new ExactOrderer().order(task).orElseThrow();
        assertThat(found.isExact()).isTrue();
        assertThat(found.cost()).isCloseTo(least(task, new ArrayList<>(), 1e18), within(1e-9));
        assertThat(task.cost(found.stops())).isCloseTo(found.cost(), within(1e-9));
        assertThat(found.stops()).doesNotHaveDuplicates().hasSize(n);
        for (int i = 0; i < n; i++) {
            if (task.locked()[i]) {
                assertThat(found.stops().get(i)).isEqualTo(i);
            }
        }
    }

    @Property(tries = 60)
    void itKeepsTheHoursWhereAnyOrderDoes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int n) {
        OrderTask task = task(seed, n, 0, true);
        double best = least(task, new ArrayList<>(), Double.POSITIVE_INFINITY);
        Optional<Order> found = new ExactOrderer().order(task);
        assertThat(found.isPresent()).isEqualTo(best < Double.POSITIVE_INFINITY);
        found.ifPresent(o -> assertThat(o.cost()).isCloseTo(best, within(1e-9)));
    }

    @Property(tries = 20)
    void theNearOrderIsWithinThreeInAHundredOfTheBest(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int n, @ForAll boolean locked) {
        OrderTask task = task(seed, n, locked ? 0.2 : 0, false);
        Order near = new NearOrderer().order(task).orElseThrow();
        Order exact = new ExactOrderer().order(task).orElseThrow();
        assertThat(task.cost(near.stops())).isCloseTo(near.cost(), within(1e-9));
        assertThat(near.cost()).isBetween(exact.cost() - 1e-9, exact.cost() * 1.03 + 1e-9);
        for (int i = 0; i < n; i++) {
            if (task.locked()[i]) {
                assertThat(near.stops().get(i)).isEqualTo(i);
            }
        }
    }

    /// On roads that are longer in one direction, with stops that keep their places, with hours.
    @ParameterizedTest
    @EnumSource
    void twelveStopsAreOrderedAsWellAsTheExactOnes(OrderGaps.Like like) {
        for (int seed = 0; seed < 8; seed++) {
            OrderTask task = OrderGaps.task(like, 12, seed);
            Order exact = new ExactOrderer().order(task).orElseThrow();
            Order near = new NearOrderer().order(task).orElseThrow();
            assertThat(task.cost(near.stops())).isCloseTo(near.cost(), within(1e-9));
            assertThat(near.cost())
                    .as(like + " " + seed)
                    .isBetween(exact.cost() - 1e-9, exact.cost() * 1.03);
        }
    }

    /// Nothing exact is at hand for so many: against a search of three times the length.
    @ParameterizedTest
    @EnumSource
    void thirtyStopsAreWithinThreeInAHundredOfALongSearch(OrderGaps.Like like) {
        OrderTask task = OrderGaps.task(like, 30, 3);
        Order near = new NearOrderer().order(task).orElseThrow();
        Order far = new NearOrderer(3).order(task).orElseThrow();
        assertThat(near.cost()).isBetween(far.cost() - 1e-9, far.cost() * 1.03);
        assertThat(near.stops()).doesNotHaveDuplicates().hasSize(30);
        for (int i = 0; i < 30; i++) {
            if (task.locked()[i]) {
                assertThat(near.stops().get(i)).isEqualTo(i);
            }
        }
    }

    @Test
    void whereNoOrderKeepsTheHoursThereIsNone() {
        OrderTask.Window never = new OrderTask.Window(0, -1, 10);
        OrderTask open = task(5, 17, 0, false);
        OrderTask task =
                new OrderTask(
                        open.ways(),
                        open.first(),
                        open.last(),
                        open.locked(),
                        Collections.nCopies(17, never),
                        510);
        assertThat(new NearOrderer().order(task)).isEmpty();
        assertThat(new NearOrderer().order(task.withoutWindows())).isPresent();
    }

    @Test
    void fortyStopsAreOrderedAlikeEachTime() {
        OrderTask task = task(7, 40, 0.05, false);
        Order once = Orderer.of(40).order(task).orElseThrow();
        assertThat(Orderer.of(40).order(task)).contains(once);
        assertThat(once.isExact()).isFalse();
        assertThat(once.stops()).doesNotHaveDuplicates().hasSize(40);
    }
}
