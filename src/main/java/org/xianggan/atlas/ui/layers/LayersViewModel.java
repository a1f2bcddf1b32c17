package org.xianggan.atlas.ui.layers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.common.Selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Decides which rows are on, which are unfolded and where the selected thing stands in the list.
/// Knows no control: the view binds to it, tests drive it without a toolkit.
public final class LayersViewModel {
    /// Whether all, some or none of a group's rows are on.
    public enum GroupState {
        ALL,
        SOME,
        NONE
    }

    private record Shown(Set<LayerRow> rows, @Nullable LayerRow solo, Set<LayerRow> beforeSolo) {}

    /// A row fainter than this would better be off.
    static final double FAINTEST = 0.1;

    private static final Set<LayerRow> BASE = rowsOf(LayerRow.Section.BASE);

    private final LayerContents contents;
    private final Selection selection;
    private final Executor later;

    /// What is selected, as far as the list has followed it.
    private final ReadOnlyObjectWrapper<@Nullable EntityId> selected =
            new ReadOnlyObjectWrapper<>();

    private @Nullable EntityId followed;
    private int year;
    private final ReadOnlyObjectWrapper<Set<LayerRow>> visible;
    private final ReadOnlyObjectWrapper<@Nullable LayerRow> solo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LayerLooks> looks =
            new ReadOnlyObjectWrapper<>(LayerLooks.DEFAULT);
    private @Nullable LayerRow tuned;
    private final Set<LayerRow> unfolded = EnumSet.noneOf(LayerRow.class);
    private final ObservableList<LayerItem> items = FXCollections.observableArrayList();
    private Set<LayerRow> beforeSolo = Set.of();
    private Predicate<Layer> exports = layer -> false;
    private Consumer<Layer> export = layer -> {};
    private Shown beforeToggle;

    /// @param later when the list follows a selection that was made elsewhere
    public LayersViewModel(
            LayerContents contents,
            Selection selection,
            Executor later,
            Set<LayerRow> shown,
            int year) {
        this.contents = contents;
        this.selection = selection;
        this.later = later;
        this.year = year;
        this.visible = new ReadOnlyObjectWrapper<>(Set.copyOf(shown));
        this.beforeToggle = new Shown(visible.get(), null, Set.of());
        selection.currentProperty().addListener((o, was, is) -> later.execute(this::follow));
        rebuild();
        follow();
    }

    private void follow() {
        EntityId now = selection.current();
        if (!Objects.equals(now, followed)) {
            followed = now;
            rebuild();
            selected.set(now);
        }
    }

