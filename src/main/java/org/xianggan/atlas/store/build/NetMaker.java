package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Joins skeleton, named lines and junctions of one mode to a network. The same input always makes
/// the same network; lines never join because they cross.
final class NetMaker {
    static final String DRIVE = "drive";
    static final String RAIL = "rail";

    /// Bends smaller than this are left out of a course, Mercator metres.
    private static final double BEND = 40;

    /// The curve of a line is drawn along a link of at least this length, kilometres,
    private static final double BENT_LINK = 1;

    /// when it passes both of its nodes within this, Mercator metres,
    private static final double THROUGH_NODES = 500;

    /// and is no longer than this times the link.
    private static final double BENT_LONGER = 1.4;

    /// No edge is shorter, kilometres.
    private static final double SHORTEST = 0.01;

    final String mode;
    final Skeleton net;
    final Map<NetLine, List<NetMatch.Stretch>> stretches = new LinkedHashMap<>();
    final NetClaims claims;
    final NetJoin joins;
    final List<NetEdge> edges = new ArrayList<>();
    final Map<String, NetEdge.Node> nodes = new TreeMap<>();

    NetMaker(String mode, DataFolder data, EventBook events) {
        this.mode = mode;
        net =
                new Skeleton(
                        data.rows(isDrive() ? DataFile.ROAD_NODES : DataFile.RAIL_NODES),
                        data.rows(isDrive() ? DataFile.ROAD_LINKS : DataFile.RAIL_LINKS));
        claims = new NetClaims(net);
        joins = new NetJoin(net, stretches, claims);
        NetMatch match = new NetMatch(net, claims);
        List<NetLine> lines = lines(data, events);
        lines.forEach(line -> stretches.put(line, List.of()));
        joins.know(lines);
        lines.stream().filter(NetClaims::isExclusive).forEach(line -> match(match, line));
        lines.stream().filter(NetClaims::isExclusive).forEach(this::secondCarriageways);
        lines.stream()
                .filter(line -> !NetClaims.isExclusive(line))
                .forEach(line -> match(match, line));
        for (Row r : data.rows(DataFile.JUNCTIONS)) {
            if (r.get("line").startsWith(isDrive() ? "road:" : "rail:")) {
                joins.join(r);
            }
        }
        make();
    }

    private void match(NetMatch match, NetLine line) {
        List<NetMatch.Stretch> of = match.stretches(line);
        stretches.put(line, of);
        of.stream().filter(NetMatch.Stretch::isMatched).forEach(s -> claims.add(line, s));
    }

    private void secondCarriageways(NetLine line) {
        claims.secondCarriageways(line, stretches.getOrDefault(line, List.of()));
    }

    private boolean isDrive() {
        return mode.equals(DRIVE);
    }

    private List<NetLine> lines(DataFolder data, EventBook events) {
        boolean drive = isDrive();
        Map<String, List<Row>> points =
                data.table(drive ? DataFile.ROAD_WAYPOINTS : DataFile.RAIL_WAYPOINTS).by("line");
        Map<String, List<Row>> sections =
                data.table(drive ? DataFile.ROAD_SECTIONS : DataFile.RAIL_SECTIONS).by("line");
        List<NetLine> out = new ArrayList<>();
        for (Row r : data.rows(drive ? DataFile.ROADS : DataFile.RAILS)) {
            List<Row> mine = points.getOrDefault(r.get("id"), List.of());
            if (mine.size() > 1) {
                out.add(
                        new NetLine(
                                Track.of(r, mine),
                                r.get(drive ? "class" : "kind"),
                                sections.getOrDefault(r.get("id"), List.of()),
                                events,
                                net));
            }
        }
        return out;
    }

    private void make() {
        for (int i = 0; i < net.size(); i++) {
            put(net.id(i), net.degrees(i), "skeleton");
        }
        for (int l = 0; l < net.links().size(); l++) {
            link(l);
        }
        stretches.forEach(
                (line, of) ->
                        of.stream().filter(s -> !s.isMatched()).forEach(s -> course(line, s)));
        for (NetJoin.Done d : joins.done) {
            if (d.km() > 0) {
                junction(d);
            }
        }
        edges.sort(
                Comparator.comparing(NetEdge::from)
                        .thenComparing(NetEdge::to)
                        .thenComparing(NetEdge::line)
                        .thenComparing(NetEdge::section)
                        .thenComparingDouble(NetEdge::km));
    }

