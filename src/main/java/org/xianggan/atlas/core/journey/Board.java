package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A loop laid out for planning: its stops first (or the gates from which one goes in), then start
/// and end, then the towns for the nights, each with its number in the [Travel]. The order of the
/// stops may be another than the
/// loop's.
final class Board {
    final Ground ground;
    final Loop loop;
    final List<Stop> places;
    final List<Snap> snaps;
    final Travel travel;
    final int start;
    final int end;
    private final List<NightTown> towns;
    private final int firstTown;
    private final List<int[]> nights;

    /// @param start,end places, or −1
    /// @param nights towns to try after each stop but the last
    Board(
            Ground ground,
            Loop loop,
            List<Stop> places,
            List<Snap> snaps,
            Travel travel,
            int start,
            int end,
            List<NightTown> towns,
            int firstTown,
            List<int[]> nights) {
        this.ground = ground;
        this.loop = loop;
        this.places = places;
        this.snaps = snaps;
        this.travel = travel;
        this.start = start;
        this.end = end;
        this.towns = towns;
        this.firstTown = firstTown;
        this.nights = nights;
    }

    /// @throws LoopProblem where there is no way between two places that have to be visited
    void checkWays() {
        for (int i = 1; i < firstTown; i++) {
            if (!travel.hop(0, i).isThere()) {
                throw new LoopProblem(
                        LoopProblem.Reason.NO_WAY,
                        ground.name(places.getFirst()),
                        ground.name(places.get(i)),
                        String.valueOf(ground.year()));
            }
        }
    }

    private boolean isLinked(int town) {
        return travel.hop(0, town).isThere();
    }

    List<Call> calls() {
        return IntStream.range(0, loop.stops().size()).mapToObj(this::call).toList();
    }

    private Call call(int i) {
        LoopStop s = loop.stops().get(i);
        Sight sight = ground.sight(s.stop());
        return new Call(
                i,
                ground.time(s).minutes(),
                s.oneWayMinutes(),
                sight == null ? null : sight.opening());
    }

    /// Over the stops in their order, without those that are left out.
    ///
    /// @param left which stay, in order
    Days days(List<Integer> left, DayRules rules) {
        List<Call> calls = left.stream().map(this::call).toList();
        List<int[]> between = new ArrayList<>();
        for (int i = 0; i + 1 < left.size(); i++) {
            IntStream tried =
                    IntStream.range(left.get(i), left.get(i + 1))
                            .flatMap(gap -> IntStream.of(nights.get(gap)));
            int[] linked = tried.distinct().filter(this::isLinked).toArray();
            if (linked.length == 0) {
                // Nowhere to stay at all: one stays where one is, and no town is told.
                linked = new int[] {left.get(i)};
            }
            between.add(linked);
        }
        int last =
                end == 0 && start < 0 && loop.finish() instanceof Finish.Back
                        ? left.getFirst()
                        : end;
        return new Days(travel, calls, start, last, between, rules);
    }

    List<Integer> all() {
        return IntStream.range(0, loop.stops().size()).boxed().toList();
    }

    Itinerary itinerary() {
        return itinerary(DayRules.of(loop));
    }

    Itinerary itinerary(DayRules rules) {
        Days days = days(all(), rules);
        return new ItineraryMaker(this, days, days.cut(), rules).make();
    }

    @Nullable NightTown town(int place) {
        return place < firstTown ? null : towns.get(place - firstTown);
    }

    Hop way(List<Integer> order) {
        Hop sum = Hop.NOTHING;
        int at = start;
        for (int stop : order) {
            sum = at < 0 ? sum : sum.plus(travel.hop(at, stop));
            at = stop;
        }
        int last =
                loop.start() == null && loop.finish() instanceof Finish.Back
                        ? order.getFirst()
                        : end;
        return last < 0 ? sum : sum.plus(travel.hop(at, last));
    }

    /// A loop that begins at its first stop and goes back there keeps that stop first.
    OrderTask orderTask() {
        int n = loop.stops().size();
        boolean ring = loop.start() == null && loop.finish() instanceof Finish.Back;
        double[][] ways = new double[n][n];
        double[] first = new double[n];
        double[] last = new double[n];
        boolean[] locked = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ways[i][j] = travel.hop(i, j).minutes();
            }
            first[i] = start < 0 ? 0 : travel.hop(start, i).minutes();
            last[i] = end < 0 ? 0 : travel.hop(i, end).minutes();
            locked[i] = loop.stops().get(i).locked() || ring && i == 0;
        }
        return new OrderTask(ways, first, last, locked, windows(), loop.dayStart());
    }

    /// At the places that one drives to. Only in a loop of one day: nobody knows beforehand on
    /// which of several days a stop falls.
    private List<OrderTask.Window> windows() {
        List<OrderTask.Window> windows = new ArrayList<>();
        for (Call c : loop.days() == 1 ? calls() : List.<Call>of()) {
            Opening o = c.opening();
            windows.add(
                    new OrderTask.Window(
                            (o == null || o.opens() == null ? 0 : o.opens()) - c.oneWay(),
                            o == null
                                    ? Double.POSITIVE_INFINITY
                                    : o.latest(c.minutes()) - c.oneWay(),
                            c.minutes() + 2 * c.oneWay()));
        }
        return windows;
    }
}
