package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Roads, railways and rivers: where they pass, what they meet, what stands at them; and the
/// crossings of the provincial line.
final class LineInfo {
    /// Words for a status on one side of the provincial line.
    private static final Map<String, Said> STATUS =
            Map.of(
                    "wish", new Said("设想", "Proposed"),
                    "planned", new Said("规划", "Planned"),
                    "under_construction", new Said("在建", "Under construction"),
                    "open", new Said("通车", "Open"),
                    "closed", new Said("关闭", "Closed"));

    private static final Said NOT_FOUND = new Said("未查到", "Not found");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern LENGTH_FIRST = Pattern.compile("^(约?[\\d.]+(?:至[\\d.]+)?)");
    private static final Pattern LENGTH_FIRST_EN =
            Pattern.compile("^((?:[Aa]bout )?[\\d.]+(?: to [\\d.]+)?)");

    private final Work work;
    private final LineCompiler lines;
    private final AreaCompiler areas;
    private final EventBook events;
    private final Passage passage;
    private final Map<String, List<String>> meetings;

    LineInfo(Work work, LineCompiler lines, AreaCompiler areas, EventBook events) {
        this.work = work;
        this.lines = lines;
        this.areas = areas;
        this.events = events;
        this.passage = new Passage(work);
        this.meetings = Passage.meetings(lines.tracks());
    }

    void compile() {
        for (Row r : work.data.rows(DataFile.ROADS)) {
            line(r, r.get("class"), DataFile.ROAD_SECTIONS, "roads");
        }
        for (Row r : work.data.rows(DataFile.RAILS)) {
            line(r, r.get("kind"), DataFile.RAIL_SECTIONS, "railways");
        }
        for (Row r : work.data.rows(DataFile.RIVERS)) {
            river(r);
        }
        for (Row r : work.data.rows(DataFile.CROSSINGS)) {
            crossing(r);
        }
    }

    private void line(Row r, String lineClass, DataFile sections, String key) {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        work.info.badge(id, "class." + lineClass, null, null);
        work.info.badge(id, "status." + status(r, sections), null, null);
        events.works(r.get("id")).stream()
                .filter(w -> !w.has("end"))
                .map(w -> w.get("works_zh"))
                .distinct()
                .forEach(works -> work.info.badge(id, "works", works, null));
        work.info.attribute(id, "ref", r.orNull("ref"), null, null, null, null);
        length(r, id);
        work.info.attribute(
                id,
                "design_speed",
                r.orNull("design_speed"),
                "km/h",
                null,
                r.get("citation"),
                null);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        counties(r, id, key);
        for (String other : meetings.getOrDefault(r.get("id"), List.of())) {
            work.info.link(id, "meets", EntityId.of(other), null);
        }
        stations(r, id);
        if (id.kind() == Kind.RAIL) {
            InfoCompiler.links(
                    work,
                    id,
                    "services",
                    InfoCompiler.byList(work.data.rows(DataFile.SERVICES), "lines")
                            .getOrDefault(id, List.of()));
        }
    }

    private void length(Row r, EntityId id) {
        String printed = r.get("published_length");
        boolean bare = BARE_NUMBER.matcher(printed).matches();
        // A number with words behind it has its unit beside it, not at the end of the words.
        if (!bare && !printed.contains("公里")) {
            String withUnit = LENGTH_FIRST.matcher(printed).replaceFirst("$1公里");
            work.english
                    .of(printed)
                    .map(en -> LENGTH_FIRST_EN.matcher(en).replaceFirst("$1 km"))
                    .ifPresent(en -> work.english.said(new Said(withUnit, en)));
            printed = withUnit;
        }
        work.info.attribute(
                id,
                "length",
                printed,
                bare ? "公里" : null,
                r.orNull("as_of"),
                r.get("citation"),
                null);
    }

    private String status(Row r, DataFile sections) {
        Set<String> all = new LinkedHashSet<>();
        for (Row s : work.data.table(sections).by("line").getOrDefault(r.get("id"), List.of())) {
            all.add(events.latest(r.get("id"), s.get("section")).orElse(Status.UNKNOWN).code());
        }
        return all.size() > 1 ? "mixed" : all.isEmpty() ? "unknown" : all.iterator().next();
    }

