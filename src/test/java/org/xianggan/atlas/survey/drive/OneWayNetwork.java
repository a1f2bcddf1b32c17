package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Network.Forbidden;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// Small networks made up by a seed, with one-way roads and forbidden turns, and the slow and sure
/// answer to what the fastest way on them takes.
final class OneWayNetwork {
    private final Network network;

    private OneWayNetwork(Network network) {
        this.network = network;
    }

    /// @param oneWay, turns whether it has any
    static OneWayNetwork of(long seed, int nodes, boolean oneWay, boolean turns) {
        Random random = new Random(seed);
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        List<LonLat> at = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            LonLat p = new LonLat(113 + random.nextDouble() * 0.3, 26.5 + random.nextDouble() / 3);
            at.add(p);
            b.node(1000L + i, p.lon(), p.lat());
        }
        List<Integer> ways = new ArrayList<>();
        for (WayClass c : List.of(WayClass.UNNAMED, WayClass.COUNTY, WayClass.PROVINCIAL)) {
            ways.add(b.way(new Way(null, -1, null, null, c, new Timeline(List.of(), null))));
        }
        for (int i = 0; i < nodes * 2; i++) {
            int from = i < nodes ? i : random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(i < nodes ? 3 : nodes - 1)) % nodes;
            LonLat p = at.get(from);
            LonLat q = at.get(to);
            double[] course = {p.lon(), p.lat(), q.lon(), q.lat()};
            double metres = Geodesics.metres(p, q) * (1 + random.nextDouble());
            int way = ways.get(random.nextInt(ways.size()));
            boolean one = oneWay && random.nextInt(3) == 0;
            b.edge(new Network.Edge(from, to, metres, way, AccuracyClass.A, 0, 0, 0, course, one));
        }
        Network free = b.build();
        if (turns) {
            turns(b, free, random);
        }
        return new OneWayNetwork(b.build());
    }

    private static void turns(Network.Builder b, Network n, Random random) {
        for (int i = 0; i < n.edgeCount(); i++) {
            int first = random.nextInt(n.edgeCount());
            int start = random.nextBoolean() ? n.from(first) : n.to(first);
            List<Integer> edges = new ArrayList<>(List.of(first));
            List<Integer> nodes = new ArrayList<>(List.of(start, n.otherEnd(first, start)));
            int most = random.nextInt(3) == 0 ? 3 : 2;
            for (int e = 0; e < n.edgeCount() && edges.size() < most; e++) {
                int here = nodes.getLast();
                int next = (e + first) % n.edgeCount();
                boolean meets = n.from(next) == here || n.to(next) == here;
                if (meets && !nodes.contains(n.otherEnd(next, here))) {
                    edges.add(next);
                    nodes.add(n.otherEnd(next, here));
                }
            }
            if (edges.size() == most) {
                int[] all = edges.stream().mapToInt(Integer::intValue).toArray();
                b.forbid(new Forbidden(nodes.get(1), all));
            }
        }
    }

    /// Any network, to be asked the same.
    static OneWayNetwork around(Network network) {
        return new OneWayNetwork(network);
    }

    Network network() {
        return network;
    }

    Snap somewhere(Random random) {
        int e = random.nextInt(network.edgeCount());
        double f = 0.1 + 0.8 * random.nextDouble();
        if (random.nextInt(3) == 0) {
            int node = network.from(e);
            Stop stop = Stop.at("n" + node, network.position(node));
            return new Snap(stop, node, -1, 0, network.position(node), 0);
        }
        LonLat p =
                new LonLat(
                        network.lon(network.from(e)) * (1 - f) + network.lon(network.to(e)) * f,
                        network.lat(network.from(e)) * (1 - f) + network.lat(network.to(e)) * f);
        return new Snap(Stop.at("e" + e, p), -1, e, f, p, 0);
    }

    /// Where one is: on the way along an edge, after another (−1 at the beginning).
    private record State(int before, int edge, boolean forward) {}

    private record Reached(State state, double seconds) {}

    /// Seconds of the fastest way; infinite where there is none. Nobody turns round on the road.
    double fastest(Snap from, Snap to, Conditions c) {
        Map<State, Double> best = new HashMap<>();
        PriorityQueue<Reached> queue =
                new PriorityQueue<>((x, y) -> Double.compare(x.seconds(), y.seconds()));
        double found = Double.POSITIVE_INFINITY;
        for (boolean forward : new boolean[] {true, false}) {
            for (int e = 0; e < network.edgeCount(); e++) {
                double start = start(from, e, forward);
                if (start >= 0 && may(e, forward)) {
                    double target = target(to, e, forward);
                    if (target >= start) {
                        found = Math.min(found, (target - start) * c.seconds(e));
                    }
                    queue.add(new Reached(new State(-1, e, forward), (1 - start) * c.seconds(e)));
                }
            }
        }
        if (from.isAtNode() && to.isAtNode() && from.node() == to.node()) {
            return 0;
        }
        while (!queue.isEmpty()) {
            Reached here = queue.poll();
            if (best.putIfAbsent(here.state(), here.seconds()) != null) {
                continue;
            }
            State s = here.state();
            int node = s.forward() ? network.to(s.edge()) : network.from(s.edge());
            if (to.isAtNode() && to.node() == node) {
                found = Math.min(found, here.seconds());
            }
            for (int e = 0; e < network.edgeCount(); e++) {
                boolean meets = network.from(e) == node || network.to(e) == node;
                boolean forward = network.from(e) == node;
                if (!meets || e == s.edge() || !may(e, forward) || isForbidden(s, node, e)) {
                    continue;
                }
                double target = target(to, e, forward);
                if (target >= 0) {
                    found = Math.min(found, here.seconds() + target * c.seconds(e));
                }
                queue.add(
                        new Reached(
                                new State(s.edge(), e, forward), here.seconds() + c.seconds(e)));
            }
        }
        return found;
    }

    private boolean may(int edge, boolean forward) {
        return forward || !network.isOneWay(edge);
    }

    /// How far along the edge, in its direction of travel, one sets off; below 0 where not on it.
    private double start(Snap from, int edge, boolean forward) {
        if (from.isAtNode()) {
            int end = forward ? network.from(edge) : network.to(edge);
            return end == from.node() ? 0 : -1;
        }
        return from.edge() != edge ? -1 : forward ? from.fraction() : 1 - from.fraction();
    }

    private static double target(Snap to, int edge, boolean forward) {
        return to.isAtNode() || to.edge() != edge
                ? -1
                : forward ? to.fraction() : 1 - to.fraction();
    }

    private boolean isForbidden(State s, int node, int next) {
        for (Forbidden f : network.forbidden()) {
            int[] e = f.edges();
            boolean pair = e.length == 2 && e[0] == s.edge() && f.via() == node && e[1] == next;
            boolean triple =
                    e.length == 3
                            && e[0] == s.before()
                            && e[1] == s.edge()
                            && e[2] == next
                            && network.otherEnd(e[1], f.via()) == node;
            if (pair || triple) {
                return true;
            }
        }
        return false;
    }

    /// Whether a way goes on where it came to, no road against its direction, and takes no turn
    /// that is forbidden.
    boolean isLawful(List<Piece> way) {
        int before = -1;
        for (int i = 0; i < way.size(); i++) {
            Piece p = way.get(i);
            if (!may(p.edge(), p.isForward())) {
                return false;
            }
            if (i > 0) {
                Piece last = way.get(i - 1);
                int node = last.isForward() ? network.to(last.edge()) : network.from(last.edge());
                int start = p.isForward() ? network.from(p.edge()) : network.to(p.edge());
                State s = new State(before, last.edge(), last.isForward());
                if (node != start || last.edge() == p.edge() || isForbidden(s, node, p.edge())) {
                    return false;
                }
                before = last.edge();
            }
        }
        return true;
    }
}
