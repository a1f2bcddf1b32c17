package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.LineEvent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// The roads, or the railways, of all years: nodes and edges in flat arrays, by index.
///
/// Every edge may be travelled in both directions: one-way streets are not known, and the page on
/// assumptions says so. Two edges may join the same nodes; no edge leads back to its own node.
public final class Network {
    private final TravelMode mode;
    private final String[] nodeIds;
    private final Map<String, Integer> nodesById;
    private final double[] lon;
    private final double[] lat;
    private final int[] from;
    private final int[] to;
    private final double[] metres;
    private final int[] way;
    private final AccuracyClass[] accuracy;
    private final int[] border;
    private final float[] climbUp;
    private final float[] climbDown;
    private final int[] courseStart;
    private final double[] course;
    private final List<Way> ways;

    /// Arcs of node n: `firstArc[n]` to `firstArc[n + 1]`, each with its edge and its other end.
    final int[] firstArc;

    final int[] arcEdge;
    final int[] arcHead;

    /// Straight distances and where things lie; made with the network, shared by all conditions.
    private final NetworkShape shape;

    private final Map<Integer, boolean[]> open = new ConcurrentHashMap<>();
    private @Nullable Hierarchy hierarchy;
    private final int firstYear;
    private final int lastYear;

    Network(NetworkBuilder b) {
        mode = b.mode;
        int n = b.nodes.size();
        nodeIds = new String[n];
        nodesById = new HashMap<>(n * 2);
        lon = new double[n];
        lat = new double[n];
        for (int i = 0; i < n; i++) {
            NetworkBuilder.Node node = b.nodes.get(i);
            nodeIds[i] = node.id();
            nodesById.put(node.id(), i);
            lon[i] = node.lon();
            lat[i] = node.lat();
        }
        int m = b.edges.size();
        from = new int[m];
        to = new int[m];
        metres = new double[m];
        way = new int[m];
        accuracy = new AccuracyClass[m];
        border = new int[m];
        climbUp = new float[m];
        climbDown = new float[m];
        courseStart = new int[m + 1];
        course = new double[b.courseLength()];
        for (int e = 0; e < m; e++) {
            Edge edge = b.edges.get(e);
            from[e] = edge.from();
            to[e] = edge.to();
            metres[e] = edge.metres();
            way[e] = edge.way();
            accuracy[e] = edge.accuracy();
            border[e] = edge.border();
            climbUp[e] = (float) edge.climbUp();
            climbDown[e] = (float) edge.climbDown();
            System.arraycopy(edge.course(), 0, course, courseStart[e], edge.course().length);
            courseStart[e + 1] = courseStart[e] + edge.course().length;
        }
        ways = List.copyOf(b.ways);
        firstArc = new int[n + 1];
        arcEdge = new int[2 * m];
        arcHead = new int[2 * m];
        joinArcs();
        shape = new NetworkShape(this);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Way w : ways) {
            for (LineEvent event : w.timeline().events()) {
                LocalDate day = event.date().lastDay();
                day = day.equals(LocalDate.MAX) ? event.date().firstDay() : day;
                first = Math.min(first, day.getYear());
                last = Math.max(last, day.getYear());
            }
        }
        firstYear = first;
        lastYear = last;
    }

    private void joinArcs() {
        for (int e = 0; e < from.length; e++) {
            firstArc[from[e] + 1]++;
            firstArc[to[e] + 1]++;
        }
        for (int i = 1; i < firstArc.length; i++) {
            firstArc[i] += firstArc[i - 1];
        }
        int[] next = firstArc.clone();
        for (int e = 0; e < from.length; e++) {
            arcEdge[next[from[e]]] = e;
            arcHead[next[from[e]]++] = to[e];
            arcEdge[next[to[e]]] = e;
            arcHead[next[to[e]]++] = from[e];
        }
    }

    public static Builder builder(TravelMode mode) {
        return new NetworkBuilder(mode);
    }

    /// Gathers nodes, ways and edges; each call answers with the index that the network will use.
    public interface Builder {
        /// @param id stable text, such as `n519600` or `station:liling`; each once
        int node(String id, double lon, double lat);

        int way(Way way);

        int edge(Edge edge);

        Network build();
    }

    /// An edge as it is put in.
    ///
    /// @param metres length as known, not that of the course; more than 0
    /// @param border how many times it crosses the line between Hunan and Jiangxi
    /// @param climbUp metres upwards from `from` to `to` on the 2′ relief; `climbDown` likewise
    /// @param course longitudes and latitudes by turns, from `from` to `to`, both included
    public record Edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            int border,
            double climbUp,
            double climbDown,
            double[] course) {
        public Edge {
            course = course.clone();
        }
    }

    public TravelMode mode() {
        return mode;
    }

    public int nodeCount() {
        return lon.length;
    }

    public String nodeId(int node) {
        return nodeIds[node];
    }

    /// The node with that id, if there is one.
    public OptionalInt node(String id) {
        Integer node = nodesById.get(id);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    public double lon(int node) {
        return lon[node];
    }

    public double lat(int node) {
        return lat[node];
    }

    public LonLat position(int node) {
        return new LonLat(lon[node], lat[node]);
    }

    /// Number of arcs (edges seen from the node) that leave a node.
    public int degree(int node) {
        return firstArc[node + 1] - firstArc[node];
    }

    public int edgeCount() {
        return from.length;
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    /// The end of an edge that is not `node`.
    public int otherEnd(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    public double metres(int edge) {
        return metres[edge];
    }

    /// Index in [#ways()].
    public int way(int edge) {
        return way[edge];
    }

    public Way wayOf(int edge) {
        return ways.get(way[edge]);
    }

    public List<Way> ways() {
        return ways;
    }

    public AccuracyClass accuracy(int edge) {
        return accuracy[edge];
    }

    /// How many times the edge crosses the line between Hunan and Jiangxi.
    public int border(int edge) {
        return border[edge];
    }

    /// Metres upwards from [#from] to [#to], on the 2′ relief.
    public double climbUp(int edge) {
        return climbUp[edge];
    }

    /// Metres downwards from [#from] to [#to].
    public double climbDown(int edge) {
        return climbDown[edge];
    }

    /// Number of positions of the course, at least 2.
    public int courseSize(int edge) {
        return (courseStart[edge + 1] - courseStart[edge]) / 2;
    }

    public double courseLon(int edge, int i) {
        return course[courseStart[edge] + 2 * i];
    }

    public double courseLat(int edge, int i) {
        return course[courseStart[edge] + 2 * i + 1];
    }

    /// The course from [#from] to [#to].
    public List<LonLat> course(int edge) {
        List<LonLat> line = new ArrayList<>(courseSize(edge));
        for (int i = 0; i < courseSize(edge); i++) {
            line.add(new LonLat(courseLon(edge, i), courseLat(edge, i)));
        }
        return line;
    }

    /// The part of an edge's course that a piece travels, in its direction.
    public List<LonLat> course(Piece piece) {
        double[] pairs = shape.part(piece.edge(), piece.start(), piece.end());
        List<LonLat> line = new ArrayList<>(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            line.add(new LonLat(pairs[i], pairs[i + 1]));
        }
        return line;
    }

    /// The first year in which anything happened to a way; more than [#lastYear] where nothing did.
    public int firstYear() {
        return firstYear;
    }

    /// The last year in which anything happened to a way, or is to happen.
    public int lastYear() {
        return lastYear;
    }

    /// Which ways are open in a year; reading dates takes longer than finding a route, so it is
    /// done once for each year.
    boolean[] openIn(int year) {
        return open.computeIfAbsent(
                year,
                y -> {
                    boolean[] all = new boolean[ways.size()];
                    for (int w = 0; w < all.length; w++) {
                        all[w] = ways.get(w).isOpenIn(y);
                    }
                    return all;
                });
    }

    /// The hierarchy of this network; made on the first call, some tens of milliseconds.
    synchronized Hierarchy hierarchy() {
        Hierarchy ready = hierarchy;
        if (ready == null) {
            ready = new Hierarchy(this);
            hierarchy = ready;
        }
        return ready;
    }

    NetworkShape shape() {
        return shape;
    }

    /// Straight distance between the ends of an edge, metres.
    double chord(int edge) {
        return shape.chord(edge);
    }

    /// The node nearest to a position, or −1 where none lies within `metres`.
    public int nearestNode(LonLat p, double metres) {
        return shape.nearestNode(p, metres);
    }

    /// The box of all nodes; empty networks have none and throw [IllegalStateException].
    public GeoBox box() {
        if (lon.length == 0) {
            throw new IllegalStateException("a network without nodes has no box");
        }
        GeoBox box = GeoBox.around(position(0));
        for (int i = 1; i < lon.length; i++) {
            box = box.union(GeoBox.around(position(i)));
        }
        return box;
    }
}
