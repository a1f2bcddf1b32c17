package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Finder;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Reached;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Ways found by GraphHopper: A\* from both ends, with landmarks where the network has them. Of
/// several threads.
final class DriveFinder implements Finder {
    /// Pairs of up to so many places are searched one by one, with landmarks and without.
    private static final int MOST_AIMED = 64;

    private static final int MOST_SEARCHES = 8;

    private final Prepared made;

    DriveFinder(Prepared made) {
        this.made = made;
    }

    @Override
    public @Nullable List<Piece> way(Snap from, Snap to) {
        return made.known()
                .way(from, to, () -> way(from, to, new Question(made.drive(), List.of(from, to))));
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
        return fastest.isEmpty()
                ? List.of(fastest)
                : Plateaus.of(made.arcs(), made.conditions(), from, to, fastest, most);
    }

    /// Where there are many one tree a row is faster than a search a pair.
    @Override
    public @Nullable List<Piece>[] pairs(List<Snap> places) {
        int n = places.size();
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable List<Piece>[] ways = new List[n * n];
        if (n > (made.landmarks() == null ? MOST_SEARCHES : MOST_AIMED)) {
            IntStream.range(0, n).parallel().forEach(i -> row(i, places, ways));
            return ways;
        }
        IntStream.range(0, n * n)
                .parallel()
                .filter(i -> i / n != i % n)
                .forEach(i -> ways[i] = way(places.get(i / n), places.get(i % n)));
        return ways;
    }

    private void row(int i, List<Snap> places, @Nullable List<Piece>[] ways) {
        int n = places.size();
        Snap from = places.get(i);
        ArcTree tree = ArcTree.to(made.arcs(), made.conditions(), from, places);
        for (int j = 0; j < n; j++) {
            if (i != j) {
                ways[i * n + j] = way(from, places.get(j), tree);
            }
        }
    }

    private @Nullable List<Piece> way(Snap from, Snap to, ArcTree tree) {
        return tree.isHidden(to) ? way(from, to) : tree.to(to);
    }

    @Override
    public Reached reached(Snap from) {
        return new Told(ArcTree.of(made.arcs(), made.conditions(), from), this);
    }

    /// A tree, and searches for what it does not tell.
    private record Told(ArcTree tree, DriveFinder finder) implements Reached {
        @Override
        public Snap root() {
            return tree.root();
        }

        @Override
        public double[] seconds(Pace pace) {
            return tree.seconds(pace);
        }

        @Override
        public @Nullable List<Piece> to(Snap target) {
            return finder.way(tree.root(), target, tree);
        }
    }
}
