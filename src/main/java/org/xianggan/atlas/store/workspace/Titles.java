package org.xianggan.atlas.store.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What other programs call the layers.
final class Titles {
    /// A moment as the specification of GeoPackage writes it.
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Titles() {}

    static String now() {
        return TIME.format(Instant.now());
    }

    /// A GeoPackage asks that no two tables have the same.
    static String free(Connection connection, String table, String title) throws SQLException {
        String base = title.isBlank() ? table : title.strip();
        try (PreparedStatement taken =
                connection.prepareStatement(
                        "SELECT 1 FROM gpkg_contents WHERE identifier = ? AND table_name != ?")) {
            String name = base;
            for (int i = 2; ; i++) {
                taken.setString(1, name);
                taken.setString(2, table);
                try (ResultSet row = taken.executeQuery()) {
                    if (!row.next()) {
                        return name;
                    }
                }
                name = base + " (" + i + ")";
            }
        }
    }

    static void rename(Connection connection, String table, String title) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement(
                        "UPDATE gpkg_contents SET identifier = ? WHERE table_name = ?")) {
            s.setString(1, free(connection, table, title));
            s.setString(2, table);
            s.executeUpdate();
        }
    }
}
