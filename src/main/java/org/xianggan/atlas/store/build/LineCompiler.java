package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Roads and railways: sections, pieces by accuracy, ends that fade or run to the frame; and the
/// records of rivers among the lines.
final class LineCompiler {
    private final Work work;
    private final EventBook events;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final LineEnds ends;

    LineCompiler(Work work, EventBook events) {
        this.work = work;
        this.events = events;
        tracks(DataFile.ROADS, DataFile.ROAD_WAYPOINTS);
        tracks(DataFile.RAILS, DataFile.RAIL_WAYPOINTS);
        tracks(DataFile.RIVERS, DataFile.RIVER_WAYPOINTS);
        ends = new LineEnds(work.data, tracks.values());
    }

    private void tracks(DataFile lines, DataFile waypoints) {
        Map<String, List<Row>> byLine = work.data.table(waypoints).by("line");
        for (Row r : work.data.rows(lines)) {
            List<Row> points = byLine.getOrDefault(r.get("id"), List.of());
            if (points.size() > 1) {
                tracks.put(r.get("id"), Track.of(r, points));
            }
        }
    }

    @Nullable Track track(String id) {
        return tracks.get(id);
    }

    Collection<Track> tracks() {
        return tracks.values();
    }

    void compile() throws SQLException {
        lines(DataFile.ROADS, DataFile.ROAD_SECTIONS, StoreTable.ROADS, Layer.ROADS, "class");
        lines(DataFile.RAILS, DataFile.RAIL_SECTIONS, StoreTable.RAILWAYS, Layer.RAILWAYS, "kind");
        for (Row r : work.data.rows(DataFile.RIVERS)) {
            river(r);
        }
        for (DataFile f :
                List.of(
                        DataFile.ROAD_WAYPOINTS,
                        DataFile.RAIL_WAYPOINTS,
                        DataFile.RIVER_WAYPOINTS)) {
            for (Row r : work.data.rows(f)) {
                Waypoint p = Waypoint.of(r);
                work.out.row(
                        StoreTable.WAYPOINT,
                        r.get("line"),
                        p.seq(),
                        r.orNull("name_zh"),
                        p.lon(),
                        p.lat(),
                        r.orNull("kind"),
                        r.orNull("position_source"),
                        r.orNull("confidence"));
            }
        }
    }

    private void lines(
            DataFile file, DataFile sectionFile, StoreTable table, Layer layer, String classColumn)
            throws SQLException {
        Map<String, List<Row>> sections = work.data.table(sectionFile).by("line");
        for (Row r : work.data.rows(file)) {
            EntityId id = r.id("id").orElse(null);
            if (id == null) {
                continue;
            }
            Entities.Draft draft = work.entities.add(id, r.names(), r.get(classColumn));
            Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
            for (Row s : sections.getOrDefault(r.get("id"), List.of())) {
                double drawn = section(r, s, table, layer, r.get(classColumn), draft, km);
                work.out.row(
                        StoreTable.SECTION,
                        r.get("id"),
                        s.get("section"),
                        s.orNull("name_zh"),
                        s.orNull("name_en"),
                        drawn > 0 ? drawn : null,
                        s.orNull("note"));
            }
            record(r, r.get(classColumn), km);
        }
    }

    /// Kilometres drawn.
    private double section(
            Row r,
            Row s,
            StoreTable table,
            Layer layer,
            String lineClass,
            Entities.Draft draft,
            Map<AccuracyClass, Double> km)
            throws SQLException {
        Track track = tracks.get(r.get("id"));
        Track.Span span = track == null ? null : track.span(s);
        if (track == null || span == null) {
            return 0;
        }
        List<Course.Piece> pieces =
                new ArrayList<>(
                        Course.pieces(track.curve, classes(track, s), span.from(), span.to()));
        boolean first = span.from() == 0;
        boolean last = span.to() == track.points.size() - 1;
        if (first) {
            onward(track, true).ifPresent(p -> pieces.addFirst(p));
        }
        if (last) {
            onward(track, false).ifPresent(p -> pieces.addLast(p));
        }
        double drawn = 0;
        double longest = 0;
        Names names = r.names();
        for (int i = 0; i < pieces.size(); i++) {
            Course.Piece piece = pieces.get(i);
            for (List<Coordinate> part : Track.inFrame(piece.world())) {
                work.features.line(
                        table,
                        layer,
                        part,
                        r.get("id"),
                        names.zh(),
                        names.en(),
                        s.get("section"),
                        lineClass,
                        r.orNull("ref"),
                        events.json(r.get("id"), s.get("section")),
                        piece.accuracy().name(),
                        first && i == 0 && ends.fades(track, true),
                        last && i == pieces.size() - 1 && ends.fades(track, false));
                double length = Course.km(part);
                drawn += length;
                km.merge(piece.accuracy(), length, Double::sum);
                place(draft, part);
                if (length > longest) {
                    longest = length;
                    draft.anchor = World.lonLat(World.unproject(part.get(part.size() / 2)));
                }
            }
        }
        return drawn;
    }

