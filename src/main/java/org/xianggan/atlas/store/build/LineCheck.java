package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lines: their sections, events and waypoints hang together, and none doubles back.
final class LineCheck {
    /// A turn beyond this is no bend, degrees.
    private static final double BACK = 150;

    /// Legs shorter than this may belong to a hairpin, Mercator metres.
    private static final double HAIRPIN = 1_500;

    private final DataFolder data;
    private final Problems problems;

    /// Facts that say as of when, and sources with a date or an address where they were read.
    private final Set<String> dated = new HashSet<>();

    LineCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        for (DataFile file : FactCompiler.FACTS) {
            data.rows(file).stream()
                    .filter(r -> r.has("as_of") || r.has("document"))
                    .forEach(r -> dated.add(r.get("id")));
        }
        for (Table t : data.sources().values()) {
            t.rows().stream()
                    .filter(r -> r.has("date") || r.has("address"))
                    .forEach(r -> dated.add(r.get("id")));
        }
    }

    void check() {
        lines(
                DataFile.ROADS,
                DataFile.ROAD_SECTIONS,
                DataFile.ROAD_EVENTS,
                DataFile.ROAD_WAYPOINTS);
        lines(
                DataFile.RAILS,
                DataFile.RAIL_SECTIONS,
                DataFile.RAIL_EVENTS,
                DataFile.RAIL_WAYPOINTS);
        data.table(DataFile.RIVER_WAYPOINTS).by("line").values().forEach(this::waypoints);
    }

    private void lines(DataFile lines, DataFile sections, DataFile events, DataFile waypoints) {
        Map<String, List<Row>> points = data.table(waypoints).by("line");
        points.values().forEach(this::waypoints);
        Map<String, List<Row>> byLine = data.table(sections).by("line");
        for (Row r : data.rows(lines)) {
            List<Row> mine = byLine.getOrDefault(r.get("id"), List.of());
            if (mine.isEmpty()) {
                problems.error(r, "line.nosection", r.get("id"));
            }
            sections(mine, points.getOrDefault(r.get("id"), List.of()));
        }
        Set<String> known = new HashSet<>();
        data.rows(sections).forEach(s -> known.add(s.get("line") + " " + s.get("section")));
        data.rows(DataFile.STATIONS).forEach(s -> known.add(s.get("id") + " 1"));
        for (Row e : data.rows(events)) {
            event(e, known);
        }
    }

    private void sections(List<Row> sections, List<Row> points) {
        Set<Double> seqs = new HashSet<>();
        points.forEach(p -> seqs.add(p.number("seq")));
        for (Row s : sections) {
            Double from = s.number("from_seq");
            Double to = s.number("to_seq");
            if (from == null && to == null) {
                continue;
            }
            if (from == null || to == null || !seqs.contains(from) || !seqs.contains(to)) {
                problems.error(
                        s, "section.waypoint", s.get("from_seq"), s.get("to_seq"), s.get("line"));
            } else if (to <= from) {
                problems.error(s, "section.empty", s.get("from_seq"), s.get("to_seq"));
            }
        }
    }

    private void event(Row e, Set<String> sections) {
        if (e.list("citation").isEmpty()) {
            problems.error(e, "event.nocitation", e.get("line"), e.get("date"));
        }
        if (!sections.contains(e.get("line") + " " + e.get("section"))) {
            problems.error(e, "event.section", e.get("section"), e.get("line"));
        }
        if (e.has("citation") && e.list("citation").stream().noneMatch(dated::contains)) {
            problems.error(e, "event.undated", e.get("line"), e.get("date"));
        }
        boolean works = e.get("type").equals("works");
        if (works && e.has("status")) {
            problems.error(e, "event.works");
        }
        if (!works && !e.has("status")) {
            problems.error(e, "event.nostatus");
        }
    }

    private void waypoints(List<Row> rows) {
        List<Coordinate> points = new ArrayList<>();
        double before = 0;
        for (Row r : rows) {
            Double seq = r.number("seq");
            LonLat at = Work.position(r);
            if (seq != null && seq <= before) {
                problems.error(r, "waypoint.seq", r.get("seq"));
            }
            before = seq == null ? before : seq;
            if (at == null) {
                return;
            }
            if (!GeoBox.FRAME.contains(at)) {
                problems.error(r, "frame", at.toText(4));
            }
            points.add(World.project(World.coordinate(at)));
        }
        for (int i = 1; i + 1 < points.size(); i++) {
            double shorter =
                    Math.min(
                            points.get(i).distance(points.get(i - 1)),
                            points.get(i).distance(points.get(i + 1)));
            if (shorter > HAIRPIN && Spline.turn(points, i) > BACK) {
                Row r = rows.get(i);
                problems.error(r, "line.back", r.get("line"), r.get("seq"));
            }
        }
    }
}
