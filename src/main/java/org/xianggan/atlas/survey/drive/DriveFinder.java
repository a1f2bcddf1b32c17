package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.AlternativeRoute;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.PMap;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Finder;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Reached;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Ways found by GraphHopper: A\* from both ends, with landmarks where the network has them. Of
/// several threads.
final class DriveFinder implements Finder {
    /// Time of another way at most, in times of the fastest.
    private static final double STRETCH = 1.5;

    /// At most this part of its own time is shared with any way taken before.
    private static final double SHARED = 0.75;

    /// A plateau takes at least this part of the time of its way.
    private static final double PLATEAU = 0.18;

    /// How far both searches overlap.
    private static final double EXPLORED = 1.4;

    private final Prepared made;

    DriveFinder(Prepared made) {
        this.made = made;
    }

    @Override
    public @Nullable List<Piece> way(Snap from, Snap to) {
        return way(from, to, new Question(made.drive(), List.of(from, to)));
    }

    private @Nullable List<Piece> way(Snap from, Snap to, Question asked) {
        int a = asked.node(from);
        int b = asked.node(to);
        if (a == b) {
            return isAlong(from, to) ? along(from, to) : whole(List.of(), from, to, asked);
        }
        Weighting weighting = asked.weighting(made.weighting());
        var search = new AStarBidirection(asked.graph(), weighting, made.drive().mode());
        made.aim(search, asked, weighting);
        try {
            Path path = search.calcPath(a, b);
            return path.isFound() ? whole(asked.pieces(path), from, to, asked) : null;
        } catch (ConnectionNotFoundException none) {
            // Landmarks know at once that two places are on different pieces.
            return null;
        }
    }

    /// GraphHopper takes two places as one where they lie within a tenth of a metre: with what is
    /// missing at both ends for that.
    private static List<Piece> whole(List<Piece> way, Snap from, Snap to, Question asked) {
        Piece first = asked.missing(from);
        Piece last = asked.missing(to);
        if (first == null && last == null) {
            return way;
        }
        List<Piece> all = new ArrayList<>(way);
        if (first != null) {
            boolean goesOn = !all.isEmpty() && all.getFirst().edge() == first.edge();
            double end = goesOn ? all.removeFirst().end() : first.end();
            all.addFirst(new Piece(first.edge(), first.start(), end));
        }
        if (last != null) {
            boolean comesFrom = !all.isEmpty() && all.getLast().edge() == last.edge();
            double start = comesFrom ? all.removeLast().start() : last.end();
            all.addLast(new Piece(last.edge(), start, last.start()));
        }
        return all;
    }

    /// Whether one gets from one to the other without leaving their edge.
    private boolean isAlong(Snap from, Snap to) {
        return !from.isAtNode()
                && from.edge() == to.edge()
                && from.fraction() != to.fraction()
                && (from.fraction() < to.fraction()
                        || !made.drive().network().isOneWay(from.edge()));
    }

    private static List<Piece> along(Snap from, Snap to) {
        return List.of(new Piece(from.edge(), from.fraction(), to.fraction()));
    }

    @Override
    public List<List<Piece>> ways(Snap from, Snap to, List<Piece> fastest, int most) {
        List<List<Piece>> taken = new ArrayList<>();
        taken.add(fastest);
        double time = seconds(fastest);
        for (List<Piece> way : candidates(from, to, most)) {
            double own = seconds(way);
            if (taken.size() < most
                    && own <= STRETCH * time
                    && isSimple(way)
                    && taken.stream().allMatch(t -> shared(way, t) <= SHARED * own)) {
                taken.add(way);
            }
        }
        return taken;
    }

    private List<List<Piece>> candidates(Snap from, Snap to, int most) {
        Question asked = new Question(made.drive(), List.of(from, to));
        int a = asked.node(from);
        int b = asked.node(to);
        if (a == b) {
            return List.of();
        }
        PMap hints = new PMap();
        hints.putObject(Parameters.Algorithms.AltRoute.MAX_PATHS, 4 * most);
        hints.putObject(Parameters.Algorithms.AltRoute.MAX_WEIGHT, STRETCH);
        hints.putObject(Parameters.Algorithms.AltRoute.MAX_SHARE, SHARED);
        hints.putObject("alternative_route.min_plateau_factor", PLATEAU);
        hints.putObject("alternative_route.max_exploration_factor", EXPLORED);
        Weighting weighting = asked.weighting(made.weighting());
        var search = new AlternativeRoute(asked.graph(), weighting, made.drive().mode(), hints);
        made.aim(search, asked, weighting);
        List<List<Piece>> ways = new ArrayList<>();
        for (Path path : search.calcPaths(a, b)) {
            ways.add(asked.pieces(path));
        }
        ways.sort((x, y) -> Double.compare(seconds(x), seconds(y)));
        return ways;
    }

    private double seconds(List<Piece> way) {
        double sum = 0;
        for (Piece p : way) {
            sum += made.conditions().seconds(p.edge()) * p.share();
        }
        return sum;
    }

    /// Whether it comes to no place twice.
    private boolean isSimple(List<Piece> way) {
        Set<Integer> ends = new HashSet<>();
        for (Piece p : way) {
            boolean reaches = p.end() == 0 || p.end() == 1;
            int end =
                    p.end() == 1
                            ? made.drive().network().to(p.edge())
                            : made.drive().network().from(p.edge());
            if (reaches && !ends.add(end)) {
                return false;
            }
        }
        return true;
    }

    /// Seconds of the first that the second shares.
    private double shared(List<Piece> a, List<Piece> b) {
        Map<Integer, Double> used = new HashMap<>();
        b.forEach(p -> used.merge(p.edge(), p.share(), Double::sum));
        double sum = 0;
        for (Piece p : a) {
            double both = Math.min(p.share(), used.getOrDefault(p.edge(), 0.0));
            sum += made.conditions().seconds(p.edge()) * both;
        }
        return sum;
    }

    @Override
    public @Nullable List<Piece>[] pairs(List<Snap> places) {
        int n = places.size();
        Question asked = new Question(made.drive(), places);
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable List<Piece>[] ways = new List[n * n];
        IntStream.range(0, n * n)
                .parallel()
                .filter(i -> i / n != i % n)
                .forEach(i -> ways[i] = way(places.get(i / n), places.get(i % n), asked));
        return ways;
    }

    @Override
    public Reached reached(Snap from) {
        return new DriveReached(from, made, this);
    }
}
