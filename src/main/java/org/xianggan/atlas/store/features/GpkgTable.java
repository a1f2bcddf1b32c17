package org.xianggan.atlas.store.features;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table that `gpkg_contents` names.
///
/// @param title for people
/// @param geometry the column of shapes; null where it has none
/// @param srs what the shapes are measured on, its number with EPSG where it has one there
record GpkgTable(String name, String title, @Nullable String geometry, int srs) {
    private static final String ALL =
            """
            SELECT c.table_name, c.identifier, g.column_name,
              CASE WHEN upper(s.organization) = 'EPSG' THEN s.organization_coordsys_id
                   ELSE g.srs_id END
            FROM gpkg_contents c
            LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type IN ('features', 'attributes')
              AND EXISTS (SELECT 1 FROM sqlite_master m WHERE m.name = c.table_name)
            ORDER BY c.data_type = 'attributes', c.rowid
            """;

    private static final String CALLED =
            "SELECT column_name, name FROM gpkg_data_columns WHERE table_name = ?";

    /// @param field what it is called where its name in the table had to be another
    /// @param type as declared, upper case
    record Column(String name, String field, String type) {}

    /// Those with shapes first.
    static List<GpkgTable> all(Connection c) throws SQLException {
        List<GpkgTable> tables = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(ALL);
                ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                String title = rows.getString(2);
                if (name != null) {
                    tables.add(
                            new GpkgTable(
                                    name,
                                    title == null || title.isBlank() ? name : title,
                                    rows.getString(3),
                                    rows.getInt(4)));
                }
            }
        }
        return tables;
    }

    long count(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT count(*) FROM " + quoted(name));
                ResultSet rows = s.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /// Everything but the number of the row and its shape.
    List<Column> columns(Connection c) throws SQLException {
        List<Column> columns = new ArrayList<>();
        Map<String, String> called = called(c);
        try (PreparedStatement s =
                c.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?)")) {
            s.setString(1, name);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    String column = rows.getString(1);
                    String type =
                            String.valueOf(rows.getString(2)).toUpperCase(java.util.Locale.ROOT);
                    boolean number = rows.getInt(3) > 0 && type.startsWith("INT");
                    if (!column.equals(geometry) && !number) {
                        columns.add(new Column(column, called.getOrDefault(column, column), type));
                    }
                }
            }
        }
        return columns;
    }

    /// What the Schema extension says, where the file has it.
    private Map<String, String> called(Connection c) throws SQLException {
        Map<String, String> called = new HashMap<>();
        try (PreparedStatement has =
                        c.prepareStatement(
                                "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_data_columns'");
                ResultSet found = has.executeQuery()) {
            if (!found.next()) {
                return called;
            }
        }
        try (PreparedStatement s = c.prepareStatement(CALLED)) {
            s.setString(1, name);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    String field = rows.getString(2);
                    if (field != null && !field.isBlank()) {
                        called.put(rows.getString(1), field);
                    }
                }
            }
        }
        return called;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
