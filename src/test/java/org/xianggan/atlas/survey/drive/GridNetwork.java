package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Network.Forbidden;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.util.List;
import java.util.Random;

/// A town of any size made up by a seed: blocks of some 250 m, a main road every tenth street, one
/// street in five one-way, a turn in two hundred forbidden.
public final class GridNetwork {
    private static final double STEP = 0.0025;

    private GridNetwork() {}

    /// @param side streets in each direction
    public static Network of(long seed, int side) {
        Random random = new Random(seed);
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        LonLat[] at = new LonLat[side * side];
        for (int i = 0; i < at.length; i++) {
            double lon = 113 + (i % side + random.nextDouble() * 0.6) * STEP;
            double lat = 26 + (i / side + random.nextDouble() * 0.6) * STEP;
            at[i] = new LonLat(lon, lat);
            b.node(i, lon, lat);
        }
        int main = b.way(way(WayClass.NATIONAL));
        int street = b.way(way(WayClass.UNNAMED));
        int last = -1;
        for (int i = 0; i < at.length; i++) {
            for (int to : new int[] {i + 1, i + side}) {
                boolean there = to < at.length && (to == i + side || to % side > 0);
                boolean isMain = to == i + 1 ? i / side % 10 == 0 : i % side % 10 == 0;
                if (there && (isMain || random.nextInt(10) > 0)) {
                    boolean oneWay = !isMain && random.nextInt(5) == 0;
                    int edge = b.edge(edge(i, to, at, isMain ? main : street, oneWay, random));
                    if (to == i + 1 && last >= 0 && i % side > 0 && random.nextInt(200) == 0) {
                        forbid(b, last, i, edge);
                    }
                    last = to == i + 1 ? edge : last;
                }
            }
        }
        return b.build();
    }

    private static void forbid(Network.Builder b, int last, int via, int edge) {
        try {
            b.forbid(new Forbidden(via, last, edge));
        } catch (IllegalArgumentException apart) {
            // The street before this one was left out: there is no such turn.
            assert apart.getMessage() != null;
        }
    }

    private static Network.Edge edge(
            int from, int to, LonLat[] at, int way, boolean oneWay, Random random) {
        LonLat p = at[from];
        LonLat q = at[to];
        double metres = Geodesics.metres(p, q) * (1 + random.nextDouble() / 3);
        double[] course = {p.lon(), p.lat(), q.lon(), q.lat()};
        return new Network.Edge(from, to, metres, way, AccuracyClass.A, 0, 0, 0, course, oneWay);
    }

    private static Way way(WayClass c) {
        return new Way(null, -1, null, null, c, new Timeline(List.of(), null));
    }

    /// A place on it at a node.
    public static Snap somewhere(Network n, Random random) {
        int node = random.nextInt(n.nodeCount());
        Stop stop = Stop.at("n" + node, n.position(node));
        return new Snap(stop, node, -1, 0, n.position(node), 0);
    }
}
