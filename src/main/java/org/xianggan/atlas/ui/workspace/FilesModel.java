package org.xianggan.atlas.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.workspace.MemoryWorkspace;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.WorkspaceRefusal;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// The files behind the workspace: which one is open, others, copies, the recent ones. FX thread.
public final class FilesModel {
    private static final String ENDING = ".gpkg";

    private final RoomModel room;
    private final Recents recents;
    private final Tasks tasks;
    private final Messages texts;
    private final Consumer<Throwable> problems;
    private final ReadOnlyObjectWrapper<List<Recents.Recent>> recent =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LongWork> copying = new ReadOnlyObjectWrapper<>();
    private DroppedFiles others = files -> {};

    /// @param problems hears why a file could not be opened, made or copied
    public FilesModel(
            RoomModel room,
            Recents recents,
            Tasks tasks,
            Messages texts,
            Consumer<Throwable> problems) {
        this.room = room;
        this.recents = recents;
        this.tasks = tasks;
        this.texts = texts;
        this.problems = problems;
        room.sessionProperty().addListener((o, was, is) -> remember());
        remember();
    }

    public RoomModel room() {
        return room;
    }

    /// @param others takes what is no workspace
    public void setOthers(DroppedFiles others) {
        this.others = others;
    }

    /// The newest first.
    public ReadOnlyObjectProperty<List<Recents.Recent>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /// What was done last; empty for nothing.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether a file is being opened or copied.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The copy that is being written; null while none is.
    public ReadOnlyObjectProperty<@Nullable LongWork> copyingProperty() {
        return copying.getReadOnlyProperty();
    }

    /// Opens the first workspace, so that what it holds is on the map.
    public void begin() {
        tasks.of(() -> room.room().session())
                .onError(Throwable.class, problems)
                .onSuccess(s -> {})
                .start();
    }

    private void remember() {
        Session now = room.sessionProperty().get();
        boolean onDisk = now != null && !(now.workspace() instanceof MemoryWorkspace);
        tasks.of(
                        () -> {
                            if (onDisk && now != null) {
                                recents.opened(now.file(), Instant.now());
                            }
                            return recents.all();
                        })
                .onSuccess(recent::set)
                .start();
    }

    /// Opens a file: a workspace in the place of this one, anything else as a layer.
    public void open(Path file) {
        run(
                () -> room.room().open(file),
                s -> told.set(texts.get("workspace.opened", name(s.file()))),
                List.of(file));
    }

    /// Files were dropped on the window.
    public void drop(List<Path> files) {
        if (files.size() == 1 && isPackage(files.getFirst())) {
            open(files.getFirst());
        } else {
            others.take(files);
        }
    }

    public void create(Path file) {
        run(
                () -> room.room().create(file),
                s -> told.set(texts.get("workspace.opened", name(s.file()))),
                List.of());
    }

    /// Saves a copy. Where the file itself cannot be written the window goes on with the copy.
    public void copy(Path file) {
        Session now = room.sessionProperty().get();
        if (now == null) {
            return;
        }
        told.set("");
        LongWork work = new LongWork();
        work.at(texts.get("workspace.copying", name(file)), -1);
        copying.set(work);
        boolean failing = room.savingProperty().get() instanceof Saving.Failed;
        run(
                () -> {
                    int without = now.saveCopy(file, work);
                    if (failing) {
                        room.room().open(file);
                    }
                    return without;
                },
                without ->
                        told.set(
                                without == 0
                                        ? texts.get("workspace.copied", file)
                                        : texts.get("workspace.copied.without", file, without)),
                List.of(),
                () -> copying.set(null));
    }

    public void retry() {
        Session now = room.sessionProperty().get();
        if (now != null) {
            now.retry();
        }
    }

    /// Opens the file of this window once more: who held it may have left.
    public void again() {
        Session now = room.sessionProperty().get();
        if (now != null) {
            open(now.file());
        }
    }

    /// A file that was moved lies there now.
    public void found(Recents.Recent old, Path now) {
        recents(() -> recents.forget(old.file()));
        open(now);
    }

    public void forget(Recents.Recent old) {
        recents(() -> recents.forget(old.file()));
    }

    private void recents(Runnable change) {
        tasks.of(
                        () -> {
                            change.run();
                            return recents.all();
                        })
                .onSuccess(recent::set)
                .start();
    }

    private <T> void run(Callable<T> work, Consumer<T> then, List<Path> files) {
        run(work, then, files, () -> {});
    }

    private <T> void run(Callable<T> work, Consumer<T> then, List<Path> files, Runnable last) {
        busy.set(true);
        tasks.of(work)
                .onSuccess(then)
                .onError(
                        CancellationException.class,
                        e -> told.set(texts.get("workspace.copy.cancelled")))
                .onError(
                        Throwable.class,
                        e -> {
                            told.set("");
                            problems.accept(e);
                            if (e instanceof WorkspaceRefusal refusal
                                    && refusal.reason() == WorkspaceRefusal.Reason.IMPORTABLE) {
                                others.take(files);
                            }
                        })
                .andFinally(
                        () -> {
                            busy.set(false);
                            last.run();
                        })
                .start();
    }

    private static boolean isPackage(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Without its ending.
    static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gpkg$", "");
    }
}
