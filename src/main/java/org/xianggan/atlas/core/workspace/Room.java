package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// The workspace that a window works in: one at a time, opened when somebody first asks for it.
/// Safe for several threads; what opens or closes files is for workers only.
public final class Room implements AutoCloseable {
    /// Hears of the session of the moment, and of each that takes its place.
    public interface Listener extends Session.Listener {
        /// On the thread that opened it; before it nothing of it is told.
        default void entered(Session session) {}
    }

    private final Workspaces workspaces;
    private final Supplier<Workspace> first;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Session session;
    private boolean closed;

    private final Session.Listener hands =
            new Session.Listener() {
                @Override
                public void changed(List<ItemChange> changes) {
                    listeners.forEach(l -> l.changed(changes));
                }

                @Override
                public void saving(Saving now) {
                    listeners.forEach(l -> l.saving(now));
                }
            };

    /// @param first opens what the window begins with; never fails
    public Room(Workspaces workspaces, Supplier<Workspace> first) {
        this.workspaces = workspaces;
        this.first = first;
    }

    /// A workspace that is forgotten, and no other: pictures, tests.
    public static Room forNow() {
        return new Room(
                new Workspaces() {
                    @Override
                    public Workspace open(Path file) {
                        throw new UnsupportedOperationException(file.toString());
                    }

                    @Override
                    public Workspace create(Path file) {
                        throw new UnsupportedOperationException(file.toString());
                    }
                },
                MemoryWorkspace::forNow);
    }

    /// Opens the first workspace where that has not been done; else quick.
    public Session session() {
        Session now = session;
        if (now == null) {
            synchronized (this) {
                now = session;
                if (now == null) {
                    now = begin(first.get());
                }
            }
        }
        return now;
    }

    /// The session where one is open already; for whoever may not wait.
    public @Nullable Session sessionNow() {
        return session;
    }

    private Session begin(Workspace workspace) {
        Session next = new Session(workspace, workspaces);
        next.listen(hands);
        session = next;
        listeners.forEach(l -> l.entered(next));
        return next;
    }

    /// Opens another file and closes the one before; where it cannot be opened everything stays.
    /// The same file is left open.
    ///
    /// @throws WorkspaceRefusal why it cannot be opened
    /// @throws IOException where the one before could not be closed; the other is open
    public synchronized Session open(Path file) throws IOException {
        Session before = session();
        if (before.file().equals(file.toAbsolutePath().normalize()) && !before.isReadOnly()) {
            return before;
        }
        return exchange(before, workspaces.open(file));
    }

    /// Begins a new file.
    ///
    /// @throws WorkspaceRefusal why it cannot be made
    public synchronized Session create(Path file) throws IOException {
        return exchange(session(), workspaces.create(file));
    }

    private Session exchange(Session before, Workspace next) throws IOException {
        before.unlisten(hands);
        Session now = begin(next);
        before.close();
        return now;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
        Session now = session;
        if (now != null) {
            listener.entered(now);
        }
    }

    /// Nobody who listens now hears of it any more: the window around it is made anew.
    public void unlistenAll() {
        listeners.clear();
    }

    /// `told` runs when items of that kind have changed, and with each session.
    public void onChange(ItemKind kind, Runnable told) {
        listen(
                new Listener() {
                    @Override
                    public void changed(List<ItemChange> changes) {
                        if (changes.stream().anyMatch(c -> c.kind() == kind)) {
                            told.run();
                        }
                    }

                    @Override
                    public void entered(Session session) {
                        told.run();
                    }
                });
    }

    /// A copy of the workspace of the moment, see [Session#saveCopy].
    public int saveCopy(Path target, Work work) throws IOException {
        return session().saveCopy(target, work);
    }

    @Override
    public void close() throws IOException {
        Session now;
        synchronized (this) {
            now = closed ? null : session;
            closed = true;
        }
        if (now != null) {
            now.close();
        }
    }
}
