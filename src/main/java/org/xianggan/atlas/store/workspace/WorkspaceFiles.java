package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal.Reason;
import org.xianggan.atlas.core.workspace.Workspaces;
import org.xianggan.atlas.store.gpkg.GpkgSql;
import org.xianggan.atlas.store.gpkg.StoreHeader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Workspaces as GeoPackages.
public final class WorkspaceFiles implements Workspaces {
    static final String ID = "id";
    private static final String SCHEMA = "schema_version";
    private static final String DRAFT = ".draft";

    /// Pages that lie idle before the file is packed: 4 MB.
    private static final long IDLE_PAGES = 1_024;

    private final Messages messages;

    public WorkspaceFiles(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Workspace open(Path given) {
        Path file = given.toAbsolutePath().normalize();
        Trouble trouble = new Trouble(file, messages);
        look(file, trouble);
        Hold.@Nullable Attempt attempt = attempt(file);
        Hold hold = attempt == null ? null : attempt.hold();
        Link link = new Link(file, hold == null);
        boolean done = false;
        try {
            Map<String, String> meta = link.read(WorkspaceFiles::meta);
            String id = meta.get(ID);
            if (id == null) {
                throw trouble.refusal(Reason.IMPORTABLE);
            }
            if (schema(meta) > WorkspaceSql.SCHEMA) {
                throw trouble.refusal(Reason.NEWER);
            }
            link.read(ItemTable::all);
            if (hold != null) {
                tidy(link, Work.SILENT);
            }
            Workspace open =
                    new WorkspaceFile(
                            file, link, trouble, id, hold, attempt == null ? null : attempt.by());
            done = true;
            return open;
        } catch (SQLException e) {
            throw trouble.refusal(e);
        } catch (IOException e) {
            throw trouble.refusal(Reason.UNREADABLE, e);
        } finally {
            if (!done) {
                link.close();
                quietly(hold);
            }
        }
    }

    private static void look(Path file, Trouble trouble) {
        try {
            // While a journal lies beside it, SQLite sets the length right first.
            boolean whole = !Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
            StoreHeader.Wrong wrong = StoreHeader.look(file, whole);
            if (wrong != null) {
                throw trouble.refusal(
                        switch (wrong) {
                            case MISSING -> Reason.MISSING;
                            case TRUNCATED -> Reason.TRUNCATED;
                            case FOREIGN -> Reason.FOREIGN;
                        });
            }
        } catch (IOException e) {
            throw trouble.refusal(Reason.UNREADABLE, e);
        }
    }

    /// Null where nothing may be written.
    private static Hold.@Nullable Attempt attempt(Path file) {
        if (!Files.isWritable(file)) {
            return null;
        }
        try {
            return Hold.take(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static int schema(Map<String, String> meta) {
        try {
            return Integer.parseInt(meta.getOrDefault(SCHEMA, ""));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /// What the file says of itself; empty where it is no workspace.
    static Map<String, String> meta(Connection connection) throws SQLException {
        Map<String, String> meta = new HashMap<>();
        try (Statement s = connection.createStatement()) {
            try (ResultSet row = s.executeQuery(WorkspaceSql.HAS_META)) {
                if (row.getInt(1) < 2) {
                    return meta;
                }
            }
            try (ResultSet rows = s.executeQuery(WorkspaceSql.READ_META)) {
                while (rows.next()) {
                    meta.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return meta;
    }

    /// Drops the layers that no item names, and gives their room back.
    static void tidy(Link link, Work work) throws SQLException, IOException {
        List<String> unnamed = link.read(LayerTables::unnamed);
        if (unnamed.isEmpty()) {
            return;
        }
        link.write(
                Link.deed(
                        connection -> {
                            for (String table : unnamed) {
                                LayerTables.drop(connection, table);
                            }
                        }));
        link.read(
                Link.deed(
                        connection -> {
                            try (Statement s = connection.createStatement()) {
                                long idle;
                                try (ResultSet row = s.executeQuery("PRAGMA freelist_count")) {
                                    idle = row.getLong(1);
                                }
                                if (idle > IDLE_PAGES) {
                                    Copy.watch(connection, work::cancelled);
                                    s.execute("VACUUM");
                                    ProgressHandler.clearHandler(connection);
                                }
                            }
                        }));
    }

    @Override
    public Workspace create(Path given) {
        Path file = given.toAbsolutePath().normalize();
        Trouble trouble = new Trouble(file, messages);
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A folder, a device: nothing that a file may take the place of.
                throw trouble.refusal(Reason.UNWRITABLE);
            }
            Hold.Attempt attempt = Hold.take(file);
            Hold hold = attempt.hold();
            if (hold == null) {
                throw trouble.refusal(Reason.HELD);
            }
            hold.close();
            Files.deleteIfExists(draft);
            write(draft);
            Replacement.move(draft, file);
        } catch (IOException | SQLException e) {
            throw trouble.refusal(Reason.UNWRITABLE, e);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                System.getLogger(WorkspaceFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, "draft stays", e);
            }
        }
        return open(file);
    }

    private static void write(Path draft) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + draft.toUri(), config.toProperties())) {
            try (Statement s = connection.createStatement()) {
                for (String pragma : WorkspaceSql.PRAGMAS) {
                    s.execute(pragma);
                }
            }
            connection.setAutoCommit(false);
            try (Statement s = connection.createStatement()) {
                for (String sql : GpkgSql.CORE_TABLES) {
                    s.execute(sql);
                }
                for (String sql : WorkspaceSql.TABLES) {
                    s.execute(sql);
                }
            }
            try (PreparedStatement s = connection.prepareStatement(WorkspaceSql.META)) {
                for (Map.Entry<String, String> entry :
                        Map.of(
                                        SCHEMA,
                                        String.valueOf(WorkspaceSql.SCHEMA),
                                        ID,
                                        UUID.randomUUID().toString(),
                                        "made_by",
                                        "xianggan-atlas " + AtlasHome.VERSION)
                                .entrySet()) {
                    s.setString(1, entry.getKey());
                    s.setString(2, entry.getValue());
                    s.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private static void quietly(@Nullable Hold hold) {
        try {
            if (hold != null) {
                hold.close();
            }
        } catch (IOException e) {
            System.getLogger(WorkspaceFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
