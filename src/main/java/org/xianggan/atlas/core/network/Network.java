package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.LineEvent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// The roads, or the railways, of all years: nodes and edges in flat arrays, by index; positions to
/// 1e-7 degrees.
///
/// The shipped networks know neither one-way roads nor turns that are forbidden, and the page on
/// assumptions says so; those of a survey know both. Two edges may join the same nodes; no edge
/// leads back to its own node.
public final class Network {
    private static final AccuracyClass[] CLASSES = AccuracyClass.values();

    /// What it is made of, as it was gathered; never changed any more.
    private final NetworkParts parts;

    private final NodeIds ids;
    private final List<Way> ways;
    private final List<Forbidden> forbidden;
    private final TravelMode mode;

    /// Arcs of node n: `firstArc[n]` to `firstArc[n + 1]`, each with its edge and its other end,
    /// whether or not one may go that way: see [#mayLeave].
    final int[] firstArc;

    final int[] arcEdge;
    final int[] arcHead;

    /// Straight distances and where things lie; made with the network, shared by all conditions.
    private final NetworkShape shape;

    private final Map<Integer, boolean[]> open = new ConcurrentHashMap<>();
    private @Nullable Hierarchy hierarchy;
    private final int firstYear;
    private final int lastYear;

    Network(TravelMode mode, NetworkParts parts, NodeIds ids, List<Way> ways, List<Forbidden> no) {
        this.mode = mode;
        this.parts = parts;
        this.ids = ids;
        this.ways = List.copyOf(ways);
        this.forbidden = List.copyOf(no);
        firstArc = new int[parts.nodes + 1];
        arcEdge = new int[2 * parts.edges];
        arcHead = new int[2 * parts.edges];
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
        for (int e = 0; e < edgeCount(); e++) {
            firstArc[from(e) + 1]++;
            firstArc[to(e) + 1]++;
        }
        for (int i = 1; i < firstArc.length; i++) {
            firstArc[i] += firstArc[i - 1];
        }
        int[] next = firstArc.clone();
        for (int e = 0; e < edgeCount(); e++) {
            arcEdge[next[from(e)]] = e;
            arcHead[next[from(e)]++] = to(e);
            arcEdge[next[to(e)]] = e;
            arcHead[next[to(e)]++] = from(e);
        }
    }

    public static Builder builder(TravelMode mode) {
        return new NetworkBuilder(mode);
    }

    /// Gathers nodes, ways and edges; each call answers with the index that the network will use.
    public interface Builder {
        /// @param id stable text, such as `n519600` or `station:liling`; each once
        int node(String id, double lon, double lat);

        /// A node of OpenStreetMap, whose id is `n` and the number: there may be a million.
        int node(long number, double lon, double lat);

        int way(Way way);

        int edge(Edge edge);

        /// That nobody may go this way.
        void forbid(Forbidden turn);

        Network build();
    }

    /// Edges that nobody may travel one after the other: a turn, or one over other edges.
    ///
    /// @param via the node where the first edge meets the second
    /// @param edges two or more, each of which meets the next at a node
    public record Forbidden(int via, int... edges) {
        public Forbidden {
            edges = edges.clone();
        }

        @Override
        public int[] edges() {
            return edges.clone();
        }
    }

    /// An edge as it is put in.
    ///
    /// @param metres length as known, not that of the course; more than 0
    /// @param border how many times it crosses the line between Hunan and Jiangxi
    /// @param climbUp metres upwards from `from` to `to` on the 2′ relief; `climbDown` likewise
    /// @param course longitudes and latitudes by turns, from `from` to `to`, both included
    /// @param oneWay may be travelled from `from` to `to` only
    public record Edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            int border,
            double climbUp,
            double climbDown,
            double[] course,
            boolean oneWay) {
        public Edge {
            course = course.clone();
        }

        /// One for both directions.
        public Edge(
                int from,
                int to,
                double metres,
                int way,
                AccuracyClass accuracy,
                int border,
                double climbUp,
                double climbDown,
                double[] course) {
            this(from, to, metres, way, accuracy, border, climbUp, climbDown, course, false);
        }
    }

    public TravelMode mode() {
        return mode;
    }

    /// Which words are true of what it knows: those of the mode, and others where one-way roads and
    /// forbidden turns are known.
    public String words() {
        return isFree() ? mode.code() : mode.code() + ".surveyed";
    }

    public int nodeCount() {
        return parts.nodes;
    }

    public String nodeId(int node) {
        return ids.id(node);
    }

    /// The node with that id, if there is one.
    public OptionalInt node(String id) {
        int node = ids.find(id);
        return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
    }

    public double lon(int node) {
        return parts.nodeLon[node] / NetworkParts.STEPS;
    }

    public double lat(int node) {
        return parts.nodeLat[node] / NetworkParts.STEPS;
    }

    public LonLat position(int node) {
        return new LonLat(lon(node), lat(node));
    }

    /// Number of arcs (edges seen from the node) that leave a node.
    public int degree(int node) {
        return firstArc[node + 1] - firstArc[node];
    }

    public int edgeCount() {
        return parts.edges;
    }

    public int from(int edge) {
        return parts.from[edge];
    }

    public int to(int edge) {
        return parts.to[edge];
    }

    /// The end of an edge that is not `node`.
    public int otherEnd(int edge, int node) {
        return parts.from[edge] == node ? parts.to[edge] : parts.from[edge];
    }

    /// Whether one may leave a node over an edge that it is an end of.
    public boolean mayLeave(int node, int edge) {
        return parts.from[edge] == node || !parts.oneWay.get(edge);
    }

    /// Whether it may be travelled from [#from] to [#to] only.
    public boolean isOneWay(int edge) {
        return parts.oneWay.get(edge);
    }

    /// Whether every edge leads both ways and every turn may be taken.
    public boolean isFree() {
        return parts.oneWay.isEmpty() && forbidden.isEmpty();
    }

    public List<Forbidden> forbidden() {
        return forbidden;
    }

    public double metres(int edge) {
        return parts.metres[edge];
    }

    /// Index in [#ways()].
    public int way(int edge) {
        return parts.way[edge];
    }

    public Way wayOf(int edge) {
        return ways.get(parts.way[edge]);
    }

    public List<Way> ways() {
        return ways;
    }

    public AccuracyClass accuracy(int edge) {
        return CLASSES[parts.accuracy[edge]];
    }

    /// How many times the edge crosses the line between Hunan and Jiangxi.
    public int border(int edge) {
        return parts.border[edge];
    }

    /// Metres upwards from [#from] to [#to], on the 2′ relief.
    public double climbUp(int edge) {
        return parts.climbUp[edge];
    }

    /// Metres downwards from [#from] to [#to].
    public double climbDown(int edge) {
        return parts.climbDown[edge];
    }

    /// Number of positions of the course, at least 2.
    public int courseSize(int edge) {
        return (parts.courseStart[edge + 1] - parts.courseStart[edge]) / 2;
    }

    public double courseLon(int edge, int i) {
        return parts.course[parts.courseStart[edge] + 2 * i] / NetworkParts.STEPS;
    }

    public double courseLat(int edge, int i) {
        return parts.course[parts.courseStart[edge] + 2 * i + 1] / NetworkParts.STEPS;
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

    NetworkParts parts() {
        return parts;
    }

    NodeIds ids() {
        return ids;
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
        if (parts.nodes == 0) {
            throw new IllegalStateException("a network without nodes has no box");
        }
        GeoBox box = GeoBox.around(position(0));
        for (int i = 1; i < parts.nodes; i++) {
            box = box.union(GeoBox.around(position(i)));
        }
        return box;
    }
}
