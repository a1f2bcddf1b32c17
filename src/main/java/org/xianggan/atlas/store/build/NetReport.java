package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `data/network/report.md`: what the network is, what was joined to what and why, and what could
/// not be found on the skeleton.
final class NetReport {
    private final DataFolder data;
    private final List<NetMaker> made;
    private final StringBuilder out = new StringBuilder();

    NetReport(DataFolder data, List<NetMaker> made) {
        this.data = data;
        this.made = made;
    }

    String text() {
        say("# The network, as it was made");
        say("");
        say("Written by `check --write-network`; how it is made stands in `docs/NETWORK.md`.");
        for (NetMaker m : made) {
            mode(m);
        }
        return out.toString();
    }

    private void mode(NetMaker m) {
        NetParts parts = new NetParts(m.edges);
        say("");
        say("## " + (m.mode.equals(NetMaker.DRIVE) ? "Roads" : "Railways"));
        say("");
        say(
                "%d nodes, %d edges, %.0f km; of the skeleton %d nodes, %d links, %.0f km.",
                m.nodes.size(),
                m.edges.size(),
                m.edges.stream().mapToDouble(NetEdge::km).sum(),
                m.net.size(),
                m.net.links().size(),
                m.net.links().stream().mapToDouble(Skeleton.Link::km).sum());
        kinds(m);
        components(m, parts);
        lines(m);
        unmatched(m);
        junctions(m);
        deadEnds(m);
        if (m.mode.equals(NetMaker.DRIVE)) {
            seats(m, parts);
        }
    }

    private void kinds(NetMaker m) {
        say("");
        say("| kind | class | edges | km |");
        say("|---|---|---:|---:|");
        Map<String, double[]> sums = new TreeMap<>();
        for (NetEdge e : m.edges) {
            String kind =
                    e.kind().equals(NetEdge.LINK)
                            ? e.line().isEmpty()
                                    ? "link, no named line"
                                    : e.second() ? "link, second carriageway" : "link, named line"
                            : e.kind();
            double[] sum = sums.computeIfAbsent(kind + " | " + e.wayClass(), k -> new double[2]);
            sum[0]++;
            sum[1] += e.km();
        }
        sums.forEach((k, s) -> say("| %s | %.0f | %.0f |", k, s[0], s[1]));
    }

    private void components(NetMaker m, NetParts parts) {
        say("");
        say("### Components");
        say("");
        List<NetParts.Part> all = parts.all();
        say("%d in all. The largest has %d nodes; the others:", all.size(), all.get(0).nodes());
        say("");
        for (NetParts.Part p : all.subList(1, all.size())) {
            NetEdge.Node n = m.nodes.get(p.first());
            say(
                    "- %d nodes about `%s`%s%s",
                    p.nodes(),
                    p.first(),
                    n == null ? "" : String.format(Locale.ROOT, " (%.3f, %.3f)", n.lon(), n.lat()),
                    p.lines().isEmpty() ? ", no named line" : ": " + String.join(", ", p.lines()));
        }
    }

    private void lines(NetMaker m) {
        say("");
        say("### Named lines");
        say("");
        say(
                "Course: the drawn line. On links: what of the course runs along links of the"
                        + " skeleton, and the length of those links. Own: edges along the course,"
                        + " where there is no link under it.");
        say("");
        say(
                "| line | name | course km | on links, km of course | km of links | own km"
                        + " | second carriageway km | shared km |");
        say("|---|---|---:|---:|---:|---:|---:|---:|");
        Map<String, double[]> sums = new HashMap<>();
        for (NetEdge e : m.edges) {
            double[] s = sums.computeIfAbsent(e.line(), k -> new double[4]);
            if (e.kind().equals(NetEdge.COURSE)) {
                s[1] += e.km();
            } else if (e.second()) {
                s[2] += e.km();
            } else if (e.kind().equals(NetEdge.LINK)) {
                s[0] += e.km();
            }
            for (String also : e.also()) {
                double[] o =
                        sums.computeIfAbsent(
                                also.substring(0, also.indexOf('/')), k -> new double[4]);
                o[0] += e.km();
                o[3] += e.km();
                s[3] += e.km();
            }
        }
        m.stretches.forEach(
                (line, of) -> {
                    double matched =
                            of.stream()
                                    .filter(NetMatch.Stretch::isMatched)
                                    .mapToDouble(s -> line.at[s.to()] - line.at[s.from()])
                                    .sum();
                    double[] s = sums.getOrDefault(line.id(), new double[4]);
                    say(
                            "| `%s` | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                            line.id(),
                            line.track.row.get("name_zh"),
                            line.km(),
                            matched,
                            s[0],
                            s[1],
                            s[2],
                            s[3]);
                });
        List<String> without = new ArrayList<>();
        DataFile file = m.mode.equals(NetMaker.DRIVE) ? DataFile.ROADS : DataFile.RAILS;
        for (Row r : data.rows(file)) {
            if (m.stretches.keySet().stream().noneMatch(l -> l.id().equals(r.get("id")))) {
                without.add(r.get("name_zh") + " (`" + r.get("id") + "`)");
            }
        }
        say("");
        say("Without a published course, so not in the network: %s.", String.join(", ", without));
    }