    /// A stretch that is only planned or wished for is a sketch whatever its waypoints are.
    private List<AccuracyClass> classes(Track track, Row section) {
        Status latest = events.latest(track.id(), section.get("section")).orElse(Status.UNKNOWN);
        return Set.of(Status.WISH, Status.PLANNED).contains(latest)
                ? track.classes.stream().map(c -> AccuracyClass.D).toList()
                : track.classes;
    }

    private Optional<Course.Piece> onward(Track track, boolean first) {
        List<Coordinate> way = track.toFrame(first);
        if (way.isEmpty() || !ends.isOpen(track, first)) {
            return Optional.empty();
        }
        List<Coordinate> walked = first ? way.reversed() : way;
        return Optional.of(new Course.Piece(walked, AccuracyClass.D, Course.km(walked)));
    }

    private static void place(Entities.Draft draft, List<Coordinate> world) {
        Geometry degrees =
                Geodesics.FACTORY.createLineString(
                        World.unproject(world.toArray(Coordinate[]::new)));
        GeoBox box = World.box(degrees);
        draft.box(box).drawn();
    }

    private void river(Row r) throws SQLException {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        Names names = r.names();
        Entities.Draft draft = work.entities.add(id, names, "river");
        Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
        Track track = tracks.get(r.get("id"));
        if (track != null) {
            Double width = r.number("width");
            for (Course.Piece piece :
                    Course.pieces(track.curve, track.classes, 0, track.points.size() - 1)) {
                for (List<Coordinate> part : Track.inFrame(piece.world())) {
                    work.features.line(
                            StoreTable.RIVERS,
                            Layer.RIVERS,
                            part,
                            r.get("id"),
                            names.zh(),
                            names.en(),
                            width == null ? 1 : width.intValue(),
                            false,
                            piece.accuracy().name());
                    km.merge(piece.accuracy(), Course.km(part), Double::sum);
                    place(draft, part);
                }
            }
            Coordinate middle = track.points.get(track.points.size() / 2).world();
            draft.anchor = World.lonLat(World.unproject(middle));
        }
        record(r, "river", km);
    }

    private void record(Row r, String lineClass, Map<AccuracyClass, Double> km)
            throws SQLException {
        AccuracyClass worst = km.keySet().stream().reduce(AccuracyClass.A, AccuracyClass::worse);
        work.out.row(
                StoreTable.LINE,
                r.get("id"),
                lineClass,
                r.orNull("ref"),
                r.orNull("published_length"),
                r.orNull("design_speed"),
                r.orNull("as_of"),
                r.orNull("citation"),
                r.orNull("doubt"),
                km.isEmpty() ? AccuracyClass.D.name() : worst.name(),
                km.get(AccuracyClass.A),
                km.get(AccuracyClass.B),
                km.get(AccuracyClass.C),
                km.get(AccuracyClass.D));
        EntityId id = EntityId.of(r.get("id"));
        Track track = tracks.get(r.get("id"));
        work.info.geometry(
                id,
                km.isEmpty() ? null : worst,
                km.isEmpty() ? null : LineText.metres(worst),
                track == null
                        ? List.of()
                        : LineText.sources(track.points).stream().map(work.english::said).toList(),
                km.isEmpty() ? null : LineText.LICENCE,
                work.english.said(km.isEmpty() ? LineText.NO_COURSE : LineText.parts(km)));
    }
}
