package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Carries out `data/network/junctions.tsv`: finds, or makes, the node of each of the two lines
/// where the source says that they join.
final class NetJoin {
    /// Nearer than this to a node, a junction is at it, kilometres.
    static final double AT_NODE = 0.3;

    /// Two ends nearer than this are one node, kilometres.
    static final double ONE_NODE = 0.1;

    /// What came of a row.
    ///
    /// @param at index of the waypoint of the line
    /// @param km of the edge between the two; 0 where they are one node
    record Done(Row row, NetLine line, int at, String a, String b, double km) {}

    private final Skeleton net;
    private final Map<String, NetLine> lines = new HashMap<>();
    private final Map<NetLine, List<NetMatch.Stretch>> stretches;
    private final NetClaims claims;

    /// Nodes on links: by link, share of its length → id.
    final Map<Integer, TreeMap<Double, String>> onLinks = new HashMap<>();

    /// Nodes on courses: by line, kilometres → id.
    final Map<NetLine, TreeMap<Double, String>> onCourses = new HashMap<>();

    /// Place of each node made here, degrees.
    final Map<String, Coordinate> made = new TreeMap<>();

    /// Nodes that are the same as another.
    final Map<String, String> same = new HashMap<>();

    final List<Done> done = new ArrayList<>();

    NetJoin(Skeleton net, Map<NetLine, List<NetMatch.Stretch>> stretches, NetClaims claims) {
        this.net = net;
        this.stretches = stretches;
        this.claims = claims;
    }

    void know(Collection<NetLine> all) {
        all.forEach(l -> lines.put(l.id(), l));
    }

    void join(Row row) {
        NetLine a = lines.get(row.get("line"));
        NetLine b = lines.get(row.get("other"));
        int at = a == null ? -1 : index(a, row.number("seq"));
        if (a == null || b == null || at < 0) {
            return;
        }
        int there = index(b, row.number("other_seq"));
        String first = node(a, at, a.at[at]);
        double km = there >= 0 ? b.at[there] : b.nearest(World.project(a.degrees(at)), 0, b.km());
        String second = node(b, there, km);
        double gap = 0;
        if (!first.equals(second)) {
            gap = World.ground(World.project(place(first)), World.project(place(second))) / 1000;
            if (gap < ONE_NODE) {
                boolean keepsFirst = !made.containsKey(first);
                same.put(keepsFirst ? second : first, keepsFirst ? first : second);
                gap = 0;
            }
        }
        done.add(new Done(row, a, at, first, second, gap));
    }

    private static int index(NetLine line, @Nullable Double seq) {
        return seq == null ? -1 : line.track.index(seq.intValue());
    }

    Coordinate place(String node) {
        Coordinate c = made.get(node);
        if (c != null) {
            return c;
        }
        int known = net.node(node);
        if (known < 0) {
            throw new IllegalStateException("no node " + node);
        }
        return net.degrees(known);
    }

    /// @param waypoint index; -1 where the place is none
    private String node(NetLine line, int waypoint, double km) {
        if (waypoint >= 0 && line.node[waypoint] >= 0) {
            return net.id(line.node[waypoint]);
        }
        for (NetMatch.Stretch s : stretches.getOrDefault(line, List.of())) {
            if (km < line.at[s.from()] || km > line.at[s.to()]) {
                continue;
            }
            for (int end : List.of(s.from(), s.to())) {
                if (line.node[end] >= 0 && Math.abs(km - line.at[end]) < AT_NODE) {
                    return net.id(line.node[end]);
                }
            }
            return s.isMatched() ? onLink(line, s, waypoint, km) : onCourse(line, waypoint, km);
        }
        throw new IllegalStateException(line.id() + " has no place at " + km);
    }

    private String onLink(NetLine line, NetMatch.Stretch s, int waypoint, double km) {
        for (int k = 0; k < s.links().size(); k++) {
            int l = s.links().get(k);
            for (NetClaims.Claim c : claims.of(l)) {
                if (c.line() != line || km < c.from() || km > c.to()) {
                    continue;
                }
                double length = c.to() - c.from();
                if (km - c.from() < AT_NODE && length > 0) {
                    return net.id(s.nodes().get(k));
                }
                if (c.to() - km < AT_NODE) {
                    return net.id(s.nodes().get(k + 1));
                }
                String id = name(line, waypoint, km);
                onLinks.computeIfAbsent(l, x -> new TreeMap<>()).put(c.share(km), id);
                made.put(id, place(line, waypoint, km));
                return id;
            }
        }
        return net.id(s.nodes().getLast());
    }

    private String onCourse(NetLine line, int waypoint, double km) {
        String id = name(line, waypoint, km);
        onCourses.computeIfAbsent(line, x -> new TreeMap<>()).put(km, id);
        made.put(id, place(line, waypoint, km));
        return id;
    }

    private static Coordinate place(NetLine line, int waypoint, double km) {
        return waypoint >= 0 ? line.degrees(waypoint) : World.unproject(line.point(km));
    }

    private static String name(NetLine line, int waypoint, double km) {
        return waypoint >= 0
                ? line.nodeId(waypoint)
                : line.id() + "@km" + String.format(java.util.Locale.ROOT, "%.1f", km);
    }
}
