package org.xianggan.atlas.ui.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.view.ViewColumn;
import org.xianggan.atlas.core.view.ViewGroup;
import org.xianggan.atlas.core.view.ViewRow;
import org.xianggan.atlas.core.view.ViewTable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Which rows the table shows, and in which order. Knows no control: the view binds to it, tests
/// drive it without a toolkit.
public final class TableModel {
    /// A column to sort by, and which way.
    public record Order(ViewColumn column, boolean down) {}

    private final ReadOnlyObjectWrapper<List<ViewRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable ViewGroup> group = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private @Nullable ViewTable table;
    private @Nullable Order order;
    private Language language = Language.ZH;

    public TableModel() {
        group.addListener(o -> arrange());
        filter.addListener(o -> arrange());
    }

    public void show(@Nullable ViewTable next) {
        table = next;
        arrange();
    }

    /// Names sort as they are read.
    public void speak(Language next) {
        language = next;
        arrange();
    }

    /// Null is the usual order: group after group, by name.
    public void sort(@Nullable Order next) {
        order = next;
        arrange();
    }

    public @Nullable ViewTable table() {
        return table;
    }

    /// How many rows there are before any filter.
    public int all() {
        return table == null ? 0 : table.rows().size();
    }

    public ReadOnlyObjectProperty<List<ViewRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public List<ViewRow> rows() {
        return rows.get();
    }

    /// What is listed; null is everything.
    public ObjectProperty<@Nullable ViewGroup> groupProperty() {
        return group;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public boolean isFiltered() {
        return group.get() != null || !filter.get().isBlank();
    }

    public void clearFilter() {
        group.set(null);
        filter.set("");
    }

    /// Whether any row that the choice of group lets through can have the column.
    public boolean shows(ViewColumn column) {
        ViewGroup chosen = group.get();
        return column.isShown() && (chosen == null || column.fits(chosen));
    }

    private void arrange() {
        ViewTable now = table;
        if (now == null) {
            rows.set(List.of());
            return;
        }
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        Stream<ViewRow> kept =
                now.rows().stream()
                        .filter(r -> group.get() == null || r.group() == group.get())
                        .filter(r -> wanted.isEmpty() || fits(r, wanted));
        Order by = order;
        rows.set(
                (by == null ? kept : kept.sorted(by.column().order(language, by.down()))).toList());
    }

    private static boolean fits(ViewRow row, String wanted) {
        return Stream.of(
                        row.names().zh(),
                        row.names().en(),
                        row.place(),
                        row.ref(),
                        row.county() == null ? null : row.county().zh(),
                        row.county() == null ? null : row.county().en())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
