package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Connections to one read-only, immutable file. Each query borrows one, so that several threads
/// read at a time; idle ones are kept.
final class Database implements AutoCloseable {
    /// Makes a value of the row that the cursor stands on.
    @FunctionalInterface
    interface RowMapper<T extends @Nullable Object> {
        T map(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Messages messages;
    private final String url;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Database(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
        // Only the URI form survives `#`, `%`, `?` and spaces in a path; a raw path with `#` opens
        // another, empty file.
        this.url = "jdbc:sqlite:" + file.toUri() + "?immutable=1";
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        Connection connection = null;
        try {
            connection = borrow();
            List<T> out = new ArrayList<>();
            try (PreparedStatement s = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    s.setObject(i + 1, arguments[i]);
                }
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        out.add(mapper.map(rows));
                    }
                }
            }
            giveBack(connection);
            return out;
        } catch (AtlasException e) {
            quietly(connection);
            throw e;
        } catch (SQLException | RuntimeException e) {
            // A row that cannot be understood is as damaged as a page that cannot be read.
            quietly(connection);
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "damaged store", e);
            throw AtlasException.input(
                    messages.get("store.damaged", file), messages.get("store.damaged.next"), e);
        }
    }

    Path file() {
        return file;
    }

    Messages messages() {
        return messages;
    }

    private Connection borrow() throws SQLException {
        Connection connection = idle.pollFirst();
        if (connection != null) {
            return connection;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return DriverManager.getConnection(url, config.toProperties());
    }

    private void giveBack(Connection connection) {
        if (closed) {
            quietly(connection);
        } else {
            idle.addFirst(connection);
        }
    }

    @Override
    public void close() {
        closed = true;
        Connection connection = idle.pollFirst();
        while (connection != null) {
            quietly(connection);
            connection = idle.pollFirst();
        }
    }

    private static void quietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
