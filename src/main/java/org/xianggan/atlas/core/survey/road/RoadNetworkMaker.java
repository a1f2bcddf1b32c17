package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.Lengths;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.task.Work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/// Makes the network of a survey: nodes where roads of the extract meet or end, edges between them
/// with their true length, the named lines on them, turns that are forbidden; and of the shipped
/// network what [Shipped] keeps. Pieces that nothing links with the longest one and that are
/// shorter than [#ISLAND] are left out, so that nobody sets off on one: most of them were cut off
/// at the edge of the frame. What has an edge of a named line of the shipped network stays.
public final class RoadNetworkMaker {
    /// Metres.
    static final double ISLAND = 50_000;

    /// Shortest length of an edge, metres.
    private static final double LEAST = 0.01;

    private static final int CHECK_EACH = 1 << 12;

    /// @param network by car, of all years
    public record Made(Network network, RoadReport report) {}

    private final CarRoads roads;
    private final Network old;
    private final Ground ground;
    private final Work work;
    private final WayBook book;
    private final Shipped shipped;
    private final Draft draft;
    private final List<Network.Forbidden> turns;

    /// Of each node of the shipped network that stays: its place after those of the draft.
    private final Map<Integer, Integer> places = new HashMap<>();

    private final Network.Builder out;
    private int[] nodeOf = {};
    private int turnCount;
    private double km;
    private double shippedKm;

    /// @param matches of the lines that were laid
    /// @param shipped by car, as the atlas ships it
    /// @param lines of the catalogue
    public static Made make(
            CarRoads roads,
            List<Match> matches,
            Network shipped,
            Map<EntityId, Line> lines,
            Ground ground,
            Work work,
            DoubleConsumer progress) {
        return new RoadNetworkMaker(roads, matches, shipped, lines, ground, work).made(progress);
    }

    private RoadNetworkMaker(
            CarRoads roads,
            List<Match> matches,
            Network old,
            Map<EntityId, Line> lines,
            Ground ground,
            Work work) {
        this.roads = roads;
        this.old = old;
        this.ground = ground;
        this.work = work;
        book = new WayBook(lines);
        LineUses uses = new LineUses(matches, lines);
        shipped = new Shipped(old, matches, lines, roads, uses);
        work.check();
        long[] junctions = Ids.union(Draft.junctions(roads), shipped.cuts());
        work.check();
        draft = Draft.of(roads, junctions, uses, book);
        work.check();
        turns = Turns.of(draft, roads);
        for (Shipped.Kept k : shipped.kept()) {
            for (int v : new int[] {old.from(k.edge()), old.to(k.edge())}) {
                places.computeIfAbsent(v, n -> draft.nodes + places.size());
            }
        }
        out = Network.builder(old.mode());
    }

    private Made made(DoubleConsumer progress) {
        int[] kept = new int[shipped.kept().size()];
        int[] joined = new int[shipped.joins().size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = wayOf(shipped.kept().get(i).parts());
        }
        for (int i = 0; i < joined.length; i++) {
            joined[i] = wayOf(shipped.joins().get(i).parts());
        }
        book.ways().forEach(out::way);
        Pieces pieces = pieces();
        BitSet staying = staying(pieces);
        nodes(pieces, staying);
        int[] edgeOf = edges(progress);
        for (Network.Forbidden turn : turns) {
            forbid(turn, edgeOf);
        }
        keep(kept);
        join(joined);
        Network network = out.build();
        return new Made(network, report(network, pieces, staying));
    }

    private int wayOf(List<LinePart> parts) {
        return parts.isEmpty() ? book.plain(WayClass.UNNAMED, null) : book.of(parts);
    }

    private int place(int shippedNode) {
        Integer place = places.get(shippedNode);
        if (place == null) {
            throw new IllegalStateException("node " + old.nodeId(shippedNode));
        }
        return place;
    }

    private Pieces pieces() {
        Pieces pieces = new Pieces(draft.nodes + places.size());
        for (int e = 0; e < draft.edges; e++) {
            pieces.join(draft.from[e], draft.to[e], draft.metres[e]);
        }
        for (Shipped.Kept k : shipped.kept()) {
            pieces.join(
                    place(old.from(k.edge())), place(old.to(k.edge())), old.metres(k.edge()));
        }
        for (Shipped.Join j : shipped.joins()) {
            pieces.join(place(j.node()), draft.find(j.to().node()), j.to().metres());
        }
        return pieces;
    }

    /// The pieces that stay, by the node that stands for each.
    private BitSet staying(Pieces pieces) {
        double least = Math.min(ISLAND, pieces.longest());
        BitSet out = new BitSet();
        for (int v = 0; v < draft.nodes + places.size(); v++) {
            if (pieces.metres(v) > 0 && pieces.metres(v) >= least) {
                out.set(pieces.top(v));
            }
        }
        for (Shipped.Kept k : shipped.kept()) {
            if (!k.parts().isEmpty()) {
                out.set(pieces.top(place(old.from(k.edge()))));
            }
        }
        return out;
    }

