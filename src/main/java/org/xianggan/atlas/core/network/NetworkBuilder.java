package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers what a [Network] is made of and refuses what cannot be one
/// ([IllegalArgumentException]).
final class NetworkBuilder implements Network.Builder {
    record Node(String id, double lon, double lat) {
        Node {
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                throw new IllegalArgumentException("node " + id + " is nowhere on earth");
            }
        }
    }

    final TravelMode mode;
    final List<Node> nodes = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final List<Network.Edge> edges = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    NetworkBuilder(TravelMode mode) {
        this.mode = mode;
    }

    /// Begins with the nodes and ways of another network.
    NetworkBuilder(Network n) {
        this(n.mode());
        for (int i = 0; i < n.nodeCount(); i++) {
            node(n.nodeId(i), n.lon(i), n.lat(i));
        }
        ways.addAll(n.ways());
    }

    /// Begins with all that another network has.
    static NetworkBuilder whole(Network n) {
        NetworkBuilder b = new NetworkBuilder(n);
        for (int e = 0; e < n.edgeCount(); e++) {
            double[] course = new double[2 * n.courseSize(e)];
            for (int i = 0; i < n.courseSize(e); i++) {
                course[2 * i] = n.courseLon(e, i);
                course[2 * i + 1] = n.courseLat(e, i);
            }
            b.edges.add(
                    new Network.Edge(
                            n.from(e),
                            n.to(e),
                            n.metres(e),
                            n.way(e),
                            n.accuracy(e),
                            n.border(e),
                            n.climbUp(e),
                            n.climbDown(e),
                            course));
        }
        return b;
    }

    @Override
    public int node(String id, double lon, double lat) {
        Node node = new Node(id, lon, lat);
        if (!ids.add(id)) {
            throw new IllegalArgumentException("node " + id + " is there twice");
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    @Override
    public int way(Way way) {
        if (!way.wayClass().isOf(mode)) {
            throw new IllegalArgumentException(
                    way.wayClass().code() + " does not belong to the network of " + mode.code());
        }
        ways.add(way);
        return ways.size() - 1;
    }

    @Override
    public int edge(Network.Edge e) {
        int n = nodes.size();
        if (e.from() < 0 || e.to() < 0 || e.from() >= n || e.to() >= n || e.from() == e.to()) {
            throw new IllegalArgumentException(
                    "no edge between nodes " + e.from() + " and " + e.to());
        }
        if (e.way() < 0 || e.way() >= ways.size()) {
            throw new IllegalArgumentException(
                    "an edge on way " + e.way() + ", which is not there");
        }
        if (!(e.metres() > 0 && e.metres() < 1e7)
                || e.border() < 0
                || !(e.climbUp() >= 0 && e.climbDown() >= 0)) {
            throw new IllegalArgumentException(
                    "an edge of "
                            + e.metres()
                            + " m, "
                            + e.border()
                            + " crossings, climb "
                            + e.climbUp()
                            + ", "
                            + e.climbDown());
        }
        if (e.course().length < 4 || e.course().length % 2 != 0) {
            throw new IllegalArgumentException("a course of " + e.course().length + " numbers");
        }
        edges.add(e);
        return edges.size() - 1;
    }

    int courseLength() {
        return edges.stream().mapToInt(e -> e.course().length).sum();
    }

    @Override
    public Network build() {
        return new Network(this);
    }
}
