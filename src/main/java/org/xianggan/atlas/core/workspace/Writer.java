package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.NotSaved;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Writes changes to a workspace on a thread of its own, in their order. What gathers while the
/// disk is busy goes into one transaction, of whole steps always; what could not be written stays
/// here and is tried again.
final class Writer implements AutoCloseable {
    /// A stick that was put back is found soon.
    private static final long AGAIN_SECONDS = 5;

    private record Of(ItemKind kind, String id) {}

    private final Workspace workspace;
    private final Consumer<Saving> told;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition calm = lock.newCondition();
    private Map<Of, ItemChange> waiting = new LinkedHashMap<>();
    private Map<Of, ItemChange> onTheWay = Map.of();
    private long revision;
    private long onTheWayUpTo;
    private Saving now;
    private boolean again;
    private boolean closing;
    private @Nullable Thread thread;

    Writer(Workspace workspace, Consumer<Saving> told) {
        this.workspace = workspace;
        this.told = told;
        now =
                workspace.readOnly()
                        ? new Saving.ReadOnly(workspace.holder(), false)
                        : new Saving.Saved(null, 0);
    }

    Saving now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// Of a file that may only be read: how it stands with who may write it.
    void hears(Saving.ReadOnly other) {
        lock.lock();
        try {
            if (!(now instanceof Saving.ReadOnly) || now.equals(other)) {
                return;
            }
            now = other;
        } finally {
            lock.unlock();
        }
        tell();
    }

    void write(List<ItemChange> changes, long upTo) {
        lock.lock();
        try {
            changes.forEach(c -> waiting.merge(of(c), c, Writer::net));
            revision = upTo;
            again = true;
            if (!(now instanceof Saving.Failed)) {
                now = new Saving.Writing();
            }
            news.signalAll();
            if (thread == null) {
                thread = Thread.ofPlatform().daemon().name("workspace").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Of of(ItemChange change) {
        return new Of(change.kind(), change.id());
    }

    private static ItemChange net(ItemChange a, ItemChange b) {
        return new ItemChange(a.kind(), a.id(), a.before(), b.after());
    }

    void retry() {
        lock.lock();
        try {
            again = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (awaitWork()) {
            tell();
            Saving result = attempt();
            lock.lock();
            try {
                if (result instanceof Saving.Failed) {
                    Map<Of, ItemChange> all = new LinkedHashMap<>(onTheWay);
                    waiting.forEach((of, change) -> all.merge(of, change, Writer::net));
                    waiting = all;
                }
                onTheWay = Map.of();
                now =
                        result instanceof Saving.Saved && !waiting.isEmpty()
                                ? new Saving.Writing()
                                : result;
                calm.signalAll();
                if (closing && result instanceof Saving.Failed) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            tell();
        }
    }

    /// False where there is nothing to do any more.
    private boolean awaitWork() {
        lock.lock();
        try {
            while (!again || waiting.isEmpty()) {
                if (closing) {
                    return false;
                }
                if (waiting.isEmpty()) {
                    again = false;
                    news.awaitUninterruptibly();
                } else if (!news.await(AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    again = true;
                }
            }
            again = false;
            onTheWay = waiting;
            onTheWayUpTo = revision;
            waiting = new LinkedHashMap<>();
            return true;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Saving attempt() {
        List<ItemChange> changes;
        long upTo;
        lock.lock();
        try {
            changes = List.copyOf(onTheWay.values());
            upTo = onTheWayUpTo;
        } finally {
            lock.unlock();
        }
        try {
            workspace.apply(changes);
            return new Saving.Saved(Instant.now(), upTo);
        } catch (NotSaved e) {
            return new Saving.Failed(e.sentence(), e.nextStep());
        } catch (IOException | RuntimeException e) {
            return new Saving.Failed(String.valueOf(e.getMessage()), "");
        }
    }

    private void tell() {
        told.accept(now());
    }

    boolean settle() {
        lock.lock();
        try {
            while (now instanceof Saving.Writing) {
                calm.awaitUninterruptibly();
            }
            return !(now instanceof Saving.Failed);
        } finally {
            lock.unlock();
        }
    }

    /// What is not on the disk.
    List<ItemChange> missing() {
        lock.lock();
        try {
            Map<Of, ItemChange> all = new LinkedHashMap<>(onTheWay);
            waiting.forEach((of, change) -> all.merge(of, change, Writer::net));
            return new ArrayList<>(all.values());
        } finally {
            lock.unlock();
        }
    }

    /// Writes the rest, once.
    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closing = true;
            again = true;
            news.signalAll();
            running = thread;
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
