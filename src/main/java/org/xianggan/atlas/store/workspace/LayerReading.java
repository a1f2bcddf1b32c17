package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.store.gpkg.GpkgBlob;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the features of a layer in portions, so that nobody who wants to save waits for the end.
final class LayerReading {
    private static final int PORTION_ROWS = 4_096;

    /// @param column in the table
    /// @param field as the layer calls it
    private record Read(String column, String field, Type type) {}

    /// @param rejected numbers of features whose shape cannot be made out
    /// @param last the number after which the next portion begins
    record Portion(List<FeatureRow> rows, List<Long> rejected, long last) {
        boolean isLast() {
            return rows.size() + rejected.size() < PORTION_ROWS;
        }
    }

    private final String table;
    private final List<Read> columns;

    private LayerReading(String table, List<Read> columns) {
        this.table = table;
        this.columns = columns;
    }

    static LayerReading of(Connection connection, String table) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        try (PreparedStatement s =
                connection.prepareStatement(
                        "SELECT column_name, name FROM gpkg_data_columns WHERE table_name = ?")) {
            s.setString(1, table);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    fields.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        List<Read> columns = new ArrayList<>();
        try (PreparedStatement s =
                connection.prepareStatement(
                        "SELECT name, type FROM pragma_table_info(?) ORDER BY cid")) {
            s.setString(1, table);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (!name.equals("fid") && !name.equals("geom")) {
                        columns.add(
                                new Read(
                                        name,
                                        fields.getOrDefault(name, name),
                                        type(rows.getString(2))));
                    }
                }
            }
        }
        return new LayerReading(table, columns);
    }

    private static Type type(String declared) {
        String name = declared.toUpperCase(Locale.ROOT);
        return switch (name) {
            case "BOOLEAN" -> Type.BOOLEAN;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER" -> Type.INTEGER;
            case "FLOAT", "DOUBLE", "REAL" -> Type.REAL;
            case "DATE" -> Type.DATE;
            case "DATETIME" -> Type.DATE_TIME;
            default -> Type.TEXT;
        };
    }

    Portion after(Connection connection, long last) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT fid, geom");
        columns.forEach(c -> sql.append(", ").append(WorkspaceSql.quoted(c.column())));
        sql.append(" FROM ").append(table).append(" WHERE fid > ? ORDER BY fid LIMIT ?");
        List<FeatureRow> portion = new ArrayList<>();
        List<Long> rejected = new ArrayList<>();
        long reached = last;
        try (PreparedStatement s = connection.prepareStatement(sql.toString())) {
            s.setLong(1, last);
            s.setInt(2, PORTION_ROWS);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    reached = rows.getLong(1);
                    try {
                        portion.add(new FeatureRow(reached, shape(rows.getBytes(2)), values(rows)));
                    } catch (ParseException e) {
                        rejected.add(reached);
                    }
                }
            }
        }
        return new Portion(portion, rejected, reached);
    }

    private static @Nullable Geometry shape(byte @Nullable [] blob) throws ParseException {
        return blob == null ? null : GpkgBlob.decode(blob);
    }

    private Map<String, Object> values(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object raw = row.getObject(i + 3);
            if (raw != null) {
                values.put(columns.get(i).field(), value(columns.get(i).type(), raw));
            }
        }
        return values;
    }

    /// Another program may have put anything into any column: what is no such value is text.
    private static Object value(Type type, Object raw) {
        try {
            return switch (type) {
                case BOOLEAN -> raw instanceof Number n ? n.intValue() != 0 : raw.toString();
                case INTEGER -> whole(raw) ? ((Number) raw).longValue() : raw.toString();
                case REAL -> raw instanceof Number n ? n.doubleValue() : raw.toString();
                case DATE -> LocalDate.parse(raw.toString());
                case DATE_TIME -> Instant.parse(raw.toString());
                case TEXT -> raw.toString();
            };
        } catch (DateTimeException e) {
            return raw.toString();
        }
    }

    private static boolean whole(Object raw) {
        return raw instanceof Integer || raw instanceof Long;
    }
}
