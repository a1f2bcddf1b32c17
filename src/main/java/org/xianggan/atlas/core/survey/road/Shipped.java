package org.xianggan.atlas.core.survey.road;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.LineMatcher.Match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of the shipped network stays, because the extract does not have it, and where that joins
/// the extract's roads.
///
/// - An edge of named lines stays for those of its sections that the extract does not have there.
/// - A link of no name stays where one of its ends is farther than [#FAR] from every road of the
///   extract: beyond where an extract was cut, nothing is known but the links.
/// - A node of what stays is joined to each road of which it was a node in the shipped network: to
///   the nearest point of the same named line (of an expressway at an interchange, where one is
///   near; to both carriageways), and where links of no name met there to the nearest road that is
///   no expressway; within [Wants#LIMIT].
final class Shipped {
    /// Metres.
    static final double FAR = 3_000;

    /// An edge that stays.
    ///
    /// @param parts the sections that it stays for; empty for a link
    record Kept(int edge, List<LinePart> parts) {}

    /// A straight edge from a node of the shipped network to a point of a road.
    ///
    /// @param parts as that of the edge that it lengthens
    record Join(int node, Wants.Hit to, List<LinePart> parts) {}

    private final Network network;
    private final Map<EntityId, Line> lines;
    private final Gaps gaps;
    private final Wants wants = new Wants();
    private final Map<Integer, Integer> ordinary = new HashMap<>();
    private final Map<String, Integer> ofLine = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private int unjoined;

    Shipped(
            Network network,
            List<Match> matches,
            Map<EntityId, Line> lines,
            CarRoads roads,
            LineUses uses) {
        this.network = network;
        this.lines = lines;
        gaps = new Gaps(network, matches, lines, roads, uses);
        ask();
        wants.find(roads, uses);
        keep();
        join();
    }

    private void ask() {
        for (int e = 0; e < network.edgeCount(); e++) {
            List<LinePart> missing = gaps.missing(e);
            for (int v : new int[] {network.from(e), network.to(e)}) {
                if (!ordinary.containsKey(v)) {
                    ordinary.put(v, wants.add(network.lon(v), network.lat(v), null));
                }
                for (LinePart part : parts(network.wayOf(e))) {
                    if (!missing.contains(part) && !ofLine.containsKey(key(v, part.line()))) {
                        ofLine.put(
                                key(v, part.line()),
                                wants.add(network.lon(v), network.lat(v), part.line()));
                    }
                }
            }
        }
    }

    private static String key(int node, EntityId line) {
        return node + " " + line;
    }

    static List<LinePart> parts(Way way) {
        List<LinePart> out = new ArrayList<>(1);
        EntityId line = way.line();
        if (line != null) {
            out.add(new LinePart(line, way.section()));
            way.also().forEach(a -> out.add(new LinePart(a.line(), a.section())));
        }
        return out;
    }

    private void keep() {
        for (int e = 0; e < network.edgeCount(); e++) {
            List<LinePart> missing = gaps.missing(e);
            boolean named = network.wayOf(e).line() != null;
            if (named && !missing.isEmpty()) {
                kept.add(new Kept(e, missing));
            } else if (!named && (isFar(network.from(e)) || isFar(network.to(e)))) {
                kept.add(new Kept(e, List.of()));
            }
        }
    }

    private boolean isFar(int node) {
        List<Wants.Hit> near = near(node);
        return near.isEmpty() || near.getFirst().metres() > FAR;
    }

    private List<Wants.Hit> near(int node) {
        Integer want = ordinary.get(node);
        return want == null ? List.of() : wants.of(want, false);
    }

    private List<Wants.Hit> near(int node, EntityId line) {
        Integer want = ofLine.get(key(node, line));
        return want == null ? List.of() : wants.of(want, isExpressway(line));
    }

    private boolean isExpressway(EntityId line) {
        Line of = lines.get(line);
        return of != null && of.lineClass().equals(WayClass.EXPRESSWAY.code());
    }

    private void join() {
        Map<Integer, List<Kept>> atNode = new LinkedHashMap<>();
        Map<Integer, Kept> byEdge = new HashMap<>();
        for (Kept k : kept) {
            byEdge.put(k.edge(), k);
            for (int v : new int[] {network.from(k.edge()), network.to(k.edge())}) {
                atNode.computeIfAbsent(v, n -> new ArrayList<>()).add(k);
            }
        }
        Map<Integer, List<Integer>> around = new HashMap<>();
        for (int e = 0; e < network.edgeCount(); e++) {
            for (int v : new int[] {network.from(e), network.to(e)}) {
                if (atNode.containsKey(v)) {
                    around.computeIfAbsent(v, n -> new ArrayList<>()).add(e);
                }
            }
        }
        atNode.forEach((v, own) -> join(v, own, around.getOrDefault(v, List.of()), byEdge));
    }

    private void join(int node, List<Kept> own, List<Integer> around, Map<Integer, Kept> byEdge) {
        List<LinePart> parts = best(own);
        Set<Long> done = new HashSet<>();
        Set<EntityId> sought = new HashSet<>();
        boolean links = false;
        for (int e : around) {
            Kept k = byEdge.get(e);
            List<LinePart> there = parts(network.wayOf(e));
            links |= there.isEmpty() && k == null;
            for (LinePart part : there) {
                if ((k == null || !k.parts().contains(part)) && sought.add(part.line())) {
                    put(node, near(node, part.line()), parts, done);
                }
            }
        }
        if (links) {
            put(node, near(node), parts, done);
        }
    }

    private void put(int node, List<Wants.Hit> hits, List<LinePart> parts, Set<Long> done) {
        unjoined += hits.isEmpty() ? 1 : 0;
        for (Wants.Hit hit : hits) {
            if (done.add(hit.node())) {
                joins.add(new Join(node, hit, parts));
            }
        }
    }

    /// What a joint is open as: a link always is, else the sections that were there first.
    private static List<LinePart> best(List<Kept> own) {
        @Nullable List<LinePart> best = null;
        for (Kept k : own) {
            if (k.parts().isEmpty()) {
                return List.of();
            }
            best = best == null ? k.parts() : best;
        }
        return best == null ? List.of() : best;
    }

    List<Kept> kept() {
        return kept;
    }

    List<Join> joins() {
        return joins;
    }

    int unjoined() {
        return unjoined;
    }

    /// Ids of the points at which roads are cut for them, rising.
    long[] cuts() {
        return joins.stream().mapToLong(j -> j.to().node()).sorted().distinct().toArray();
    }
}
