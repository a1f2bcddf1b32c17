package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Other ways between two snaps: real ones, not twins, by the rules of the built-in engine: the
/// trees from both ends share chains of arcs; a way over one that is long enough, and that shares
/// little enough with each way taken before, is taken. GraphHopper's search for the same took 14 s
/// where this took less than one ([decision
/// 40](../../../../../../../../docs/decisions/0040-graphhopper.md)).
final class Plateaus {
    /// Time at most, in times of the fastest.
    private static final double STRETCH = 1.5;

    /// A plateau takes at least this part of the fastest time.
    private static final double PLATEAU = 0.12;

    /// At most this part of its own time is shared with any way taken before.
    private static final double SHARED = 0.75;

    /// Ways that are looked at: those after them share nearly all with them.
    private static final int MOST_LOOKED_AT = 200;

    private final Arcs arcs;
    private final Conditions conditions;
    private final ArcLabels out;
    private final ArcLabels back;
    private final double time;

    private Plateaus(Arcs arcs, Conditions conditions, Snap from, Snap to, double time) {
        this.arcs = arcs;
        this.conditions = conditions;
        this.time = time;
        out = ArcLabels.from(arcs, conditions, from).search(next -> next <= time * STRETCH);
        back = ArcLabels.to(arcs, conditions, to).search(next -> next <= time * STRETCH);
    }

    /// A chain of arcs that both trees go over.
    private record Chain(int end, double seconds) {}

    /// The fastest way, which is given, and up to `most` − 1 others, by time.
    static List<List<Piece>> of(
            Arcs arcs, Conditions c, Snap from, Snap to, List<Piece> fastest, int most) {
        double time = seconds(fastest, c);
        return new Plateaus(arcs, c, from, to, time).chosen(fastest, most);
    }

    private static double seconds(List<Piece> way, Conditions c) {
        double sum = 0;
        for (Piece p : way) {
            sum += c.seconds(p.edge()) * p.share();
        }
        return sum;
    }

    private List<List<Piece>> chosen(List<Piece> fastest, int most) {
        List<List<Piece>> taken = new ArrayList<>();
        taken.add(fastest);
        List<Chain> chains = chains();
        for (Chain c : chains.subList(0, Math.min(MOST_LOOKED_AT, chains.size()))) {
            if (taken.size() >= most) {
                break;
            }
            List<Piece> way = over(c.end());
            if (isSimple(way)
                    && taken.stream().allMatch(t -> shared(way, t) <= SHARED * c.seconds())) {
                taken.add(way);
            }
        }
        return taken;
    }

    private List<Chain> chains() {
        List<Chain> found = new ArrayList<>();
        for (int i = 0; i < out.settled; i++) {
            int arc = out.order[i];
            if (isShared(arc) && !isPlateau(out.link[arc], arc)) {
                Chain c = chain(arc);
                if (c.seconds() <= STRETCH * time && c.seconds() >= time) {
                    found.add(c);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Chain::seconds));
        return found;
    }

    /// Whether both trees go over an arc: it is the fastest to what comes after it, and the fastest
    /// from what comes before. Where one may set off or arrive on it, it is no chain of its own.
    private boolean isShared(int arc) {
        int before = out.link[arc];
        if (before == ArcLabels.NONE || back.seconds[arc] == Double.POSITIVE_INFINITY) {
            return false;
        }
        int after = back.link[arc];
        return after != ArcLabels.NONE && out.link[after] == arc && back.link[before] == arc;
    }

    private boolean isPlateau(int before, int after) {
        return before != ArcLabels.NONE
                && after != ArcLabels.NONE
                && isShared(before)
                && isShared(after)
                && back.link[before] == after;
    }

    /// Goes on from the first arc of a chain to its end. What is too short takes for ever.
    private Chain chain(int start) {
        int arc = start;
        while (isPlateau(arc, back.link[arc])) {
            arc = back.link[arc];
        }
        double own = conditions.seconds(arcs.edge(start));
        double length = out.seconds[arc] - out.seconds[start] + own;
        double whole = out.seconds[arc] + back.seconds[back.link[arc]];
        return new Chain(arc, length >= PLATEAU * time ? whole : Double.POSITIVE_INFINITY);
    }

    private List<Piece> over(int arc) {
        List<Integer> before = new ArrayList<>();
        for (int a = arc; a != ArcLabels.NONE; a = out.link[a]) {
            before.add(a);
        }
        Collections.reverse(before);
        List<Piece> way = new ArrayList<>();
        way.add(piece(before.getFirst(), 1 - out.share(before.getFirst()), 1));
        before.subList(1, before.size()).forEach(a -> way.add(piece(a, 0, 1)));
        int last = back.link[arc];
        while (back.link[last] != ArcLabels.NONE) {
            way.add(piece(last, 0, 1));
            last = back.link[last];
        }
        way.add(piece(last, 0, back.share(last)));
        return way;
    }

    private Piece piece(int arc, double from, double to) {
        return ArcTree.piece(arcs, arc, from, to);
    }

    /// Whether it comes to no place twice.
    private boolean isSimple(List<Piece> way) {
        Set<Integer> ends = new HashSet<>();
        for (Piece p : way.subList(0, way.size() - 1)) {
            int end =
                    p.isForward()
                            ? conditions.network().to(p.edge())
                            : conditions.network().from(p.edge());
            if (!ends.add(end)) {
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
            sum += conditions.seconds(p.edge()) * both;
        }
        return sum;
    }
}
