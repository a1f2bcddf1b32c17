package org.xianggan.atlas.core.survey;

import java.util.Arrays;
import java.util.List;

/// Candidate ways as a graph. Each of their nodes is a vertex, so that it does not matter where a
/// way is cut; each stretch between two nodes is a pair of arcs, `a` and `a ^ 1`, one in either
/// direction.
final class Net {
    final List<Candidate> ways;

    /// Ids of the vertices.
    final long[] node;

    final double[] lon;
    final double[] lat;
    final double[] x;
    final double[] y;

    /// The first arc that leaves a vertex, −1: none; then [#next].
    final int[] first;

    final int[] next;
    final int[] to;

    /// Which of [#ways] an arc is of.
    final int[] way;

    /// Whether an arc may be travelled.
    final boolean[] legal;

    /// Metres on the ground.
    final double[] metres;

    private int arcs;

    Net(List<Candidate> ways, Plane plane) {
        this.ways = ways;
        int most = ways.stream().mapToInt(c -> c.way().size()).sum();
        double[] lons = new double[most];
        double[] lats = new double[most];
        long[] nodes = new long[most];
        LongIndex index = new LongIndex();
        next = new int[2 * most];
        to = new int[2 * most];
        way = new int[2 * most];
        legal = new boolean[2 * most];
        metres = new double[2 * most];
        int[] heads = new int[most];
        Arrays.fill(heads, -1);
        for (int w = 0; w < ways.size(); w++) {
            lay(w, index, nodes, lons, lats, heads);
        }
        int size = index.size();
        node = Arrays.copyOf(nodes, size);
        first = Arrays.copyOf(heads, size);
        lon = Arrays.copyOf(lons, size);
        lat = Arrays.copyOf(lats, size);
        x = new double[size];
        y = new double[size];
        for (int v = 0; v < size; v++) {
            x[v] = plane.x(lon[v]);
            y[v] = plane.y(lat[v]);
        }
    }

    private void lay(
            int w, LongIndex index, long[] nodes, double[] lons, double[] lats, int[] heads) {
        OsmWay way = ways.get(w).way();
        int before = -1;
        for (int i = 0; i < way.size(); i++) {
            int v = index.number(way.node(i));
            nodes[v] = way.node(i);
            lons[v] = way.lon(i);
            lats[v] = way.lat(i);
            if (before >= 0 && before != v) {
                double length = Lengths.metres(lons[before], lats[before], lons[v], lats[v]);
                arc(before, v, w, way.direction() >= 0, length, heads);
                arc(v, before, w, way.direction() <= 0, length, heads);
            }
            before = v;
        }
    }

    private void arc(int from, int head, int w, boolean open, double length, int[] heads) {
        int a = arcs++;
        to[a] = head;
        way[a] = w;
        legal[a] = open;
        metres[a] = length;
        next[a] = heads[from];
        heads[from] = a;
    }

    int size() {
        return first.length;
    }

    boolean isNamed(int arc) {
        return ways.get(way[arc]).fit().named();
    }

    /// Of no arc (−1) it is not.
    boolean isOneWay(int arc) {
        return arc >= 0 && legal[arc] && !legal[arc ^ 1];
    }

    OsmWay.Life life(int arc) {
        return ways.get(way[arc]).way().life();
    }

    /// Whether a way that bears the line's name ends here.
    boolean isLoose(int v) {
        return neighbours(v) == 1;
    }

    /// To how many vertices, 2 for more than one, ways lead from here that bear the line's name.
    int neighbours(int v) {
        int neighbour = -1;
        for (int a = first[v]; a >= 0; a = next[a]) {
            if (isNamed(a) && to[a] != neighbour) {
                if (neighbour >= 0) {
                    return 2;
                }
                neighbour = to[a];
            }
        }
        return neighbour < 0 ? 0 : 1;
    }
}
