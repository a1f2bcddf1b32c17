package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/// The one connection to a workspace file, for one thread at a time in the order in which they
/// came. After a failure the next use begins with a connection of its own.
final class Link implements AutoCloseable {
    /// Something done with the file.
    @FunctionalInterface
    interface Use<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    /// Something done with the file that has no result.
    @FunctionalInterface
    interface Deed {
        void with(Connection connection) throws SQLException, IOException;
    }

    static Use<Boolean> deed(Deed deed) {
        return connection -> {
            deed.with(connection);
            return true;
        };
    }

    private static final int BUSY_MILLISECONDS = 5_000;
    private static final int CACHED_KILOBYTES = 32 * 1024;

    private final Path file;
    private final String url;
    private final boolean readOnly;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Connection open;
    private int opened;
    private boolean closed;

    Link(Path file, boolean readOnly) {
        this.file = file;
        // Only the URI form survives `#`, `%`, `?` and spaces in a path.
        this.url = "jdbc:sqlite:" + file.toUri() + (readOnly ? "?mode=ro" : "?mode=rw");
        this.readOnly = readOnly;
    }

    <T> T read(Use<T> use) throws SQLException, IOException {
        turn.lock();
        try {
            return use.with(connection());
        } catch (SQLException e) {
            forget();
            throw e;
        } finally {
            turn.unlock();
        }
    }

    Path file() {
        return file;
    }

    /// Another number whenever somebody else has written to the file since it was asked before, or
    /// there is another connection, whose numbers begin anew.
    long version() throws SQLException, IOException {
        return read(
                connection -> {
                    try (Statement s = connection.createStatement();
                            ResultSet row = s.executeQuery("PRAGMA data_version")) {
                        return ((long) opened << 32) + row.getLong(1);
                    }
                });
    }

    /// One transaction: all of it is on the disk when this returns, or nothing.
    <T> T write(Use<T> use) throws SQLException, IOException {
        turn.lock();
        boolean done = false;
        try {
            Connection connection = connection();
            // The driver begins a transaction with the one and commits it with the other.
            connection.setAutoCommit(false);
            T result = use.with(connection);
            connection.setAutoCommit(true);
            done = true;
            return result;
        } finally {
            if (!done) {
                forget();
            }
            turn.unlock();
        }
    }

    /// Closing rolls back.
    void forget() {
        Connection connection = open;
        open = null;
        if (connection != null) {
            try {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            } catch (SQLException e) {
                quiet("rolling back", e);
            }
            try {
                connection.close();
            } catch (SQLException e) {
                quiet("closing", e);
            }
        }
    }

    private Connection connection() throws SQLException, IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Connection connection = open;
        if (connection == null) {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(readOnly);
            config.setBusyTimeout(BUSY_MILLISECONDS);
            config.setCacheSize(-CACHED_KILOBYTES);
            config.setTempStore(SQLiteConfig.TempStore.MEMORY);
            // Else the driver asks for the number of each row that it has put in.
            config.setGetGeneratedKeys(false);
            if (!readOnly) {
                config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
                config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
                // The folder too is on the disk once the journal is gone.
                config.setPragma(SQLiteConfig.Pragma.SYNCHRONOUS, "EXTRA");
            }
            connection = DriverManager.getConnection(url, config.toProperties());
            open = connection;
            opened++;
        }
        return connection;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            forget();
        } finally {
            turn.unlock();
        }
    }

    private static void quiet(String doing, SQLException e) {
        System.getLogger(Link.class.getName()).log(System.Logger.Level.DEBUG, doing, e);
    }
}