    private void nodes(Pieces pieces, BitSet staying) {
        nodeOf = new int[draft.nodes + places.size()];
        Arrays.fill(nodeOf, -1);
        for (int v = 0; v < draft.nodes; v++) {
            if (staying.get(pieces.top(v))) {
                double lon = draft.nodeLon[v] / CarRoads.STEPS;
                double lat = draft.nodeLat[v] / CarRoads.STEPS;
                long id = draft.nodeId[v];
                // What a mapper has not sent yet has a negative number.
                nodeOf[v] = id < 0 ? out.node("n" + id, lon, lat) : out.node(id, lon, lat);
            }
        }
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(e -> staying.get(pieces.top(e.getValue())))
                .forEach(
                        e -> {
                            int v = e.getKey();
                            nodeOf[e.getValue()] =
                                    out.node(
                                            "shipped:" + old.nodeId(v), old.lon(v), old.lat(v));
                        });
    }

    /// @return of each edge of the draft its number in the network, −1 where it was left out
    private int[] edges(DoubleConsumer progress) {
        int[] edgeOf = new int[draft.edges];
        CarRoads.Cursor road = roads.cursor();
        for (int e = 0; e < draft.edges; e++) {
            if (e % CHECK_EACH == 0) {
                work.check();
                progress.accept((double) e / draft.edges);
            }
            while (road.number() < draft.road[e]) {
                road.next();
            }
            boolean stays = nodeOf[draft.from[e]] >= 0;
            edgeOf[e] = -1;
            if (stays) {
                edgeOf[e] =
                        edge(
                                nodeOf[draft.from[e]],
                                nodeOf[draft.to[e]],
                                draft.metres[e],
                                draft.way[e],
                                AccuracyClass.A,
                                draft.course(e, road),
                                draft.oneWay.get(e));
            }
        }
        return edgeOf;
    }

    private int edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            double[] course,
            boolean oneWay) {
        double[] climb = ground.climb(course);
        km += metres / 1000;
        return out.edge(
                new Network.Edge(
                        from,
                        to,
                        metres,
                        way,
                        accuracy,
                        ground.borders(course, accuracy),
                        climb[0],
                        climb[1],
                        course,
                        oneWay));
    }

    private void forbid(Network.Forbidden turn, int[] edgeOf) {
        int[] mapped = Arrays.stream(turn.edges()).map(e -> edgeOf[e]).toArray();
        if (Arrays.stream(mapped).allMatch(e -> e >= 0)) {
            out.forbid(new Network.Forbidden(nodeOf[turn.via()], mapped));
            turnCount++;
        }
    }

    private void keep(int[] ways) {
        for (int i = 0; i < ways.length; i++) {
            int e = shipped.kept().get(i).edge();
            int from = nodeOf[place(old.from(e))];
            if (from < 0) {
                continue;
            }
            double[] course = new double[2 * old.courseSize(e)];
            for (int k = 0; k < old.courseSize(e); k++) {
                course[2 * k] = old.courseLon(e, k);
                course[2 * k + 1] = old.courseLat(e, k);
            }
            out.edge(
                    new Network.Edge(
                            from,
                            nodeOf[place(old.to(e))],
                            old.metres(e),
                            ways[i],
                            old.accuracy(e),
                            old.border(e),
                            old.climbUp(e),
                            old.climbDown(e),
                            course,
                            old.isOneWay(e)));
            shippedKm += old.metres(e) / 1000;
        }
    }

    private void join(int[] ways) {
        for (int i = 0; i < ways.length; i++) {
            Shipped.Join j = shipped.joins().get(i);
            int from = nodeOf[place(j.node())];
            int to = nodeOf[draft.find(j.to().node())];
            if (from >= 0 && to >= 0) {
                double[] course = {
                    old.lon(j.node()), old.lat(j.node()), j.to().lon(), j.to().lat()
                };
                double metres = Math.max(LEAST, Lengths.metres(course));
                edge(from, to, metres, ways[i], AccuracyClass.D, course, false);
            }
        }
    }

    private RoadReport report(Network network, Pieces pieces, BitSet staying) {
        int islands = 0;
        double islandKm = 0;
        for (int v = 0; v < draft.nodes; v++) {
            if (pieces.top(v) == v && !staying.get(v) && pieces.metres(v) > 0) {
                islands++;
                islandKm += pieces.metres(v) / 1000;
            }
        }
        return new RoadReport(
                network.nodeCount(),
                network.edgeCount(),
                km + shippedKm,
                turnCount,
                shippedKm,
                shipped.joins().size(),
                shipped.unjoined(),
                islands,
                islandKm);
    }
}
