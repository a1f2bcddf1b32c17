package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The items in the file. An item that comes back while the file is open takes its old place in
/// the order.
final class ItemTable {
    private record Name(ItemKind kind, String id) {}

    private final Map<Name, Long> left = new HashMap<>();

    /// Kinds that this program does not know stay in the file, untouched.
    static List<Item> all(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(WorkspaceSql.ITEMS)) {
            List<Item> items = new ArrayList<>();
            while (rows.next()) {
                String kind = rows.getString(1);
                String name = rows.getString(2);
                String body = rows.getString(3);
                Arrays.stream(ItemKind.values())
                        .filter(k -> k.key().equals(kind))
                        .findFirst()
                        .ifPresent(k -> items.add(new Item(k, name, body)));
            }
            return items;
        }
    }

    void apply(Connection connection, List<ItemChange> changes) throws SQLException {
        String now = Titles.now();
        try (PreparedStatement place = connection.prepareStatement(WorkspaceSql.PLACE);
                PreparedStatement put = connection.prepareStatement(WorkspaceSql.PUT);
                PreparedStatement remove = connection.prepareStatement(WorkspaceSql.REMOVE)) {
            for (ItemChange change : changes) {
                Name name = new Name(change.kind(), change.id());
                String after = change.after();
                if (after == null) {
                    remember(place, name);
                    remove.setString(1, name.kind.key());
                    remove.setString(2, name.id);
                    remove.executeUpdate();
                } else {
                    put.setObject(1, left.get(name));
                    put.setString(2, name.kind.key());
                    put.setString(3, name.id);
                    put.setString(4, after);
                    put.setString(5, now);
                    put.executeUpdate();
                    if (name.kind == ItemKind.LAYER) {
                        rename(connection, name.id, after);
                    }
                }
            }
        }
    }

    private void remember(PreparedStatement place, Name name) throws SQLException {
        place.setString(1, name.kind.key());
        place.setString(2, name.id);
        try (ResultSet row = place.executeQuery()) {
            if (row.next()) {
                left.put(name, row.getLong(1));
            }
        }
    }

    private static void rename(Connection connection, String id, String body) throws SQLException {
        var layer = UserLayerText.read(id, body);
        if (layer.isPresent()) {
            Titles.rename(connection, layer.get().table(), layer.get().title());
        }
    }
}