    public ReadOnlyObjectProperty<Set<LayerRow>> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /// The row that stands alone, or null.
    public ReadOnlyObjectProperty<@Nullable LayerRow> soloProperty() {
        return solo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EntityId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ObservableList<LayerItem> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    public boolean isOn(LayerRow row) {
        return visible.get().contains(row);
    }

    public void toggle(LayerRow row) {
        beforeToggle = new Shown(visible.get(), solo.get(), beforeSolo);
        Set<LayerRow> next = copy(visible.get());
        if (!next.remove(row)) {
            next.add(row);
        }
        solo.set(null);
        visible.set(Set.copyOf(next));
    }

    /// The second click of a double click: takes back what the first one toggled, then shows this
    /// row alone, or brings everything back where it stood alone already.
    public void soloAfterToggle(LayerRow row) {
        beforeSolo = beforeToggle.beforeSolo();
        solo.set(beforeToggle.solo());
        visible.set(beforeToggle.rows());
        solo(row);
    }

    /// Shows one row alone, over the ground that was there: a road means little without its
    /// counties. Alone already: back to what was.
    public void solo(LayerRow row) {
        if (solo.get() == row) {
            endSolo();
            return;
        }
        if (solo.get() == null) {
            beforeSolo = visible.get();
        }
        Set<LayerRow> next = EnumSet.of(row);
        if (row.section() != LayerRow.Section.BASE) {
            beforeSolo.stream().filter(BASE::contains).forEach(next::add);
        }
        solo.set(row);
        visible.set(Set.copyOf(next));
    }

    /// Esc: back to what was shown before a row stood alone; false when none did.
    public boolean endSolo() {
        if (solo.get() == null) {
            return false;
        }
        solo.set(null);
        visible.set(beforeSolo);
        return true;
    }

    public GroupState state(LayerRow.Section section) {
        List<LayerRow> rows = rowsOf(section).stream().filter(contents::has).toList();
        long on = rows.stream().filter(this::isOn).count();
        return on == 0 ? GroupState.NONE : on == rows.size() ? GroupState.ALL : GroupState.SOME;
    }

    /// All on: off; otherwise all on.
    public void toggleGroup(LayerRow.Section section) {
        Set<LayerRow> next = copy(visible.get());
        if (state(section) == GroupState.ALL) {
            next.removeAll(rowsOf(section));
        } else {
            next.addAll(rowsOf(section));
        }
        solo.set(null);
        visible.set(Set.copyOf(next));
    }

    /// Shows these rows: what a page of the contents wishes.
    public void show(Set<LayerRow> rows) {
        solo.set(null);
        visible.set(Set.copyOf(rows));
    }

    /// Switches on the row of a thing that a reader asked for, so that it can be seen.
    public void reveal(EntityId id) {
        contents.rowOf(id)
                .filter(row -> !isOn(row))
                .ifPresent(
                        row -> {
                            Set<LayerRow> next = copy(visible.get());
                            next.add(row);
                            visible.set(Set.copyOf(next));
                        });
    }

    public boolean canUnfold(LayerRow row) {
        return !contents.things(row).isEmpty();
    }

    public boolean isUnfolded(LayerRow row) {
        return unfolded.contains(row);
    }

    public void setUnfolded(LayerRow row, boolean open) {
        if (canUnfold(row) && (open ? unfolded.add(row) : unfolded.remove(row))) {
            rebuild();
        }
    }

    public void choose(Entity entity) {
        selection.select(entity.id());
        follow();
    }

    public boolean isSelected(EntityId id) {
        return id.equals(followed);
    }

    /// The row that holds the selected thing.
    public Optional<LayerRow> selectedRow() {
        EntityId id = followed;
        return id == null ? Optional.empty() : contents.rowOf(id);
    }

    /// Where the selected thing stands in [#items], or -1.
    int selectedIndex() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof LayerItem.Thing thing && isSelected(thing.entity().id())) {
                return i;
            }
        }
        return -1;
    }

    int indexOf(LayerRow row) {
        return items.indexOf(new LayerItem.Row(row));
    }

    public LayerContents contents() {
        return contents;
    }

    Optional<Line> line(EntityId id) {
        return contents.line(id);
    }

    /// The year whose status is told beside a line.
    public void at(int newYear) {
        if (newYear != year) {
            year = newYear;
            rebuild();
        }
    }

    /// Status to be told beside a line, when it is worth telling: an open road needs no word.
    Optional<Status> remarkable(EntityId id) {
        return contents.line(id)
                .map(line -> line.statusIn(year))
                .filter(status -> status != Status.OPEN && status != Status.UNKNOWN);
    }

    // --- opacity and order

    /// How opaque the rows are, and which lies above which.
    public ReadOnlyObjectProperty<LayerLooks> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    public void look(LayerLooks next) {
        if (!next.equals(looks.get())) {
            boolean moved = !next.order().equals(looks.get().order());
            looks.set(next);
            if (moved) {
                rebuild();
            }
        }
    }

    /// @param value 0…1; kept within [#FAINTEST] and 1, in whole percents
    public void setOpacity(LayerRow row, double value) {
        double kept = Math.round(Math.clamp(value, FAINTEST, 1) * 100) / 100.0;
        look(looks.get().withOpacity(row, kept));
    }

    public double opacity(LayerRow row) {
        return looks.get().opacity(row);
    }

    /// Moves a row within its section; false where it is at the end already.
    public boolean move(LayerRow row, int steps) {
        LayerLooks before = looks.get();
        look(before.moved(row, steps));
        return !before.equals(looks.get());
    }

    /// Who writes the layer of a row into a file, and which layers can be.
    public void onExport(Predicate<Layer> holds, Consumer<Layer> action) {
        exports = holds;
        export = action;
    }

    boolean canExport(LayerRow row) {
        return exports.test(row.layer());
    }

    public void export(LayerRow row) {
        export.accept(row.layer());
    }

    /// Which of its section the row is on the map, 1 the uppermost.
    int place(LayerRow row) {
        return beside(row).indexOf(row) + 1;
    }

    int rowsBeside(LayerRow row) {
        return beside(row).size();
    }

    private List<LayerRow> beside(LayerRow row) {
        return looks.get().order(row.section()).stream().filter(contents::has).toList();
    }

    /// Whether the rows of its section lie in another order than in a fresh window.
    boolean isReordered(LayerRow.Section section) {
        return !looks.get().order(section).equals(LayerLooks.DEFAULT.order(section));
    }

    boolean isAsDesigned(LayerRow row) {
        return opacity(row) >= 1 && !isReordered(row.section());
    }

    /// The row opaque again, and its section in the order of a fresh window.
    public void reset(LayerRow row) {
        List<LayerRow> order = new ArrayList<>();
        for (LayerRow.Section s : LayerRow.Section.values()) {
            order.addAll((s == row.section() ? LayerLooks.DEFAULT : looks.get()).order(s));
        }
        look(new LayerLooks(looks.get().withOpacity(row, 1).opacity(), order));
    }

    /// The row whose opacity and order are being set, or null.
    @Nullable LayerRow tuned() {
        return tuned;
    }

    /// Opens the line for opacity and order under a row, or closes it.
    public void tune(@Nullable LayerRow row) {
        tuned = row;
        rebuild();
    }

    private void rebuild() {
        List<LayerItem> next = new ArrayList<>();
        LayerRow.Section section = null;
        for (LayerRow row : looks.get().order()) {
            if (row.section() != section) {
                section = row.section();
                next.add(new LayerItem.Head(section));
            }
            if (!contents.has(row)) {
                continue;
            }
            next.add(new LayerItem.Row(row));
            if (row == tuned) {
                next.add(new LayerItem.Looks(row));
            }
            for (Entity entity : contents.things(row)) {
                // A folded row still shows the one that is selected.
                if (unfolded.contains(row) || isSelected(entity.id())) {
                    next.add(new LayerItem.Thing(row, entity));
                }
            }
        }
        replace(next);
    }

    /// Replaces only what differs, so that the list keeps its place.
    private void replace(List<LayerItem> next) {
        int head = 0;
        while (head < items.size()
                && head < next.size()
                && items.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < items.size() - head
                && tail < next.size() - head
                && items.get(items.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        items.remove(head, items.size() - tail);
        items.addAll(head, next.subList(head, next.size() - tail));
    }

    private static Set<LayerRow> copy(Set<LayerRow> rows) {
        Set<LayerRow> copy = EnumSet.noneOf(LayerRow.class);
        copy.addAll(rows);
        return copy;
    }

    private static Set<LayerRow> rowsOf(LayerRow.Section section) {
        Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
        for (LayerRow row : LayerRow.values()) {
            if (row.section() == section) {
                rows.add(row);
            }
        }
        return rows;
    }
}