    private void link(int l) {
        Skeleton.Link link = net.links().get(l);
        List<NetClaims.Claim> of = claims.of(l);
        TreeMap<Double, String> cuts =
                new TreeMap<>(joins.onLinks.getOrDefault(l, new TreeMap<>()));
        if (!of.isEmpty() && !of.getFirst().second()) {
            of.getFirst().sectionEnds().forEach((share, at) -> cuts.put(share, end(of, at)));
        }
        cuts.put(1.0, net.id(link.to()));
        String from = net.id(link.from());
        double done = 0;
        for (var cut : cuts.entrySet()) {
            edge(l, from, cut.getValue(), done, cut.getKey(), of);
            from = cut.getValue();
            done = cut.getKey();
        }
    }

    /// A node where a section ends on a link.
    private String end(List<NetClaims.Claim> of, int waypoint) {
        NetLine line = of.getFirst().line();
        put(line.nodeId(waypoint), line.degrees(waypoint), "waypoint");
        return line.nodeId(waypoint);
    }

    private void edge(
            int l, String from, String to, double first, double last, List<NetClaims.Claim> of) {
        Skeleton.Link link = net.links().get(l);
        Coordinate a = node(from, "junction");
        Coordinate b = node(to, "junction");
        double km = link.km() * (last - first);
        if (last - first < 1) {
            // A node made on a link lies beside the chord, where the road is.
            km = Math.max(km, World.ground(World.project(a), World.project(b)) / 1000);
        }
        List<Coordinate> course = List.of(a, b);
        String line = "";
        String section = "";
        String wayClass = isDrive() ? "unnamed" : "conventional";
        List<String> also = List.of();
        boolean second = false;
        if (!of.isEmpty()) {
            NetClaims.Claim c = of.getFirst();
            line = c.line().id();
            section = c.section(first, last);
            wayClass = c.line().lineClass;
            also =
                    of.stream()
                            .skip(1)
                            .map(o -> o.line().id() + "/" + o.section(first, last))
                            .toList();
            second = c.second();
            double s = c.forward() ? first : 1 - last;
            double e = c.forward() ? last : 1 - first;
            double length = c.to() - c.from();
            if (!second && km >= BENT_LINK) {
                course = bent(c, a, b, c.from() + s * length, c.from() + e * length, km);
            }
        }
        add(
                new NetEdge(
                        from,
                        to,
                        Math.max(SHORTEST, km),
                        line,
                        section,
                        wayClass,
                        Course.accuracy(true, link.km() * 1000),
                        NetEdge.LINK,
                        second,
                        also,
                        course));
    }

    /// The curve of the line between the two ends, where it goes with the link.
    private static List<Coordinate> bent(
            NetClaims.Claim c, Coordinate a, Coordinate b, double from, double to, double km) {
        Coordinate start = World.project(c.forward() ? a : b);
        Coordinate end = World.project(c.forward() ? b : a);
        NetLine line = c.line();
        if (to - from > km * BENT_LONGER
                || line.point(from).distance(start) > THROUGH_NODES
                || line.point(to).distance(end) > THROUGH_NODES) {
            return List.of(a, b);
        }
        double inset = Math.min(0.3, (to - from) / 4);
        List<Coordinate> world = new ArrayList<>();
        world.add(start);
        world.addAll(line.between(from + inset, to - inset));
        world.add(end);
        List<Coordinate> out = degrees(c.forward() ? a : b, world, c.forward() ? b : a);
        return c.forward() ? out : out.reversed();
    }

    private static List<Coordinate> degrees(Coordinate a, List<Coordinate> world, Coordinate b) {
        Coordinate[] simple = Simplify.chain(world.toArray(Coordinate[]::new), BEND);
        List<Coordinate> out = new ArrayList<>();
        out.add(a);
        Arrays.stream(simple, 1, simple.length - 1).map(World::unproject).forEach(out::add);
        out.add(b);
        return out;
    }

