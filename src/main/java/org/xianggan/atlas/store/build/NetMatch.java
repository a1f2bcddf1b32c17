package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Finds the links of the skeleton that a built line runs along: between each two of its waypoints
/// that are nodes, the way that stays nearest to its course.
final class NetMatch {
    /// A way leaves the course by no more than this, or this share of the distance between the two
    /// waypoints, and never by more than the greatest; kilometres on the ground.
    private static final double CORRIDOR = 1.5;

    private static final double CORRIDOR_SHARE = 0.15;
    private static final double CORRIDOR_GREATEST = 4;

    /// A way is no longer than this times the course and this many kilometres.
    private static final double LONGER = 1.3;

    private static final double LONGER_KM = 0.5;

    /// A detour of one kilometre in a hundred is taken for a way that lies this many kilometres
    /// nearer to the course.
    private static final double PULL = 2;

    /// What a line does between two waypoints: along links of the skeleton, or on its own where
    /// `links` is empty.
    ///
    /// @param from index of a waypoint
    /// @param nodes one more than `links`
    record Stretch(int from, int to, List<Integer> links, List<Integer> nodes) {
        Stretch {
            links = List.copyOf(links);
            nodes = List.copyOf(nodes);
        }

        boolean isMatched() {
            return !links.isEmpty();
        }
    }

    private record Reached(int node, double cost) {}

    private final Skeleton net;
    private final NetClaims claims;

    /// @param claims links that only an expressway or a high-speed line can run on are closed to
    ///     others
    NetMatch(Skeleton net, NetClaims claims) {
        this.net = net;
        this.claims = claims;
    }

    /// The whole line in stretches between its nodes.
    List<Stretch> stretches(NetLine line) {
        List<Stretch> out = new ArrayList<>();
        int n = line.at.length;
        int from = 0;
        for (int i = 1; i < n; i++) {
            if (line.node[i] < 0 && i < n - 1) {
                continue;
            }
            Stretch found = null;
            if (line.node[from] >= 0 && line.node[i] >= 0 && isBuilt(line, from, i)) {
                found = way(line, from, i);
            }
            out.add(found != null ? found : new Stretch(from, i, List.of(), List.of()));
            from = i;
        }
        return out;
    }

    private static boolean isBuilt(NetLine line, int from, int to) {
        for (int i = from; i < to; i++) {
            NetLine.Part p = line.part(i);
            if (p == null || !p.built()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Stretch way(NetLine line, int from, int to) {
        int start = line.node[from];
        int goal = line.node[to];
        double course = line.at[to] - line.at[from];
        double limit = course * LONGER + LONGER_KM;
        List<Coordinate> chain = new ArrayList<>();
        chain.add(net.world(start));
        chain.addAll(line.between(line.at[from], line.at[to]));
        chain.add(net.world(goal));
        double scale = World.stretch(chain.getFirst()) * 1000;
        double corridor = Math.min(CORRIDOR_GREATEST, Math.max(CORRIDOR, course * CORRIDOR_SHARE));
        Map<Integer, Double> off = new HashMap<>();
        Map<Integer, Double> cost = new HashMap<>();
        Map<Integer, Integer> by = new HashMap<>();
        PriorityQueue<Reached> open =
                new PriorityQueue<>(
                        (a, b) ->
                                a.cost() != b.cost()
                                        ? Double.compare(a.cost(), b.cost())
                                        : net.id(a.node()).compareTo(net.id(b.node())));
        cost.put(start, 0.0);
        open.add(new Reached(start, 0));
        while (!open.isEmpty()) {
            Reached r = open.poll();
            if (r.node() == goal) {
                break;
            }
            if (r.cost() > cost.getOrDefault(r.node(), 0.0)) {
                continue;
            }
            for (int l : net.linksAt(r.node())) {
                Skeleton.Link link = net.links().get(l);
                int next = link.other(r.node());
                if (claims.isClosedTo(line, l)) {
                    continue;
                }
                double d =
                        off.computeIfAbsent(
                                next, k -> Geometry2.distance(net.world(k), chain) / scale);
                if (d > corridor) {
                    continue;
                }
                Coordinate middle = Geometry2.mix(net.world(link.from()), net.world(link.to()), .5);
                double m = Geometry2.distance(middle, chain) / scale;
                double there = r.cost() + link.km() * (1 + (d + m) / PULL);
                if (there < cost.getOrDefault(next, Double.POSITIVE_INFINITY)) {
                    cost.put(next, there);
                    by.put(next, l);
                    open.add(new Reached(next, there));
                }
            }
        }
        if (!by.containsKey(goal) || start == goal) {
            return null;
        }
        List<Integer> links = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>(List.of(goal));
        double km = 0;
        for (int at = goal; at != start; at = nodes.getFirst()) {
            int l = by.getOrDefault(at, -1);
            links.addFirst(l);
            km += net.links().get(l).km();
            nodes.addFirst(net.links().get(l).other(at));
        }
        return km <= limit ? new Stretch(from, to, links, nodes) : null;
    }
}
