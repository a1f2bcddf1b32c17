package org.xianggan.atlas.core.network;

import java.util.Arrays;
import java.util.BitSet;

/// Nodes and edges of a network in flat arrays that grow while it is gathered; a million edges take
/// some hundred megabytes.
final class NetworkParts {
    /// Positions are kept as whole steps, that many a degree.
    static final double STEPS = 1e7;

    int nodes;
    int[] nodeLon = new int[64];
    int[] nodeLat = new int[64];

    int edges;
    int[] from = new int[64];
    int[] to = new int[64];
    double[] metres = new double[64];
    int[] way = new int[64];
    byte[] accuracy = new byte[64];
    short[] border = new short[64];
    float[] climbUp = new float[64];
    float[] climbDown = new float[64];
    final BitSet oneWay;

    /// Course of edge e: `courseStart[e]` to `courseStart[e + 1]`, longitudes and latitudes by
    /// turns.
    int[] courseStart = new int[65];

    int[] course = new int[512];

    NetworkParts() {
        oneWay = new BitSet();
    }

    private NetworkParts(NetworkParts o, boolean withEdges) {
        nodes = o.nodes;
        nodeLon = Arrays.copyOf(o.nodeLon, o.nodes + 64);
        nodeLat = Arrays.copyOf(o.nodeLat, o.nodes + 64);
        oneWay = withEdges ? (BitSet) o.oneWay.clone() : new BitSet();
        if (withEdges) {
            edges = o.edges;
            resize(o, o.edges + 64);
            course = Arrays.copyOf(o.course, o.courseStart[o.edges] + 512);
        }
    }

    /// With the nodes of this, to go on from.
    NetworkParts nodesOnly() {
        return new NetworkParts(this, false);
    }

    /// With all of this, to go on from.
    NetworkParts copy() {
        return new NetworkParts(this, true);
    }

    static int step(double degrees) {
        return (int) Math.round(degrees * STEPS);
    }

    int addNode(double lon, double lat) {
        if (nodes == nodeLon.length) {
            nodeLon = Arrays.copyOf(nodeLon, grown(nodes));
            nodeLat = Arrays.copyOf(nodeLat, nodeLon.length);
        }
        nodeLon[nodes] = step(lon);
        nodeLat[nodes] = step(lat);
        return nodes++;
    }

    int addEdge(Network.Edge e) {
        if (edges == from.length) {
            resize(this, grown(edges));
        }
        from[edges] = e.from();
        to[edges] = e.to();
        metres[edges] = e.metres();
        way[edges] = e.way();
        accuracy[edges] = (byte) e.accuracy().ordinal();
        border[edges] = (short) e.border();
        climbUp[edges] = (float) e.climbUp();
        climbDown[edges] = (float) e.climbDown();
        oneWay.set(edges, e.oneWay());
        double[] degrees = e.course();
        int at = courseStart[edges];
        if (at + degrees.length > course.length) {
            course = Arrays.copyOf(course, grown(at + degrees.length));
        }
        for (double d : degrees) {
            course[at++] = step(d);
        }
        courseStart[edges + 1] = at;
        return edges++;
    }

    private static int grown(int size) {
        return size + (size >> 1) + 64;
    }

    private void resize(NetworkParts of, int size) {
        from = Arrays.copyOf(of.from, size);
        to = Arrays.copyOf(of.to, size);
        metres = Arrays.copyOf(of.metres, size);
        way = Arrays.copyOf(of.way, size);
        accuracy = Arrays.copyOf(of.accuracy, size);
        border = Arrays.copyOf(of.border, size);
        climbUp = Arrays.copyOf(of.climbUp, size);
        climbDown = Arrays.copyOf(of.climbDown, size);
        courseStart = Arrays.copyOf(of.courseStart, size + 1);
    }

    /// Nothing is added any more.
    NetworkParts trimmed() {
        nodeLon = Arrays.copyOf(nodeLon, nodes);
        nodeLat = Arrays.copyOf(nodeLat, nodes);
        resize(this, edges);
        course = Arrays.copyOf(course, courseStart[edges]);
        return this;
    }
}