    /// A stretch without skeleton under it, in edges of one section and one class.
    private void course(NetLine line, NetMatch.Stretch s) {
        TreeMap<Double, String> cuts = new TreeMap<>();
        for (int i = s.from(); i <= s.to(); i++) {
            boolean end = i == s.from() || i == s.to();
            if (end
                    || line.part(i - 1) != line.part(i)
                    || line.accuracy(i - 1) != line.accuracy(i)) {
                cuts.put(line.at[i], line.node[i] >= 0 ? net.id(line.node[i]) : line.nodeId(i));
            }
        }
        joins.onCourses
                .getOrDefault(line, new TreeMap<>())
                .subMap(line.at[s.from()], true, line.at[s.to()], true)
                .forEach(cuts::put);
        Map.Entry<Double, String> before = null;
        for (var cut : cuts.entrySet()) {
            if (before != null) {
                piece(line, s, before, cut);
            }
            before = cut;
        }
    }

    private void piece(
            NetLine line,
            NetMatch.Stretch s,
            Map.Entry<Double, String> from,
            Map.Entry<Double, String> to) {
        double middle = (from.getKey() + to.getKey()) / 2;
        int at = s.from();
        while (at + 1 < s.to() && line.at[at + 1] < middle) {
            at++;
        }
        NetLine.Part part = line.part(at);
        if (part == null) {
            return;
        }
        AccuracyClass accuracy = line.accuracy(at);
        Coordinate a = node(line, s, from);
        Coordinate b = node(line, s, to);
        List<Coordinate> world = new ArrayList<>();
        world.add(World.project(a));
        world.addAll(line.between(from.getKey(), to.getKey()));
        world.add(World.project(b));
        add(
                new NetEdge(
                        from.getValue(),
                        to.getValue(),
                        Math.max(SHORTEST, Course.km(world)),
                        line.id(),
                        part.key(),
                        line.lineClass,
                        accuracy,
                        NetEdge.COURSE,
                        false,
                        List.of(),
                        degrees(a, world, b)));
    }

    private Coordinate node(NetLine line, NetMatch.Stretch s, Map.Entry<Double, String> cut) {
        for (int i = s.from(); i <= s.to(); i++) {
            if (line.nodeId(i).equals(cut.getValue())) {
                put(cut.getValue(), line.degrees(i), "waypoint");
            }
        }
        return node(cut.getValue(), "junction");
    }

    private void junction(NetJoin.Done d) {
        NetLine line = d.line();
        NetLine.Part part = line.part(Math.min(d.at(), line.at.length - 2));
        if (part == null) {
            return;
        }
        add(
                new NetEdge(
                        d.a(),
                        d.b(),
                        d.km(),
                        line.id(),
                        part.key(),
                        line.lineClass,
                        AccuracyClass.D,
                        NetEdge.JUNCTION,
                        false,
                        List.of(),
                        List.of(node(d.a(), "junction"), node(d.b(), "junction"))));
    }

    private void add(NetEdge e) {
        String from = joins.same.getOrDefault(e.from(), e.from());
        String to = joins.same.getOrDefault(e.to(), e.to());
        if (from.equals(to)) {
            return;
        }
        List<Coordinate> course = new ArrayList<>(e.course());
        course.set(0, place(from));
        course.set(course.size() - 1, place(to));
        edges.add(
                new NetEdge(
                        from,
                        to,
                        e.km(),
                        e.line(),
                        e.section(),
                        e.wayClass(),
                        e.accuracy(),
                        e.kind(),
                        e.second(),
                        e.also(),
                        course));
    }

    private Coordinate place(String id) {
        NetEdge.Node n = nodes.get(id);
        if (n == null) {
            throw new IllegalStateException(String.format(Locale.ROOT, "no node %s", id));
        }
        return new Coordinate(n.lon(), n.lat());
    }

    /// The place of a node that is there, or that a junction has made.
    private Coordinate node(String id, String kind) {
        String kept = joins.same.getOrDefault(id, id);
        if (!nodes.containsKey(kept)) {
            put(kept, joins.place(kept), kind);
        }
        return place(kept);
    }

    private void put(String id, Coordinate at, String kind) {
        if (!joins.same.containsKey(id)) {
            nodes.putIfAbsent(id, new NetEdge.Node(id, at.x, at.y, kind));
        }
    }
}
