package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A network in one piece, as the table `network` keeps it for us: read in one go when somebody
/// first asks for a route. (The tables `network_node` and `network_edge` hold the same for other
/// programs.) Positions to 5 decimals, lengths in metres.
public final class NetworkPack {
    private static final double DEGREES = 1e5;

    private final ByteArrayOutputStream nodeBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream wayBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream edgeBytes = new ByteArrayOutputStream();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, Integer> ways = new HashMap<>();
    private int edges;

    /// An edge as it is written.
    ///
    /// @param section index in the line's sections; −1 without a line
    /// @param also the other lines on it
    /// @param course degrees, both ends included
    public record Edge(
            String from,
            String to,
            double metres,
            String line,
            int section,
            WayClass wayClass,
            AccuracyClass accuracy,
            int border,
            double climbUp,
            double climbDown,
            List<Also> also,
            List<Coordinate> course) {
        public Edge {
            also = List.copyOf(also);
            course = List.copyOf(course);
        }
    }

    /// Another line on an edge, with the index of its section.
    public record Also(String line, int section) {}

    public void node(String id, double lon, double lat) throws IOException {
        nodes.put(id, nodes.size());
        DataOutputStream out = new DataOutputStream(nodeBytes);
        out.writeUTF(id);
        out.writeInt(whole(lon));
        out.writeInt(whole(lat));
    }

    /// Both nodes must be there.
    public void edge(Edge e) throws IOException {
        Integer from = nodes.get(e.from());
        Integer to = nodes.get(e.to());
        if (from == null || to == null) {
            throw new IllegalArgumentException("an edge without a node: " + e);
        }
        DataOutputStream out = new DataOutputStream(edgeBytes);
        out.writeInt(from);
        out.writeInt(to);
        out.writeInt((int) Math.round(e.metres()));
        out.writeShort(way(e));
        out.writeByte(e.accuracy().ordinal());
        out.writeByte(e.border());
        out.writeShort((int) Math.round(e.climbUp()));
        out.writeShort((int) Math.round(e.climbDown()));
        out.writeShort(e.course().size());
        for (Coordinate c : e.course()) {
            out.writeInt(whole(c.x));
            out.writeInt(whole(c.y));
        }
        edges++;
    }

    private int way(Edge e) throws IOException {
        String key = e.line() + " " + e.section() + " " + e.wayClass().code() + " " + e.also();
        Integer known = ways.get(key);
        if (known != null) {
            return known;
        }
        DataOutputStream out = new DataOutputStream(wayBytes);
        out.writeUTF(e.line());
        out.writeShort(e.section());
        out.writeUTF(e.wayClass().code());
        out.writeByte(e.also().size());
        for (Also a : e.also()) {
            out.writeUTF(a.line());
            out.writeShort(a.section());
        }
        ways.put(key, ways.size());
        return ways.size() - 1;
    }

    private static int whole(double degrees) {
        return (int) Math.round(degrees * DEGREES);
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.writeInt(nodes.size());
        nodeBytes.writeTo(out);
        out.writeInt(ways.size());
        wayBytes.writeTo(out);
        out.writeInt(edges);
        edgeBytes.writeTo(out);
        return all.toByteArray();
    }

    /// @param lines the line of an id
    static Network read(TravelMode mode, byte[] bytes, Function<EntityId, Line> lines) {
        Network.Builder to = Network.builder(mode);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int nodeCount = in.getInt();
        for (int i = 0; i < nodeCount; i++) {
            to.node(text(in), in.getInt() / DEGREES, in.getInt() / DEGREES);
        }
        int wayCount = in.getInt();
        for (int i = 0; i < wayCount; i++) {
            to.way(way(text(in), in.getShort(), text(in), also(in, lines), lines));
        }
        int edgeCount = in.getInt();
        AccuracyClass[] classes = AccuracyClass.values();
        for (int i = 0; i < edgeCount; i++) {
            int from = in.getInt();
            int at = in.getInt();
            int metres = in.getInt();
            int way = in.getShort();
            AccuracyClass accuracy = classes[in.get()];
            int border = in.get();
            int up = in.getShort();
            int down = in.getShort();
            double[] course = new double[2 * in.getShort()];
            for (int k = 0; k < course.length; k++) {
                course[k] = in.getInt() / DEGREES;
            }
            to.edge(new Network.Edge(from, at, metres, way, accuracy, border, up, down, course));
        }
        return to.build();
    }

    /// Ids are ASCII, so that what `writeUTF` has written is one byte a character.
    private static String text(ByteBuffer in) {
        byte[] ascii = new byte[in.getShort()];
        in.get(ascii);
        return new String(ascii, StandardCharsets.ISO_8859_1);
    }

    private static List<Way.Also> also(ByteBuffer in, Function<EntityId, Line> lines) {
        List<Way.Also> all = new ArrayList<>();
        int count = in.get();
        for (int i = 0; i < count; i++) {
            all.add(also(lines.apply(EntityId.of(text(in))), in.getShort()));
        }
        return all;
    }

    static Way.Also also(Line l, int section) {
        Timeline timeline = l.sections().get(section).timeline();
        WayClass wayClass = WayClass.of(l.lineClass()).orElse(WayClass.OTHER);
        return new Way.Also(l.id(), section, l.ref(), l.names(), wayClass, timeline);
    }

    private static Way way(
            String line,
            int section,
            String wayClass,
            List<Way.Also> also,
            Function<EntityId, Line> lines) {
        WayClass of = WayClass.of(wayClass).orElseThrow();
        if (line.isEmpty()) {
            return new Way(null, -1, null, null, of, new Timeline(List.of(), null));
        }
        return way(lines.apply(EntityId.of(line)), section, of, also);
    }

    static Way way(Line l, int section, WayClass of, List<Way.Also> also) {
        return new Way(
                l.id(),
                section,
                l.ref(),
                l.names(),
                of,
                l.sections().get(section).timeline(),
                also);
    }
}
