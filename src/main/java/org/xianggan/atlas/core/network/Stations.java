package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts stations on the railways: each becomes a node where the course of its line passes nearest,
/// and the edge there is cut in two. Between two stations of two lines nobody changes unless the
/// lines share a node: walking from one to the other is not known.
public final class Stations {
    /// How far a station may lie from its line: positions of both are known to some kilometres.
    static final double LIMIT_METRES = 5000;

    /// @param lines on which trains stop there; where none of them is in the network, any railway
    ///     that passes is taken
    public record Station(EntityId id, LonLat position, List<EntityId> lines) {
        public Station {
            lines = List.copyOf(lines);
        }
    }

    private record Cut(String id, double fraction, double lon, double lat) {}

    private Stations() {}

    /// A network with the stations as nodes `station:…`; those too far from every railway are left
    /// out, those that are nodes already stay.
    public static Network join(Network network, List<Station> stations) {
        Map<Integer, List<Cut>> cuts = new HashMap<>();
        for (Station s : stations) {
            if (network.node(s.id().toString()).isEmpty()) {
                NetworkShape.OnEdge at = place(network, s);
                if (at.edge() >= 0) {
                    cuts.computeIfAbsent(at.edge(), e -> new ArrayList<>())
                            .add(new Cut(s.id().toString(), at.fraction(), at.lon(), at.lat()));
                }
            }
        }
        return cuts.isEmpty() ? network : cut(network, cuts);
    }

    private static NetworkShape.OnEdge place(Network network, Station s) {
        NetworkShape.OnEdge own =
                network.shape()
                        .nearestEdge(
                                s.position(),
                                LIMIT_METRES,
                                e ->
                                        s.lines().stream()
                                                .anyMatch(
                                                        l ->
                                                                LinePart.whole(l)
                                                                        .covers(network.wayOf(e))));
        return own.edge() >= 0
                ? own
                : network.shape().nearestEdge(s.position(), LIMIT_METRES, e -> true);
    }

    private static Network cut(Network n, Map<Integer, List<Cut>> cuts) {
        NetworkBuilder b = NetworkBuilder.nodes(n);
        for (int e = 0; e < n.edgeCount(); e++) {
            List<Cut> here =
                    cuts.getOrDefault(e, List.of()).stream()
                            .sorted(Comparator.comparing(Cut::fraction))
                            .toList();
            double[] ends = ends(here, n.metres(e));
            int longest = longest(ends);
            int from = n.from(e);
            double start = 0;
            for (int i = 0; i < ends.length; i++) {
                if (ends[i] > start) {
                    boolean last = i == here.size();
                    int to =
                            last
                                    ? n.to(e)
                                    : b.node(
                                            here.get(i).id(), here.get(i).lon(), here.get(i).lat());
                    part(n, b, e, from, to, start, ends[i], i == longest);
                    from = to;
                    start = ends[i];
                }
            }
        }
        return b.build();
    }

    /// Where the parts of an edge end. A station at the very end of an edge, or two at one place,
    /// are kept a metre apart, so that each is a node of its own.
    private static double[] ends(List<Cut> cuts, double metres) {
        double[] ends = new double[cuts.size() + 1];
        ends[cuts.size()] = 1;
        double least = 0;
        for (int i = 0; i < cuts.size(); i++) {
            double wanted = Math.max(cuts.get(i).fraction(), least + 1 / metres);
            ends[i] = Math.min(wanted, 1 - (cuts.size() - i) / metres);
            least = ends[i];
        }
        return ends;
    }

    private static int longest(double[] ends) {
        int longest = 0;
        double most = ends[0];
        for (int i = 1; i < ends.length; i++) {
            if (ends[i] - ends[i - 1] > most) {
                most = ends[i] - ends[i - 1];
                longest = i;
            }
        }
        return longest;
    }

    /// Crossings of the provincial border go to the longest part: where on the edge they lie is not
    /// known any more.
    private static void part(
            Network n,
            NetworkBuilder b,
            int e,
            int from,
            int to,
            double start,
            double end,
            boolean longest) {
        double share = end - start;
        b.edge(
                new Network.Edge(
                        from,
                        to,
                        n.metres(e) * share,
                        n.way(e),
                        n.accuracy(e),
                        longest ? n.border(e) : 0,
                        n.climbUp(e) * share,
                        n.climbDown(e) * share,
                        n.shape().part(e, start, end),
                        n.isOneWay(e)));
    }
}
