package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The network: nodes exist, lengths are possible, lines and sections resolve, and what is made
/// was made from what stands beside it.
final class NetworkCheck {
    /// Rounded positions may make a link this much longer than it says, kilometres.
    private static final double ROUNDING = 0.2;

    /// No road winds more than this times the straight distance, and this many kilometres.
    private static final double WINDING = 4;

    private static final double WINDING_KM = 5;

    /// Waypoints that join lie no further apart, kilometres.
    private static final double JOINED = 5;

    private final DataFolder data;
    private final Problems problems;
    private final Set<String> sections = new HashSet<>();
    private final Map<String, Row> waypoints = new HashMap<>();

    NetworkCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        for (DataFile f : List.of(DataFile.ROAD_SECTIONS, DataFile.RAIL_SECTIONS)) {
            data.rows(f).forEach(r -> sections.add(r.get("line") + "/" + r.get("section")));
        }
        for (DataFile f : List.of(DataFile.ROAD_WAYPOINTS, DataFile.RAIL_WAYPOINTS)) {
            data.rows(f).forEach(r -> waypoints.putIfAbsent(r.get("line") + " " + r.get("seq"), r));
        }
    }

    void check() {
        links(nodes(DataFile.ROAD_NODES, ""), DataFile.ROAD_LINKS, "");
        links(nodes(DataFile.RAIL_NODES, ""), DataFile.RAIL_LINKS, "");
        data.rows(DataFile.JUNCTIONS).forEach(this::junction);
        data.rows(DataFile.SPEEDS).forEach(this::speed);
        Map<String, LonLat> nodes = nodes(DataFile.NETWORK_NODES, "mode");
        links(nodes, DataFile.NETWORK_EDGES, "mode");
        data.rows(DataFile.NETWORK_EDGES).forEach(r -> edge(r, nodes));
        if (!problems.hasErrors()) {
            fresh();
        }
    }

    private Map<String, LonLat> nodes(DataFile file, String mode) {
        Map<String, LonLat> out = new HashMap<>();
        for (Row r : data.rows(file)) {
            LonLat at = Work.position(r);
            if (at == null) {
                continue;
            }
            if (!GeoBox.FRAME.contains(at)) {
                problems.error(r, "frame", at.toText(4));
            }
            if (out.put(key(r, mode, "id"), at) != null) {
                problems.error(r, "key.twice", r.get("id"));
            }
        }
        return out;
    }

    private static String key(Row r, String mode, String column) {
        return (mode.isEmpty() ? "" : r.get(mode) + " ") + r.get(column);
    }

    private void links(Map<String, LonLat> nodes, DataFile file, String mode) {
        for (Row r : data.rows(file)) {
            LonLat from = end(r, nodes, mode, "from");
            LonLat to = end(r, nodes, mode, "to");
            Double km = r.number("km");
            if (from == null || to == null || km == null) {
                continue;
            }
            if (r.get("from").equals(r.get("to"))) {
                problems.error(r, "network.loop", r.get("from"));
            }
            double straight = Geodesics.metres(from, to) / 1000;
            if (km < straight - ROUNDING || km > straight * WINDING + WINDING_KM || !(km > 0)) {
                problems.error(r, "network.km", km(km), km(straight));
            }
        }
    }

    private @Nullable LonLat end(Row r, Map<String, LonLat> nodes, String mode, String column) {
        LonLat at = nodes.get(key(r, mode, column));
        if (at == null && r.has(column)) {
            problems.error(r, "network.node", r.get(column));
        }
        return at;
    }

    private void junction(Row r) {
        LonLat at = waypoint(r, "line", "seq");
        LonLat there = waypoint(r, "other", "other_seq");
        String kind = r.get("line").substring(0, r.get("line").indexOf(':') + 1);
        if (!r.get("other").startsWith(kind) || r.get("other").equals(r.get("line"))) {
            problems.error(r, "network.junction.kind", r.get("line"), r.get("other"));
        }
        if (at != null && there != null && Geodesics.metres(at, there) > JOINED * 1000) {
            problems.error(
                    r, "network.junction.far", km(Geodesics.metres(at, there) / 1000), km(JOINED));
        }
    }

    private @Nullable LonLat waypoint(Row r, String line, String seq) {
        if (!r.has(seq)) {
            return null;
        }
        Row p = waypoints.get(r.get(line) + " " + r.get(seq));
        if (p == null) {
            problems.error(r, "network.waypoint", r.get(line), r.get(seq));
            return null;
        }
        return Work.position(p);
    }

    private void speed(Row r) {
        wayClass(r);
        Double low = r.number("low");
        Double mid = r.number("mid");
        Double high = r.number("high");
        if (low == null || mid == null || high == null) {
            return;
        }
        if (!(low > 0 && low <= mid && mid <= high)) {
            problems.error(r, "network.speed", r.get("low"), r.get("mid"), r.get("high"));
        }
    }

    private void wayClass(Row r) {
        TravelMode mode = TravelMode.of(r.get("mode")).orElse(null);
        WayClass of = WayClass.of(r.get("class")).orElse(null);
        if (mode != null && (of == null || !of.isOf(mode))) {
            problems.error(r, "network.class", r.get("class"), mode.code());
        }
    }

    private void edge(Row r, Map<String, LonLat> nodes) {
        wayClass(r);
        boolean drive = r.get("mode").equals(NetMaker.DRIVE);
        String line = r.get("line");
        if (!line.isEmpty() && !line.startsWith(drive ? "road:" : "rail:")) {
            problems.error(r, "network.junction.kind", r.get("mode"), line);
        }
        if (!line.isEmpty() || r.has("section")) {
            section(r, line + "/" + r.get("section"));
        }
        r.list("also").forEach(also -> section(r, also));
        if (r.has("course")) {
            course(r, nodes);
        }
    }

    private void section(Row r, String of) {
        if (!sections.contains(of)) {
            int slash = of.indexOf('/');
            problems.error(
                    r,
                    "event.section",
                    of.substring(slash + 1),
                    of.substring(0, Math.max(0, slash)));
        }
    }

    private void course(Row r, Map<String, LonLat> nodes) {
        try {
            List<Coordinate> course = NetworkCompiler.places(r);
            LonLat from = nodes.get(key(r, "mode", "from"));
            LonLat to = nodes.get(key(r, "mode", "to"));
            if (from != null
                    && to != null
                    && (!isAt(course.getFirst(), from) || !isAt(course.getLast(), to))) {
                problems.error(r, "network.course.ends");
            }
        } catch (NumberFormatException e) {
            problems.error(r, "network.course", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isAt(Coordinate c, LonLat node) {
        return Math.abs(c.x - node.lon()) < 1e-4 && Math.abs(c.y - node.lat()) < 1e-4;
    }

    /// Whoever changes a line has to make the network anew.
    private void fresh() {
        NetFiles.stale(data).forEach(file -> problems.warning(file, 0, "network.stale"));
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%.3f", km);
    }
}
