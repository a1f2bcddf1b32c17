package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Network.Forbidden;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.survey.Lengths;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Puts what stays into a network: ways, nodes, then edges in the order of the roads, forbidden
/// turns, what stays of the shipped network and its joints.
final class RoadNetworkOut {
    /// Shortest length of a joint, metres.
    private static final double LEAST = 0.01;

    private static final int TELL_EACH = 1 << 12;

    private final Draft draft;
    private final Shipped shipped;
    private final Network old;
    private final Staying staying;
    private final Ground ground;
    private final Network.Builder out;

    /// Of each node of [Staying] its number in the network, −1 where it was left out.
    private final int[] nodeOf;

    /// Of each edge of the draft likewise.
    private final int[] edgeOf;

    private double km;
    private double shippedKm;

    RoadNetworkOut(Draft draft, Shipped shipped, Network old, Staying staying, Ground ground) {
        this.draft = draft;
        this.shipped = shipped;
        this.old = old;
        this.staying = staying;
        this.ground = ground;
        out = Network.builder(old.mode());
        nodeOf = new int[staying.size()];
        edgeOf = new int[draft.edges];
        Arrays.fill(nodeOf, -1);
        Arrays.fill(edgeOf, -1);
    }

    void ways(List<Way> ways) {
        ways.forEach(out::way);
    }

    void nodes() {
        for (int v = 0; v < draft.nodes; v++) {
            if (staying.has(v)) {
                double lon = draft.nodeLon[v] / CarRoads.STEPS;
                double lat = draft.nodeLat[v] / CarRoads.STEPS;
                long id = draft.nodeId[v];
                // What a mapper has not sent yet has a negative number.
                nodeOf[v] = id < 0 ? out.node("n" + id, lon, lat) : out.node(id, lon, lat);
            }
        }
        for (int v : staying.shippedNodes()) {
            if (staying.has(staying.place(v))) {
                String id = "shipped:" + old.nodeId(v);
                nodeOf[staying.place(v)] = out.node(id, old.lon(v), old.lat(v));
            }
        }
    }

    /// @param progress told now and then how much is done, 0 … 1
    void edges(CarRoads roads, DoubleConsumer progress) {
        CarRoads.Cursor road = roads.cursor();
        for (int e = 0; e < draft.edges; e++) {
            if (e % TELL_EACH == 0) {
                progress.accept((double) e / draft.edges);
            }
            while (road.number() < draft.road[e]) {
                road.next();
            }
            if (nodeOf[draft.from[e]] >= 0) {
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

    /// @param turn by nodes and edges of the draft
    void forbid(Forbidden turn) {
        int[] edges = Arrays.stream(turn.edges()).map(e -> edgeOf[e]).toArray();
        if (Arrays.stream(edges).allMatch(e -> e >= 0)) {
            out.forbid(new Forbidden(nodeOf[turn.via()], edges));
        }
    }

    /// @param ways of each edge that stays
    void keep(int[] ways) {
        for (int i = 0; i < ways.length; i++) {
            int e = shipped.kept().get(i).edge();
            int from = nodeOf[staying.place(old.from(e))];
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
                            nodeOf[staying.place(old.to(e))],
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

    /// @param ways of each joint
    void join(int[] ways) {
        for (int i = 0; i < ways.length; i++) {
            Shipped.Join j = shipped.joins().get(i);
            int from = nodeOf[staying.place(j.node())];
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

    Network build() {
        return out.build();
    }

    /// Of all that was put in.
    double km() {
        return km + shippedKm;
    }

    /// Of what stays of the shipped network, without its joints.
    double shippedKm() {
        return shippedKm;
    }
}