    private void unmatched(NetMaker m) {
        say("");
        say("### Stretches along the course, without links of the skeleton");
        say("");
        say("| line | waypoints | km | why |");
        say("|---|---|---:|---|");
        m.stretches.forEach(
                (line, of) -> {
                    for (NetMatch.Stretch s : of) {
                        if (!s.isMatched()) {
                            say(
                                    "| `%s` | %d–%d | %.1f | %s |",
                                    line.id(),
                                    line.track.points.get(s.from()).seq(),
                                    line.track.points.get(s.to()).seq(),
                                    line.at[s.to()] - line.at[s.from()],
                                    why(line, s));
                        }
                    }
                });
    }

    private static String why(NetLine line, NetMatch.Stretch s) {
        for (int i = s.from(); i < s.to(); i++) {
            NetLine.Part p = line.part(i);
            if (p == null) {
                return "no section covers it: left out";
            }
            if (!p.built()) {
                return "not built as far as is known";
            }
        }
        return line.node[s.from()] < 0 || line.node[s.to()] < 0
                ? "an end that is no node of the skeleton"
                : "no way on the skeleton near the course and as long as it";
    }

    private void junctions(NetMaker m) {
        say("");
        say("### Joined as `junctions.tsv` says");
        say("");
        say("| line | waypoint | with | nodes | apart km | why |");
        say("|---|---|---|---|---:|---|");
        for (NetJoin.Done d : m.joins.done) {
            Row r = d.row();
            say(
                    "| `%s` | %s | `%s` | `%s` = `%s` | %.2f | %s |",
                    r.get("line"),
                    r.get("seq"),
                    r.get("other"),
                    d.a(),
                    d.b(),
                    d.km(),
                    r.get("note"));
        }
        say("");
        say(
                "All other joints are nodes of the skeleton that two lines, or a line and other"
                        + " roads, share.");
    }

    private void deadEnds(NetMaker m) {
        Map<String, Integer> degree = new HashMap<>();
        for (NetEdge e : m.edges) {
            degree.merge(e.from(), 1, Integer::sum);
            degree.merge(e.to(), 1, Integer::sum);
        }
        say("");
        say("### Named lines that end in nothing");
        say("");
        m.stretches.keySet().stream()
                .sorted(Comparator.comparing(NetLine::id))
                .forEach(
                        line -> {
                            for (int i : List.of(0, line.at.length - 1)) {
                                String id =
                                        line.node[i] >= 0 ? m.net.id(line.node[i]) : line.nodeId(i);
                                String kept = m.joins.same.getOrDefault(id, id);
                                if (degree.getOrDefault(kept, 0) == 1) {
                                    say(
                                            "- `%s` %s, at %s (`%s`)",
                                            line.id(),
                                            line.track.row.get("name_zh"),
                                            line.track.points.get(i).name(),
                                            kept);
                                }
                            }
                        });
    }

    private void seats(NetMaker m, NetParts parts) {
        say("");
        say("### Seats of the 24 counties");
        say("");
        say("The way to the network is added when a route is asked for; here only how far it is.");
        say("");
        say("| county | seat | nearest node | km | in the largest component |");
        say("|---|---|---|---:|---|");
        for (Row r : data.rows(DataFile.SEATS)) {
            Double lon = r.number("lon");
            Double lat = r.number("lat");
            boolean zone =
                    data.rows(DataFile.COUNTIES).stream()
                            .anyMatch(
                                    c ->
                                            c.get("id").equals(r.get("county"))
                                                    && c.get("zone").equals("yes"));
            if (lon == null || lat == null || !zone) {
                continue;
            }
            Coordinate at = World.project(new Coordinate(lon, lat));
            String best = "";
            double metres = Double.POSITIVE_INFINITY;
            for (NetEdge.Node n : m.nodes.values()) {
                double d = at.distance(World.project(new Coordinate(n.lon(), n.lat())));
                if (d < metres) {
                    metres = d;
                    best = n.id();
                }
            }
            Coordinate there = World.project(place(m, best));
            say(
                    "| `%s` | %s | `%s` | %.1f | %s |",
                    r.get("county"),
                    r.get("name_zh"),
                    best,
                    World.ground(at, there) / 1000,
                    parts.isInLargest(best) ? "yes" : "no");
        }
    }

    private static Coordinate place(NetMaker m, String id) {
        NetEdge.Node n = m.nodes.get(id);
        return n == null ? new Coordinate() : new Coordinate(n.lon(), n.lat());
    }

    private void say(String text, Object... arguments) {
        out.append(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments))
                .append('\n');
    }
}