    /// Counties in the order of the course, then those that only the record names.
    private void counties(Row r, EntityId id, String inverse) {
        Set<EntityId> all = new LinkedHashSet<>();
        Track track = lines.track(r.get("id"));
        if (track != null) {
            all.addAll(passage.counties(track));
        }
        all.addAll(r.ids("counties"));
        InfoCompiler.links(work, id, "counties", all);
        all.stream()
                .filter(work.entities::has)
                .forEach(county -> work.info.link(county, inverse, id, r.orNull("ref")));
    }

    /// Stations in the order of the course.
    private void stations(Row r, EntityId id) {
        List<Row> mine =
                new ArrayList<>(
                        InfoCompiler.byList(work.data.rows(DataFile.STATIONS), "lines")
                                .getOrDefault(id, List.of()));
        Track track = lines.track(r.get("id"));
        if (track != null) {
            LengthIndexedLine index = new LengthIndexedLine(track.world());
            mine.sort(Comparator.comparingDouble(s -> along(index, Work.position(s))));
        }
        InfoCompiler.links(work, id, "stations", mine);
    }

    private static double along(LengthIndexedLine index, @Nullable LonLat at) {
        return at == null
                ? Double.POSITIVE_INFINITY
                : index.project(World.project(World.coordinate(at)));
    }

    private void river(Row r) {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        work.info.badge(id, "kind.river", null, null);
        work.info.attribute(
                id, "text", r.orNull("text_zh"), null, null, r.orNull("text_citation"), null);
        work.info.attribute(id, "river_source", r.orNull("source_zh"), null, null, null, null);
        work.info.attribute(id, "river_mouth", r.orNull("mouth_zh"), null, null, null, null);
        length(r, id);
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        counties(r, id, "rivers");
        InfoCompiler.links(
                work,
                id,
                "water",
                work.data
                        .table(DataFile.RESERVOIRS)
                        .by("river")
                        .getOrDefault(r.get("id"), List.of()));
        InfoCompiler.links(
                work,
                id,
                "monitoring",
                work.data
                        .table(DataFile.MONITORING)
                        .by("river")
                        .getOrDefault(r.get("id"), List.of()));
    }

    private void crossing(Row r) {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        Entities.Draft draft = work.entities.get(id);
        LonLat at = where(r);
        if (draft != null && at != null) {
            draft.at(at);
        }
        work.info.badge(id, "kind.crossing", null, null);
        for (String side : List.of("hn", "jx")) {
            work.info.attribute(
                    id, "crossing_end_" + side, r.orNull("end_" + side), null, null, null, null);
            work.info.attribute(
                    id,
                    "crossing_status_" + side,
                    work.english.said(STATUS.getOrDefault(r.get("status_" + side), NOT_FOUND)),
                    null,
                    r.orNull("date_" + side),
                    r.get("citation_" + side),
                    null);
        }
        work.info.attribute(id, "note", r.orNull("note"), null, null, null, null);
        r.id("line")
                .filter(work.entities::has)
                .ifPresent(
                        line -> {
                            work.info.link(id, "lines", line, null);
                            work.info.link(line, "crossings", id, null);
                        });
        for (String side : List.of("county_hn", "county_jx")) {
            r.id(side)
                    .filter(work.entities::has)
                    .ifPresent(
                            county -> {
                                work.info.link(id, "counties", county, null);
                                work.info.link(county, "crossings", id, null);
                            });
        }
    }

    /// Where the course of its line crosses the boundary of its two counties.
    private @Nullable LonLat where(Row r) {
        Track track = lines.track(r.get("line"));
        if (track == null) {
            return null;
        }
        Geometry course = track.world();
        for (ArcNet.Arc arc : areas.net().arcs()) {
            if (arc.owners().contains(r.get("county_hn"))
                    && arc.owners().contains(r.get("county_jx"))) {
                Geometry border = Geodesics.FACTORY.createLineString(World.project(arc.degrees()));
                Coordinate at = course.intersection(border).getCoordinate();
                if (at != null) {
                    return World.lonLat(World.unproject(at));
                }
            }
        }
        return null;
    }
}
