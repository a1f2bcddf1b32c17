package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.survey.RoadReport;
import org.xianggan.atlas.core.survey.Varints;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The road network of a survey as the table `road_network` keeps it: rows of at most some
/// megabytes, each with so many ways, nodes, edges or forbidden turns and readable by itself, in
/// the order in which they are to be put in. Whole numbers as [Varints], mostly differences:
/// positions in 1e-7 degrees, lengths in centimetres, climb in decimetres. [RoadPackReader] reads
/// it.
public final class RoadPack {
    private static final int MOST_BYTES = 4 << 20;
    static final double STEPS = 1e7;
    static final double CENTIMETRES = 100;
    static final double DECIMETRES = 10;
    private static final Pattern NUMBERED = Pattern.compile("n\\d{1,12}");

    enum Kind {
        WAYS,
        NODES,
        EDGES,
        TURNS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final GpkgWriter out;
    private final Consumer<byte[]> sum;
    private final Runnable check;

    /// @param sum gets all bytes that are written
    /// @param check is run for each row
    public RoadPack(GpkgWriter out, Consumer<byte[]> sum, Runnable check) {
        this.out = out;
        this.sum = sum;
        this.check = check;
    }

    /// What the table of words has of a report: [ReportReader#roads] reads it.
    public static String told(RoadReport r) {
        return String.join(
                " ",
                String.valueOf(r.nodes()),
                String.valueOf(r.edges()),
                String.valueOf(r.km()),
                String.valueOf(r.turns()),
                String.valueOf(r.shippedKm()),
                String.valueOf(r.joined()),
                String.valueOf(r.unjoined()),
                String.valueOf(r.islands()),
                String.valueOf(r.islandKm()));
    }

    /// One of many that are written into a row.
    private interface Item {
        void write(int i, Varints to);
    }

    public void write(Network network) throws SQLException {
        rows(Kind.WAYS, network.ways().size(), (i, to) -> way(network.ways().get(i), to));
        Nodes nodes = new Nodes(network);
        rows(Kind.NODES, network.nodeCount(), nodes::write);
        Before before = new Before();
        rows(Kind.EDGES, network.edgeCount(), (i, to) -> edge(network, i, to, before));
        List<Network.Forbidden> turns = network.forbidden();
        rows(Kind.TURNS, turns.size(), (i, to) -> turn(turns.get(i), to));
    }

    private void rows(Kind kind, int count, Item item) throws SQLException {
        Varints pack = new Varints();
        for (int i = 0; i < count; i++) {
            item.write(i, pack);
            if (pack.size() > MOST_BYTES || i == count - 1) {
                byte[] bytes = pack.toArray();
                sum.accept(bytes);
                check.run();
                out.row(StoreTable.ROAD_NETWORK, kind.word(), bytes);
                pack = new Varints();
            }
        }
    }

    private static void text(@Nullable String text, Varints to) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        to.add(text == null ? -1 : bytes.length);
        for (byte b : bytes) {
            to.add(b);
        }
    }

    private static void way(Way way, Varints to) {
        text(way.line() == null ? null : way.line().toString(), to);
        to.add(way.section());
        text(way.wayClass().code(), to);
        text(way.line() == null ? way.ref() : null, to);
        to.add(way.also().size());
        for (Way.Also a : way.also()) {
            text(a.line().toString(), to);
            to.add(a.section());
        }
    }

    /// Numbers and positions as differences to those before, anew with each row.
    private static final class Nodes {
        private final Network network;
        private long number;
        private long lon;
        private long lat;

        Nodes(Network network) {
            this.network = network;
        }

        void write(int i, Varints to) {
            if (to.size() == 0) {
                number = 0;
                lon = 0;
                lat = 0;
            }
            String id = network.nodeId(i);
            boolean numbered = NUMBERED.matcher(id).matches();
            to.add(numbered ? 1 : 0);
            if (numbered) {
                long own = Long.parseLong(id.substring(1));
                to.add(own - number);
                number = own;
            } else {
                text(id, to);
            }
            long x = Math.round(network.lon(i) * STEPS);
            long y = Math.round(network.lat(i) * STEPS);
            to.add(x - lon);
            to.add(y - lat);
            lon = x;
            lat = y;
        }
    }

    /// The edge before and where its course ended: mostly the next goes on from there. Anew with
    /// each row.
    static final class Before {
        long node;
        long lon;
        long lat;
    }

    private static void edge(Network n, int e, Varints to, Before before) {
        if (to.size() == 0) {
            before.node = 0;
            before.lon = 0;
            before.lat = 0;
        }
        to.add(n.from(e) - before.node);
        to.add(n.to(e) - n.from(e));
        before.node = n.to(e);
        to.add(Math.max(1, Math.round(n.metres(e) * CENTIMETRES)));
        to.add(n.way(e));
        to.add(2 * n.accuracy(e).ordinal() + (n.isOneWay(e) ? 1 : 0));
        to.add(n.border(e));
        to.add(Math.round(n.climbUp(e) * DECIMETRES));
        to.add(Math.round(n.climbDown(e) * DECIMETRES));
        to.add(n.courseSize(e));
        for (int i = 0; i < n.courseSize(e); i++) {
            long x = Math.round(n.courseLon(e, i) * STEPS);
            long y = Math.round(n.courseLat(e, i) * STEPS);
            to.add(x - before.lon);
            to.add(y - before.lat);
            before.lon = x;
            before.lat = y;
        }
    }

    private static void turn(Network.Forbidden turn, Varints to) {
        int[] edges = turn.edges();
        to.add(turn.via());
        to.add(edges.length);
        for (int e : edges) {
            to.add(e);
        }
    }
}
