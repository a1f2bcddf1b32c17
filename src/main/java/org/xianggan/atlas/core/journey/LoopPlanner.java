package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Plans loops: puts stops in order, cuts days, says what does not fit. The same loop has always
/// the same answer. Safe for several threads; for workers only.
public final class LoopPlanner {
    /// More stops than this are refused.
    public static final int MOST_STOPS = 60;

    /// Towns that are tried for each night.
    private static final int TRIED_TOWNS = 3;

    private final Ground ground;

    public LoopPlanner(Ground ground) {
        this.ground = ground;
    }

    /// The loop in its own order, with its days.
    ///
    /// @throws LoopProblem where it has no stops, too many, one twice, one without a position, or
    ///     two with no way between them
    /// @throws org.xianggan.atlas.core.network.TravelProblem where a stop is too far from every
    /// road
    public Itinerary plan(Loop loop) {
        return board(loop).itinerary();
    }

    /// The order that makes the way shortest in time: exact up to fifteen stops, near the best for
    /// more. In one day it keeps to the hours of the sites where that can be done.
    ///
    /// @throws LoopProblem as [#plan]
    public Reordering reorder(Loop loop) {
        Board b = board(loop);
        int n = loop.stops().size();
        List<Integer> before = IntStream.range(0, n).boxed().toList();
        OrderTask task = b.orderTask();
        Orderer orderer = Orderer.of(n);
        Order found =
                orderer.order(task).or(() -> orderer.order(task.withoutWindows())).orElseThrow();
        boolean gains =
                task.cost(found.stops()) < task.cost(before) - 1e-9
                        || found.cost() < task.withoutWindows().cost(before) - 1e-9
                                && task.windows().isEmpty();
        List<Integer> after = gains ? found.stops() : before;
        return new Reordering(loop, before, after, b.way(before), b.way(after), found.isExact());
    }

    /// The roads of a plan, one route for each day; a day that stays where it is has a route of one
    /// leg without a length.
    public List<Route> roads(Itinerary plan) {
        List<Route> roads = new ArrayList<>();
        for (Day d : plan.days()) {
            List<Snap> snaps = new ArrayList<>();
            snaps.add(ground.snap(d.from()));
            d.drives().forEach(drive -> snaps.add(ground.snap(drive.to())));
            if (snaps.size() == 1) {
                snaps.add(snaps.getFirst());
            }
            roads.add(ground.engine.route(snaps, ground.conditions, 1).getFirst());
        }
        return roads;
    }

    /// The road over the stops of a published route that have a position; null where fewer than two
    /// have.
    public @Nullable Route road(PublishedRoute route) {
        List<Snap> snaps =
                route.placed().stream()
                        .map(PublishedRoute.PublishedStop::stop)
                        .map(ground::snap)
                        .toList();
        return snaps.size() < 2
                ? null
                : ground.engine.route(snaps, ground.conditions, 1).getFirst();
    }

    Board board(Loop asked) {
        Loop loop = ground.placed(asked);
        check(loop);
        List<Stop> places = new ArrayList<>();
        List<Snap> snaps = new ArrayList<>();
        Set<Integer> onFoot = new HashSet<>();
        for (LoopStop s : loop.stops()) {
            if (s.onFoot()) {
                onFoot.add(places.size());
            }
            places.add(s.drivenTo());
            snaps.add(snap(s));
        }
        int start = -1;
        if (loop.start() != null) {
            start = places.size();
            places.add(loop.start());
            snaps.add(ground.snap(loop.start()));
        }
        int end =
                switch (loop.finish()) {
                    case Finish.AtLast _ -> -1;
                    case Finish.Back _ -> loop.start() == null ? 0 : start;
                    case Finish.At(Stop stop) -> {
                        places.add(stop);
                        snaps.add(ground.snap(stop));
                        yield places.size() - 1;
                    }
                };
        List<NightTown> towns = new ArrayList<>();
        int first = places.size();
        List<int[]> nights = nights(loop, first, towns);
        for (NightTown t : towns) {
            places.add(t.stop());
            snaps.add(ground.snap(t.stop()));
        }
        Travel travel = Travel.of(ground.engine.matrix(snaps, ground.conditions), onFoot);
        Board board =
                new Board(ground, loop, places, snaps, travel, start, end, towns, first, nights);
        board.checkWays();
        return board;
    }

    private void check(Loop loop) {
        List<LoopStop> stops = loop.stops();
        if (stops.isEmpty()) {
            throw new LoopProblem(LoopProblem.Reason.NO_STOPS);
        }
        if (stops.size() > MOST_STOPS) {
            throw new LoopProblem(
                    LoopProblem.Reason.MANY_STOPS, String.valueOf(stops.size()), MOST_STOPS);
        }
        for (int i = 0; i < stops.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (stops.get(i).isSamePlace(stops.get(j))) {
                    throw new LoopProblem(
                            LoopProblem.Reason.TWICE, ground.name(stops.get(i).stop()));
                }
            }
        }
    }

    /// Towns to try after each stop, by their places from `first` on.
    private List<int[]> nights(Loop loop, int first, List<NightTown> used) {
        List<NightTown> all =
                ground.towns(loop.nights()).stream()
                        .filter(t -> ground.isReached(t.stop()))
                        .toList();
        List<int[]> nights = new ArrayList<>();
        for (int i = 0; i + 1 < loop.stops().size(); i++) {
            LonLat from = at(loop.stops().get(i));
            LonLat to = at(loop.stops().get(i + 1));
            List<NightTown> near = Ground.near(all, from, to, TRIED_TOWNS);
            int[] places = new int[near.size()];
            for (int k = 0; k < places.length; k++) {
                int known = used.indexOf(near.get(k));
                if (known < 0) {
                    known = used.size();
                    used.add(near.get(k));
                }
                places[k] = first + known;
            }
            nights.add(places);
        }
        return nights;
    }

    /// Of what has no position it is the stop that is named, not its gate.
    private Snap snap(LoopStop s) {
        at(s);
        return ground.snap(s.drivenTo());
    }

    private LonLat at(LoopStop s) {
        LonLat at = s.drivenTo().position();
        if (at == null) {
            throw new LoopProblem(LoopProblem.Reason.NO_POSITION, ground.name(s.stop()));
        }
        return at;
    }
}
