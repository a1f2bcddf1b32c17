package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.model.EntityId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The structured opening hours of sites; the build has checked their form.
final class OpeningReader {
    private final Map<EntityId, Opening> all = new HashMap<>();

    OpeningReader(Database db) {
        db.list(
                        "SELECT * FROM sight_opening",
                        row -> Map.entry(Columns.id(row, "site"), opening(row)))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
    }

    @Nullable Opening of(EntityId site) {
        return all.get(site);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
        for (String day : Columns.list(row, "closed_weekdays")) {
            closed.add(Opening.weekday(day).orElseThrow());
        }
        return new Opening(
                closed,
                time(row, "opens"),
                time(row, "closes"),
                time(row, "break_from"),
                time(row, "break_to"),
                time(row, "last_entry"),
                season(row, "season_from"),
                season(row, "season_to"),
                day(row, "closed_from"),
                day(row, "closed_to"),
                fee(Columns.text(row, "fee")),
                Columns.date(row, "as_of"),
                Columns.text(row, "words"),
                row.getString("note"));
    }

    private static @Nullable Integer time(ResultSet row, String column) throws SQLException {
        String text = Columns.text(row, column);
        return text.isEmpty() ? null : Integer.valueOf(Clock.parse(text).orElseThrow());
    }

    private static @Nullable MonthDay season(ResultSet row, String column) throws SQLException {
        String text = Columns.text(row, column);
        return text.isEmpty() ? null : Opening.season(text).orElseThrow();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = Columns.text(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Double fee(String text) {
        return text.isEmpty()
                ? null
                : text.equals("free") ? Double.valueOf(0) : Double.valueOf(text);
    }
}
