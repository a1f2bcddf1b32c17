package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All lines with their sections and events; a few dozen, so read once.
final class LineReader {
    private record Key(String line, String section) {}

    private record Event(Key key, LineEvent event) {}

    private record SectionRow(String line, Section section) {}

    private final Map<EntityId, Line> lines = new LinkedHashMap<>();
    private final Map<Key, List<LineEvent>> events = new HashMap<>();
    private final Map<String, Timeline> timelines = new HashMap<>();

    /// @param courses with a survey: how well it knows the lines and how long they are there
    LineReader(Database db, Citations citations, Map<EntityId, SurveyFile.Course> courses) {
        for (Event e :
                db.list(
                        "SELECT line, section, date, type, status, end_date, works_zh, citations,"
                                + " note FROM event",
                        row ->
                                new Event(
                                        new Key(
                                                Columns.text(row, "line"),
                                                Columns.text(row, "section")),
                                        new LineEvent(
                                                new Edtf(Columns.text(row, "date")),
                                                Status.of(Columns.text(row, "status")).orElse(null),
                                                Columns.date(row, "end_date"),
                                                row.getString("works_zh"),
                                                citations.of(row.getString("citations")),
                                                row.getString("note"),
                                                Columns.text(row, "type").equals("target"))))) {
            events.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e.event());
        }
        Map<String, Edtf> asOf = new HashMap<>();
        db.list(
                "SELECT id, as_of FROM line WHERE as_of IS NOT NULL",
                row -> asOf.put(Columns.text(row, "id"), new Edtf(Columns.text(row, "as_of"))));
        Map<String, List<Section>> sections = new HashMap<>();
        for (SectionRow s :
                db.list(
                        "SELECT line, section, name_zh, name_en, drawn_km, note FROM section"
                                + " ORDER BY fid",
                        row -> {
                            Key key =
                                    new Key(
                                            Columns.text(row, "line"),
                                            Columns.text(row, "section"));
                            return new SectionRow(
                                    key.line(),
                                    new Section(
                                            key.section(),
                                            row.getString("name_zh"),
                                            row.getString("name_en"),
                                            new Timeline(
                                                    events.getOrDefault(key, List.of()),
                                                    asOf.get(key.line())),
                                            drawn(key, Columns.number(row, "drawn_km"), courses),
                                            row.getString("note")));
                        })) {
            sections.computeIfAbsent(s.line(), k -> new ArrayList<>()).add(s.section());
            timelines.put(s.line() + " " + s.section().key(), s.section().timeline());
        }
        String sql =
                "SELECT l.*, "
                        + Columns.NAMES
                        + " FROM line l JOIN entity e ON e.id = l.id ORDER BY l.fid";
        for (Line l :
                db.list(
                        sql,
                        row ->
                                new Line(
                                        Columns.id(row, "id"),
                                        Columns.names(row),
                                        Columns.text(row, "class"),
                                        row.getString("ref"),
                                        row.getString("published_length"),
                                        row.getString("design_speed"),
                                        Columns.date(row, "as_of"),
                                        sections.getOrDefault(Columns.text(row, "id"), List.of()),
                                        km(row),
                                        AccuracyClass.valueOf(Columns.text(row, "accuracy_class")),
                                        citations.of(row.getString("citations")),
                                        row.getString("doubt")))) {
            SurveyFile.Course course = courses.get(l.id());
            lines.put(l.id(), course == null ? l : l.with(course.km(), course.accuracy()));
        }
    }

    private static @Nullable Double drawn(
            Key key, @Nullable Double shipped, Map<EntityId, SurveyFile.Course> courses) {
        SurveyFile.Course course = courses.get(EntityId.of(key.line()));
        return course == null ? shipped : course.sections().getOrDefault(key.section(), shipped);
    }

    static Map<AccuracyClass, Double> km(ResultSet row) throws SQLException {
        Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
        for (AccuracyClass c : AccuracyClass.values()) {
            Double part = Columns.number(row, "km_" + c.name().toLowerCase(Locale.ROOT));
            if (part != null) {
                km.put(c, part);
            }
        }
        return km;
    }

    Map<EntityId, Line> lines() {
        return lines;
    }

    Timeline timeline(String line, String section) {
        Timeline known = timelines.get(line + " " + section);
        return known != null
                ? known
                : new Timeline(events.getOrDefault(new Key(line, section), List.of()), null);
    }
}
