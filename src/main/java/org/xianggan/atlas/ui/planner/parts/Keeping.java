package org.xianggan.atlas.ui.planner.parts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Keeps the scenarios that have a name beyond the window: they are read when somebody first looks,
/// and written whenever one is kept, called otherwise or deleted. FX thread.
public final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final ScenarioModel scenarios;
    private final ScenarioShelf shelf;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private List<Scenario> onDisk = List.of();
    private boolean begun;
    private int writing;
    private boolean missed;
    private long asked;
    private long last;

    public Keeping(ScenarioModel scenarios, ScenarioShelf shelf, Tasks tasks) {
        this.scenarios = scenarios;
        this.shelf = shelf;
        this.tasks = tasks;
    }

    /// Whether what was kept last could not be written; it lasts as long as the window.
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// Reads them, once.
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        tasks.of(shelf::read)
                .onSuccess(
                        read -> {
                            onDisk = List.copyOf(read);
                            scenarios.recall(read);
                            scenarios.keptProperty().addListener(o -> write());
                            write();
                            shelf.onChange(this::readAgain);
                        })
                .start();
    }

    /// On any thread.
    private void readAgain() {
        tasks.of(shelf::read).onSuccess(this::follow).start();
    }

    /// What is being written is newer than what was read.
    private void follow(List<Scenario> read) {
        missed = writing > 0;
        if (!missed && !Set.copyOf(read).equals(Set.copyOf(scenarios.kept()))) {
            onDisk = List.copyOf(read);
            scenarios.keptAre(read);
        }
    }

    private void write() {
        List<Scenario> now = scenarios.kept();
        if (now.equals(onDisk)) {
            return;
        }
        onDisk = now;
        long turn = ++asked;
        writing++;
        tasks.of(() -> written(now, turn))
                .onSuccess(done -> failed.set(false))
                .onError(
                        Exception.class,
                        e -> {
                            LOG.warn("scenarios cannot be written", e);
                            failed.set(true);
                        })
                .andFinally(
                        () -> {
                            writing--;
                            if (writing == 0 && missed) {
                                readAgain();
                            }
                        })
                .start();
    }

    /// Of two writers at once the one that was asked last stays.
    private synchronized boolean written(List<Scenario> all, long turn) throws IOException {
        if (turn > last) {
            shelf.write(all);
            last = turn;
        }
        return true;
    }
}
