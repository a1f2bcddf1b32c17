package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which tables of a workspace hold layers, and which of them nobody names any more.
final class LayerTables {
    private LayerTables() {}

    static List<String> all(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(WorkspaceSql.LAYER_TABLES)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                if (rows.getString(1).matches("layer_\\d+")) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    /// A name that no table has.
    static String next(Connection connection) throws SQLException {
        long last = 0;
        for (String name : all(connection)) {
            last = Math.max(last, Long.parseLong(name.substring(name.indexOf('_') + 1)));
        }
        return "layer_" + (last + 1);
    }

    /// Those that no item names. None where an item cannot be read: it may name any of them.
    static List<String> unnamed(Connection connection) throws SQLException {
        Set<String> named = new HashSet<>();
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(WorkspaceSql.LAYER_BODIES)) {
            while (rows.next()) {
                Optional<UserLayer> layer =
                        UserLayerText.read(rows.getString(1), rows.getString(2));
                if (layer.isEmpty()) {
                    return List.of();
                }
                named.add(layer.get().table());
            }
        }
        return all(connection).stream().filter(t -> !named.contains(t)).toList();
    }

    static void drop(Connection connection, String table) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("DROP TABLE IF EXISTS " + WorkspaceSql.treeOf(table));
            s.execute("DROP TABLE IF EXISTS " + table);
        }
        for (String sql : WorkspaceSql.FORGET) {
            try (PreparedStatement s = connection.prepareStatement(sql)) {
                s.setString(1, table);
                s.executeUpdate();
            }
        }
    }
}
