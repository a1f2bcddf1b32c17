package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Other ways between two snaps: real ones, not twins.
///
/// The trees of shortest ways from both ends share chains of edges, plateaus; the way over a
/// plateau is the shortest up to its end and from its beginning, so that no stretch of it that
/// takes no longer than the plateau can be cut short (Abraham, Delling, Goldberg, Werneck:
/// Alternative Routes in Road Networks, 2013). Of these ways those are taken that take not much
/// longer, whose plateau is long enough, and which share little enough with each way taken before.
final class Alternatives {
    /// Time at most, in times of the fastest.
    static final double STRETCH = 1.5;

    /// A plateau takes at least this part of the fastest time.
    static final double PLATEAU = 0.12;

    /// At most this part of its own time is shared with any way taken before.
    static final double SHARED = 0.75;

    private final Conditions conditions;
    private final Network network;
    private final Tree out;
    private final Tree back;

    private Alternatives(Conditions conditions, Tree out, Tree back) {
        this.conditions = conditions;
        network = conditions.network();
        this.out = out;
        this.back = back;
    }

    private record Candidate(int start, int end, double seconds) {}

    /// The fastest way, which is given, and up to `most` − 1 others, by time.
    static List<List<Piece>> of(
            List<Piece> fastest, Search search, Snap from, Snap to, Conditions c, int most) {
        double time = seconds(fastest, c);
        Tree out = search.tree(from, c, time * STRETCH);
        Tree back = search.tree(to, c, time * STRETCH);
        return new Alternatives(c, out, back).chosen(fastest, time, most);
    }

    private static double seconds(List<Piece> way, Conditions c) {
        double sum = 0;
        for (Piece p : way) {
            sum += c.seconds(p.edge()) * p.share();
        }
        return sum;
    }

    private List<List<Piece>> chosen(List<Piece> fastest, double time, int most) {
        List<List<Piece>> taken = new ArrayList<>();
        taken.add(fastest);
        double[] share = new double[network.edgeCount()];
        for (Candidate c : candidates(time)) {
            if (taken.size() >= most) {
                break;
            }
            List<Piece> way = over(c);
            if (taken.stream().allMatch(t -> shared(way, t, share) <= SHARED * c.seconds())) {
                taken.add(way);
            }
        }
        return taken;
    }

    private List<Candidate> candidates(double time) {
        List<Candidate> found = new ArrayList<>();
        for (int v = 0; v < network.nodeCount(); v++) {
            int before = plateauBefore(v);
            if (before >= 0 && plateauBefore(before) < 0) {
                Candidate c = plateau(before, v);
                double length = out.seconds()[c.end()] - out.seconds()[c.start()];
                if (length >= PLATEAU * time && c.seconds() <= STRETCH * time) {
                    found.add(c);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::seconds));
        return found;
    }

    /// Where the plateau edge that leads to v comes from; −1 where none leads there.
    private int plateauBefore(int v) {
        int e = out.edge()[v];
        if (e < 0 || out.seconds()[v] == Double.POSITIVE_INFINITY) {
            return -1;
        }
        int u = network.otherEnd(e, v);
        return back.seconds()[u] < Double.POSITIVE_INFINITY && back.edge()[u] == e ? u : -1;
    }

    /// Goes on from the first edge of a plateau to its end.
    private Candidate plateau(int start, int second) {
        int v = second;
        while (back.edge()[v] >= 0) {
            int next = network.otherEnd(back.edge()[v], v);
            if (plateauBefore(next) != v) {
                break;
            }
            v = next;
        }
        return new Candidate(start, v, out.seconds()[v] + back.seconds()[v]);
    }

    private List<Piece> over(Candidate c) {
        List<Piece> way = out.to(c.end());
        List<Piece> rest = back.to(c.end());
        for (int i = rest.size() - 1; i >= 0; i--) {
            Piece p = rest.get(i);
            way.add(new Piece(p.edge(), p.end(), p.start()));
        }
        return way;
    }

    /// Seconds that two ways share.
    ///
    /// @param scratch of all edges, 0 before and after
    private double shared(List<Piece> a, List<Piece> b, double[] scratch) {
        for (Piece p : b) {
            scratch[p.edge()] += p.share();
        }
        double sum = 0;
        for (Piece p : a) {
            sum += conditions.seconds(p.edge()) * Math.min(p.share(), scratch[p.edge()]);
        }
        for (Piece p : b) {
            scratch[p.edge()] = 0;
        }
        return sum;
    }
}
