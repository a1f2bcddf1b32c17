package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.ShippedLine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The named lines with the courses that the atlas ships, also where it is seen through a survey.
public final class ShippedLines {
    private static final String COLUMNS =
            "SELECT geom, id, section, accuracy_class, fade_start, fade_end FROM ";

    private record Row(EntityId line, String section, ShippedLine.Piece piece) {}

    private ShippedLines() {}

    /// Roads, then railways, in the order of the catalogue; those that have a course.
    public static List<ShippedLine> of(AtlasFile atlas) {
        Map<EntityId, Map<String, List<ShippedLine.Piece>>> pieces = new HashMap<>();
        for (StoreTable table : List.of(StoreTable.ROADS, StoreTable.RAILWAYS)) {
            for (Row row :
                    atlas.database()
                            .list(COLUMNS + table.table() + " ORDER BY fid", ShippedLines::row)) {
                pieces.computeIfAbsent(row.line(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(row.section(), k -> new ArrayList<>())
                        .add(row.piece());
            }
        }
        List<ShippedLine> out = new ArrayList<>();
        for (Line line : atlas.lines()) {
            Map<String, List<ShippedLine.Piece>> own = pieces.get(line.id());
            if (own != null) {
                out.add(
                        new ShippedLine(
                                line.id(),
                                line.id().kind() == Kind.RAIL ? OsmWay.Form.RAIL : OsmWay.Form.ROAD,
                                line.lineClass(),
                                line.ref(),
                                line.names(),
                                sections(line, own)));
            }
        }
        return out;
    }

    private static List<ShippedLine.Section> sections(
            Line line, Map<String, List<ShippedLine.Piece>> pieces) {
        Map<String, Timeline> timelines = new HashMap<>();
        line.sections().forEach(s -> timelines.put(s.key(), s.timeline()));
        List<ShippedLine.Section> out = new ArrayList<>();
        pieces.forEach(
                (key, own) ->
                        out.add(new ShippedLine.Section(key, latest(timelines.get(key)), own)));
        return out;
    }

    /// The last status that somebody has told; a target is none.
    static Status latest(@Nullable Timeline timeline) {
        LineEvent last = timeline == null ? null : lastTold(timeline);
        Status status = last == null ? null : last.status();
        return status == null ? Status.UNKNOWN : status;
    }

    /// The event of [#latest], null where nobody has told any.
    static @Nullable LineEvent lastTold(Timeline timeline) {
        return timeline.events().stream()
                .filter(e -> e.status() != null && !e.target())
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private static Row row(ResultSet row) throws SQLException {
        EntityId line = Columns.id(row, "id");
        try {
            if (!(GpkgBlob.decode(row.getBytes("geom")) instanceof LineString course)) {
                throw new SQLException(line + " is no line");
            }
            return new Row(
                    line,
                    Columns.text(row, "section"),
                    new ShippedLine.Piece(
                            AccuracyClass.valueOf(Columns.text(row, "accuracy_class")),
                            row.getBoolean("fade_start"),
                            row.getBoolean("fade_end"),
                            lonLat(course)));
        } catch (ParseException e) {
            throw new SQLException(line.toString(), e);
        }
    }

    private static double[] lonLat(LineString course) {
        CoordinateSequence c = course.getCoordinateSequence();
        double[] out = new double[2 * c.size()];
        for (int i = 0; i < c.size(); i++) {
            out[2 * i] = c.getX(i);
            out[2 * i + 1] = c.getY(i);
        }
        return out;
    }

    /// What the tables of the atlas say of the events of each section, in the same words: by line
    /// and key of the section.
    public static Map<EntityId, Map<String, String>> statuses(AtlasFile atlas) {
        Map<EntityId, Map<String, String>> out = new HashMap<>();
        for (StoreTable table : List.of(StoreTable.ROADS, StoreTable.RAILWAYS)) {
            atlas.database()
                    .list(
                            "SELECT DISTINCT id, section, status FROM " + table.table(),
                            row ->
                                    out.computeIfAbsent(Columns.id(row, "id"), k -> new HashMap<>())
                                            .put(
                                                    Columns.text(row, "section"),
                                                    Columns.text(row, "status")));
        }
        return out;
    }
}
