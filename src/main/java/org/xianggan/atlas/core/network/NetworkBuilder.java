package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.AccuracyClass;

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

    record Edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            int border,
            double climbUp,
            double climbDown,
            double[] course) {}

    final TravelMode mode;
    final List<Node> nodes = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    NetworkBuilder(TravelMode mode) {
        this.mode = mode;
    }

    /// Begins with all that another network has.
    NetworkBuilder(Network n) {
        this(n.mode());
        for (int i = 0; i < n.nodeCount(); i++) {
            node(n.nodeId(i), n.lon(i), n.lat(i));
        }
        ways.addAll(n.ways());
        for (int e = 0; e < n.edgeCount(); e++) {
            double[] course = new double[2 * n.courseSize(e)];
            for (int i = 0; i < n.courseSize(e); i++) {
                course[2 * i] = n.courseLon(e, i);
                course[2 * i + 1] = n.courseLat(e, i);
            }
            edges.add(
                    new Edge(
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
    public int edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            int border,
            double climbUp,
            double climbDown,
            double[] course) {
        if (from < 0 || to < 0 || from >= nodes.size() || to >= nodes.size() || from == to) {
            throw new IllegalArgumentException("no edge between nodes " + from + " and " + to);
        }
        if (way < 0 || way >= ways.size()) {
            throw new IllegalArgumentException("an edge on way " + way + ", which is not there");
        }
        if (!(metres > 0 && metres < 1e7) || border < 0 || !(climbUp >= 0 && climbDown >= 0)) {
            throw new IllegalArgumentException(
                    "an edge of "
                            + metres
                            + " m, "
                            + border
                            + " crossings, climb "
                            + climbUp
                            + ", "
                            + climbDown);
        }
        if (course.length < 4 || course.length % 2 != 0) {
            throw new IllegalArgumentException("a course of " + course.length + " numbers");
        }
        edges.add(
                new Edge(
                        from,
                        to,
                        metres,
                        way,
                        accuracy,
                        border,
                        climbUp,
                        climbDown,
                        course.clone()));
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
