package org.xianggan.atlas.ui.search;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.List;
import java.util.function.Consumer;

/// Searches while a person types, off the FX thread; only the newest text's results are shown.
public final class SearchViewModel {
    /// How the index is asked; may take a moment.
    @FunctionalInterface
    public interface Finder {
        List<SearchHit> search(String text, int limit);
    }

    /// What hangs below the field.
    sealed interface Drop {
        record Closed() implements Drop {}

        record Found(List<SearchRow> rows) implements Drop {
            public Found {
                rows = List.copyOf(rows);
            }
        }

        /// Nothing found for this text.
        record Nothing(String text) implements Drop {}
    }

    private static final int LIMIT = 12;

    private final Finder finder;
    private final Tasks tasks;
    private final Messages texts;
    private final Reading reading;
    private final Consumer<SearchHit> onChosen;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Drop> drop = new ReadOnlyObjectWrapper<>(new Drop.Closed());
    private final IntegerProperty marked = new SimpleIntegerProperty(-1);
    private boolean enterWaits;

    public SearchViewModel(
            Finder finder,
            Tasks tasks,
            Messages texts,
            Reading reading,
            Consumer<SearchHit> onChosen) {
        this.finder = finder;
        this.tasks = tasks;
        this.texts = texts;
        this.reading = reading;
        this.onChosen = onChosen;
        text.addListener((o, was, is) -> search(is));
    }

    public StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Drop> dropProperty() {
        return drop.getReadOnlyProperty();
    }

    /// Index of the row that Enter would take; -1 without rows.
    IntegerProperty markedProperty() {
        return marked;
    }

    /// Shows the results of what is in the field again (the field was entered once more).
    void reopen() {
        if (drop.get() instanceof Drop.Closed) {
            search(text.get());
        }
    }

    void move(int by) {
        if (drop.get() instanceof Drop.Found(List<SearchRow> rows) && !rows.isEmpty()) {
            marked.set(Math.floorMod(marked.get() + by, rows.size()));
        }
    }

    /// Takes the marked row; where the results are still under way, the first of them once they
    /// come.
    void enter() {
        if (drop.get() instanceof Drop.Found(List<SearchRow> rows)
                && marked.get() >= 0
                && !enterWaits
                && settled) {
            choose(rows.get(marked.get()));
        } else {
            enterWaits = !settled;
        }
    }

    private boolean settled = true;

    void choose(SearchRow row) {
        close();
        onChosen.accept(row.hit());
    }

    void close() {
        latest.cancel();
        enterWaits = false;
        settled = true;
        drop.set(new Drop.Closed());
        marked.set(-1);
    }

    private void search(String typed) {
        if (typed.isBlank()) {
            close();
            return;
        }
        settled = false;
        tasks.of(
                        () ->
                                finder.search(typed.strip(), LIMIT).stream()
                                        .map(hit -> SearchRow.of(hit, typed, texts, reading))
                                        .toList())
                .onSuccess(rows -> show(typed, rows))
                .replacing(latest)
                .start();
    }

    private void show(String typed, List<SearchRow> rows) {
        settled = true;
        marked.set(-1);
        drop.set(rows.isEmpty() ? new Drop.Nothing(typed.strip()) : new Drop.Found(rows));
        marked.set(rows.isEmpty() ? -1 : 0);
        if (enterWaits) {
            enterWaits = false;
            enter();
        }
    }
}
