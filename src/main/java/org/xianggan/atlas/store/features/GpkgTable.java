package org.xianggan.atlas.store.features;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

    /// @param type as declared, upper case
    record Column(String name, String type) {}

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
                        columns.add(new Column(column, type));
                    }
                }
            }
        }
        return columns;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
