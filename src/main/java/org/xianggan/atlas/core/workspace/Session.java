package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An open workspace as its window knows it: its items in memory, what was done to them, and a
/// thread that writes every step as soon as it is done. Safe for several threads; nothing but
/// [#close], [#settle] and [#saveCopy] waits for the disk.
public final class Session implements AutoCloseable {
    /// Hears of changes, on the thread that makes them, and of the file, on the one that writes.
    public interface Listener {
        /// Everything is as it says when this is called.
        default void changed(List<ItemChange> changes) {}

        default void saving(Saving now) {}
    }

    private final Workspace workspace;
    private final Workspaces workspaces;
    private Shelf items;
    private final History history = new History();
    private final Writer writer;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long revision;
    private long version;
    private final @Nullable Follower follower;

    /// @param workspace is closed with this
    /// @param workspaces for copies that get what the file did not
    public Session(Workspace workspace, Workspaces workspaces) {
        this.workspace = workspace;
        this.workspaces = workspaces;
        writer = new Writer(workspace, now -> listeners.forEach(l -> l.saving(now)));
        boolean follows = workspace.readOnly();
        version = follows ? versionNow() : 0;
        items = new Shelf(workspace.items());
        follower = follows ? new Follower(this::follow) : null;
    }

    private long versionNow() {
        try {
            return workspace.version();
        } catch (IOException e) {
            return -1;
        }
    }

    /// Takes over what another window has written since, and hears whether it is still there. On
    /// the thread of the follower.
    private void follow() throws IOException {
        Workspace.Holder at = workspace.holder();
        if (at != null) {
            writer.hears(new Saving.ReadOnly(at, !workspace.isHeldNow()));
        }
        long now = workspace.version();
        if (now == version) {
            return;
        }
        Shelf next = new Shelf(workspace.items());
        List<ItemChange> changes;
        synchronized (this) {
            changes = items.changesTo(next);
            items = next;
            version = now;
        }
        if (!changes.isEmpty()) {
            listeners.forEach(l -> l.changed(changes));
        }
    }

    /// For layers, which do not fit into memory.
    public Workspace workspace() {
        return workspace;
    }

    public Path file() {
        return workspace.file();
    }

    public boolean isReadOnly() {
        return workspace.readOnly();
    }

    public synchronized List<Item> items(ItemKind kind) {
        return items.all(kind);
    }

    public synchronized Optional<Item> item(ItemKind kind, String id) {
        return Optional.ofNullable(items.get(kind, id));
    }

    /// Does a step, and writes it soon; says whether it was done, which a file that may only be
    /// read refuses.
    public boolean perform(Step step) {
        return perform(step, null);
    }

    /// As [#perform(Step)]; steps with the same `together` that follow each other without a pause
    /// (somebody types) are undone as one.
    public boolean perform(Step step, @Nullable String together) {
        synchronized (this) {
            if (isReadOnly()) {
                return false;
            }
            history.add(step, together, System.nanoTime());
            carryOut(step);
        }
        tell(step);
        return true;
    }

    /// What was taken back; null where there is nothing, or nothing may be changed.
    public @Nullable Step undo() {
        Step back;
        Step step;
        synchronized (this) {
            step = isReadOnly() ? null : history.undo();
            if (step == null) {
                return null;
            }
            back = step.back();
            carryOut(back);
        }
        tell(back);
        return step;
    }

    /// What was done again; null where there is nothing.
    public @Nullable Step redo() {
        Step step;
        synchronized (this) {
            step = isReadOnly() ? null : history.redo();
            if (step == null) {
                return null;
            }
            carryOut(step);
        }
        tell(step);
        return step;
    }

    private void carryOut(Step step) {
        for (ItemChange change : step.changes()) {
            items.put(change.kind(), change.id(), change.after());
        }
        revision++;
        writer.write(step.changes(), revision);
    }

    private void tell(Step step) {
        listeners.forEach(l -> l.changed(step.changes()));
    }

    /// Steps that can be undone, the newest last.
    public synchronized List<Step> done() {
        return history.done();
    }

    /// Steps that can be done again, the next first.
    public synchronized List<Step> undone() {
        return history.undone();
    }

    /// How often anything was changed since it was opened; [Saving.Saved] tells up to which all is
    /// on the disk.
    public synchronized long revision() {
        return revision;
    }

    public Saving saving() {
        return writer.now();
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void unlisten(Listener listener) {
        listeners.remove(listener);
    }

    /// Tries again at once what could not be written.
    public void retry() {
        writer.retry();
    }

    /// Waits until everything is written or something could not be; says whether everything is.
    public boolean settle() {
        return writer.settle();
    }

    /// A copy with everything that is in the window, also with what could not be written.
    ///
    /// @return how many layers could not come along, because the file that holds them is gone
    public int saveCopy(Path target, Work work) throws IOException {
        boolean settled = settle();
        List<ItemChange> missing;
        synchronized (this) {
            missing = writer.missing();
        }
        try {
            workspace.copyTo(target, work);
        } catch (NotSaved e) {
            if (settled) {
                throw e;
            }
            return rescue(target);
        }
        if (!missing.isEmpty()) {
            try (Workspace copy = workspaces.open(target)) {
                copy.apply(missing);
            }
        }
        return 0;
    }

    /// The file can neither be written nor read.
    private int rescue(Path target) throws IOException {
        List<ItemChange> all = new ArrayList<>();
        int layers = 0;
        synchronized (this) {
            for (Item item : items.all()) {
                if (item.kind() == ItemKind.LAYER) {
                    layers++;
                } else {
                    all.add(new ItemChange(item.kind(), item.id(), null, item.body()));
                }
            }
        }
        try (Workspace copy = workspaces.create(target)) {
            copy.apply(all);
        }
        return layers;
    }

    /// Writes what is not written yet, and closes the file.
    @Override
    public void close() throws IOException {
        if (follower != null) {
            follower.close();
        }
        writer.close();
        workspace.close();
    }
}
