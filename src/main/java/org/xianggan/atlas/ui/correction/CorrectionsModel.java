package org.xianggan.atlas.ui.correction;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.content.Corrections.Incoming;
import org.xianggan.atlas.core.content.Corrections.Kept;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What is kept, known on the FX thread, and what is done to it, on workers.
public final class CorrectionsModel {
    private final Corrections corrections;
    private final Tasks tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<List<Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());

    /// @param failed hears of files that could not be read or written
    public CorrectionsModel(Corrections corrections, Tasks tasks, Consumer<Throwable> failed) {
        this.corrections = corrections;
        this.tasks = tasks;
        this.failed = failed;
    }

    public ReadOnlyObjectProperty<List<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public Optional<Correction> of(EntityId fact) {
        return kept.get().stream()
                .filter(k -> k.correction().fact().equals(fact) && k.problems().isEmpty())
                .map(Kept::correction)
                .findFirst();
    }

    /// Reads what is kept, now and whenever it has changed.
    public void follow() {
        load();
        corrections.onChange(this::load);
    }

    /// Reads what is kept.
    public void load() {
        run(corrections::all, kept::set);
    }

    /// Keeps it, unless something is wrong with it.
    ///
    /// @param told hears what is wrong; of nothing where it is kept
    public void put(Correction correction, Consumer<List<String>> told) {
        run(
                () -> corrections.put(correction),
                problems -> {
                    told.accept(problems);
                    load();
                });
    }

    public void check(Correction correction, Consumer<List<String>> told) {
        run(() -> corrections.check(correction), told);
    }

    public void remove(EntityId fact) {
        run(
                () -> {
                    corrections.remove(fact);
                    return corrections.all();
                },
                kept::set);
    }

    /// @param done runs when it is written
    public void export(Path file, Runnable done) {
        run(
                () -> {
                    corrections.export(file);
                    return file;
                },
                f -> done.run());
    }

    /// Reads a colleague's patch, and takes nothing of it.
    public void preview(Path file, Consumer<Incoming> told) {
        run(() -> corrections.read(file), told);
    }

    /// Keeps all of a colleague's patch.
    ///
    /// @param told hears what could not be kept
    public void take(List<Correction> all, Consumer<List<String>> told) {
        run(
                () -> {
                    List<String> problems = new ArrayList<>();
                    for (Correction c : all) {
                        problems.addAll(corrections.put(c));
                    }
                    return problems;
                },
                problems -> {
                    told.accept(problems);
                    load();
                });
    }

    private <T> void run(Callable<T> work, Consumer<? super T> then) {
        tasks.of(work).onSuccess(then).onError(Throwable.class, failed).start();
    }
}
