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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Connections to one read-only, immutable file. Each query borrows one, so that several threads
/// read at a time; idle ones are kept.
final class Database implements AutoCloseable {
    /// Makes a value of the row that the cursor stands on.
    @FunctionalInterface
    interface RowMapper<T extends @Nullable Object> {
        T map(ResultSet row) throws SQLException;
    }

    /// More than any atlas will take.
    private static final String MAPPED_BYTES = String.valueOf(1L << 30);

    private final Path file;
    private final Messages messages;
    private final String what;
    private final String url;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Database(Path file, Messages messages) {
        this(file, messages, "store");
    }

    /// @param what as in [StoreHeader]
    Database(Path file, Messages messages, String what) {
        this.file = file;
        this.messages = messages;
        this.what = what;
        // Only the URI form survives `#`, `%`, `?` and spaces in a path; a raw path with `#` opens
        // another, empty file.
        this.url = "jdbc:sqlite:" + file.toUri() + "?immutable=1";
    }

    /// A connection and the queries that it has understood already: the map asks the same few
    /// again and again.
    private static final class Session implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        Session(Connection connection) {
            this.connection = connection;
        }

        PreparedStatement statement(String sql) throws SQLException {
            PreparedStatement known = statements.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                statements.put(sql, known);
            }
            return known;
        }

        /// Closes its statements too.
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        Session session = null;
        try {
            session = borrow();
            List<T> out = new ArrayList<>();
            PreparedStatement s = session.statement(sql);
            for (int i = 0; i < arguments.length; i++) {
                s.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    out.add(mapper.map(rows));
                }
            }
            giveBack(session);
            return out;
        } catch (AtlasException e) {
            quietly(session);
            throw e;
        } catch (SQLException | RuntimeException e) {
            // A row that cannot be understood is as damaged as a page that cannot be read.
            quietly(session);
            System.getLogger(Database.class.getName())
                    .log(
                            closed ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                            "damaged store",
                            e);
            throw AtlasException.input(
                    messages.get(what + ".damaged", file), messages.get(what + ".damaged.next"), e);
        }
    }

    Path file() {
        return file;
    }

    /// The table `meta`; throws [AtlasException] where there is none.
    Map<String, String> meta() {
        String table = "SELECT name FROM sqlite_schema WHERE name = 'meta'";
        if (list(table, row -> Columns.text(row, "name")).isEmpty()) {
            throw refusal("foreign");
        }
        Map<String, String> out = new HashMap<>();
        list(
                "SELECT key, value FROM meta",
                row -> out.put(Columns.text(row, "key"), Columns.text(row, "value")));
        return out;
    }

    /// @param key as in [StoreHeader]
    AtlasException refusal(String key) {
        return StoreHeader.refusal(messages, what, key, file);
    }

    private Session borrow() throws SQLException {
        Session session = idle.pollFirst();
        if (session != null) {
            return session;
        }
        if (closed) {
            // Nothing may hold the file any more: another may take its place.
            throw new SQLException("closed");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // Pages are read where the system keeps them, without a call and a copy for each.
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, MAPPED_BYTES);
        return new Session(DriverManager.getConnection(url, config.toProperties()));
    }

    private void giveBack(Session session) {
        if (closed) {
            quietly(session);
        } else {
            idle.addFirst(session);
        }
    }

    @Override
    public void close() {
        closed = true;
        Session session = idle.pollFirst();
        while (session != null) {
            quietly(session);
            session = idle.pollFirst();
        }
    }

    private static void quietly(@Nullable Session session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
