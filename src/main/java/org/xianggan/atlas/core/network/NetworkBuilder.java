package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers what a [Network] is made of and refuses what cannot be one
/// ([IllegalArgumentException]).
final class NetworkBuilder implements Network.Builder {
    private final TravelMode mode;
    private final NetworkParts parts;
    private final NodeIds.Builder ids;
    private final List<Way> ways = new ArrayList<>();
    private final List<Network.Forbidden> forbidden = new ArrayList<>();

    NetworkBuilder(TravelMode mode) {
        this.mode = mode;
        parts = new NetworkParts();
        ids = new NodeIds.Builder();
    }

    private NetworkBuilder(Network n, NetworkParts parts) {
        mode = n.mode();
        this.parts = parts;
        ids = NodeIds.Builder.of(n.ids());
        ways.addAll(n.ways());
    }

    /// Begins with the nodes and ways of another network.
    static NetworkBuilder nodes(Network n) {
        return new NetworkBuilder(n, n.parts().nodesOnly());
    }

    /// Begins with all that another network has.
    static NetworkBuilder whole(Network n) {
        NetworkBuilder b = new NetworkBuilder(n, n.parts().copy());
        b.forbidden.addAll(n.forbidden());
        return b;
    }

    @Override
    public int node(String id, double lon, double lat) {
        checkPlace(id, lon, lat);
        ids.add(id);
        return parts.addNode(lon, lat);
    }

    @Override
    public int node(long number, double lon, double lat) {
        checkPlace(number, lon, lat);
        ids.add(number);
        return parts.addNode(lon, lat);
    }

    private static void checkPlace(Object id, double lon, double lat) {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("node " + id + " is nowhere on earth");
        }
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
        int n = parts.nodes;
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
        return parts.addEdge(e);
    }

    @Override
    public void forbid(Network.Forbidden turn) {
        int[] edges = turn.edges();
        int at = turn.via();
        boolean fine = edges.length >= 2 && isThere(edges[0]) && isEnd(at, edges[0]);
        for (int i = 1; fine && i < edges.length; i++) {
            fine = isThere(edges[i]) && isEnd(at, edges[i]);
            at = fine ? parts.from[edges[i]] + parts.to[edges[i]] - at : at;
        }
        if (!fine) {
            throw new IllegalArgumentException(
                    "no turn: " + Arrays.toString(edges) + " at " + turn.via());
        }
        forbidden.add(turn);
    }

    private boolean isThere(int edge) {
        return edge >= 0 && edge < parts.edges;
    }

    private boolean isEnd(int node, int edge) {
        return parts.from[edge] == node || parts.to[edge] == node;
    }

    @Override
    public Network build() {
        return new Network(mode, parts.trimmed(), ids.build(), ways, forbidden);
    }
}
