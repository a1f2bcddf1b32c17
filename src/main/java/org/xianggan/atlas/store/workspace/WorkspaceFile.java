package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A workspace as it lies in its GeoPackage. Closed by the one who opened it.
final class WorkspaceFile implements Workspace {
    private final Path file;
    private final Link link;
    private final Trouble trouble;
    private final ItemTable items = new ItemTable();
    private final @Nullable Holder holder;
    private final boolean readOnly;
    private final String id;
    private @Nullable Hold hold;
    private @Nullable Object key;

    /// @param id of the workspace, wherever its file lies
    /// @param hold null where it may only be read
    WorkspaceFile(
            Path file,
            Link link,
            Trouble trouble,
            String id,
            @Nullable Hold hold,
            @Nullable Holder holder)
            throws IOException {
        this.file = file;
        this.link = link;
        this.trouble = trouble;
        this.id = id;
        this.hold = hold;
        this.holder = holder;
        this.readOnly = hold == null;
        this.key = Hold.key(file);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public @Nullable Holder holder() {
        return holder;
    }

    @Override
    public boolean isHeldNow() throws IOException {
        return Hold.isTaken(file);
    }

    @Override
    public long version() throws IOException {
        try {
            Object now = Hold.key(file);
            if (!Objects.equals(key, now)) {
                // Another file lies there by now.
                key = now;
                link.forget();
            }
            return link.version();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<Item> items() {
        try {
            return link.read(ItemTable::all);
        } catch (SQLException e) {
            throw trouble.refusal(e);
        } catch (IOException e) {
            throw trouble.refusal(Reason.UNREADABLE, e);
        }
    }

    @Override
    public void apply(List<ItemChange> changes) throws IOException {
        write(
                Link.deed(
                        connection -> {
                            items.apply(connection, changes);
                        }));
    }

    @Override
    public LayerDraft newLayer() throws IOException {
        String table =
                write(
                        connection -> {
                            String name = LayerTables.next(connection);
                            try (Statement s = connection.createStatement()) {
                                s.execute(LayerTable.create(name));
                            }
                            return name;
                        });
        return new LayerWriting(new LayerTable(table, this::write, trouble));
    }

    private <T> T write(Link.Use<T> use) throws IOException {
        if (readOnly) {
            throw trouble.notSaved(holder == null ? "protected" : "held");
        }
        try {
            sameFile();
            return link.write(use);
        } catch (SQLException e) {
            throw trouble.notSaved(e);
        }
    }

    /// A stick may have been pulled out and put back, or another file may lie there by now.
    private synchronized void sameFile() throws IOException, SQLException {
        if (!Files.exists(file)) {
            throw trouble.notSaved("gone");
        }
        if (hold == null || !hold.isThere()) {
            holdAgain();
        }
        Object now = Hold.key(file);
        if (!Objects.equals(key, now)) {
            link.forget();
            Map<String, String> meta = link.read(WorkspaceFiles::meta);
            if (!id.equals(meta.get(WorkspaceFiles.ID))) {
                throw trouble.notSaved("another");
            }
            key = now;
        }
    }

    private void holdAgain() throws IOException {
        Hold old = hold;
        hold = null;
        if (old != null) {
            old.close();
        }
        Hold.Attempt attempt;
        try {
            attempt = Hold.take(file);
        } catch (IOException e) {
            throw trouble.notSaved("protected", e);
        }
        if (attempt.hold() == null) {
            throw trouble.notSaved("held");
        }
        hold = attempt.hold();
        link.forget();
    }

    @Override
    public void read(String table, RowSink to, Work work) throws IOException {
        try {
            boolean there = link.read(c -> LayerTables.all(c).contains(table));
            if (!there) {
                throw trouble.notSaved("notable");
            }
            LayerReading reading = link.read(c -> LayerReading.of(c, table));
            LayerReading.Portion portion;
            long last = 0;
            do {
                work.check();
                long from = last;
                portion = link.read(c -> reading.after(c, from));
                for (var row : portion.rows()) {
                    to.row(row);
                }
                for (long place : portion.rejected()) {
                    to.rejected(new Rejected(place, trouble.unreadableShape(place)));
                }
                last = portion.last();
            } while (!portion.isLast());
        } catch (SQLException e) {
            throw trouble.notSaved(e);
        }
    }

    @Override
    public void copyTo(Path target, Work work) throws IOException {
        new Copy(link, trouble).to(target, work);
    }

    /// What no item names goes, now that nothing can be undone any more.
    @Override
    public void close() throws IOException {
        try {
            if (!readOnly && Files.exists(file) && Objects.equals(key, Hold.key(file))) {
                WorkspaceFiles.tidy(link, Work.SILENT);
            }
        } catch (SQLException e) {
            System.getLogger(WorkspaceFile.class.getName())
                    .log(System.Logger.Level.WARNING, "tidying", e);
        } finally {
            link.close();
            Hold held = hold;
            if (held != null) {
                held.close();
            }
        }
    }
}
