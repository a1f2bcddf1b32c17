package org.xianggan.atlas.ui.table;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.view.InView;
import org.xianggan.atlas.core.view.ViewQuery;
import org.xianggan.atlas.core.view.ViewTable;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.Set;

/// Asks again what is in view whenever the map has come to rest: for the status bar the counts,
/// for the table, while it is open, the rows too. FX thread.
public final class ViewWatch {
    private static final Duration REST = Duration.millis(200);

    /// What the answer depends on; selection, theme and language do not change it.
    private record Asked(Viewport viewport, Set<LayerRow> visible, int year, boolean rows) {}

    private record Answer(InView counts, @Nullable ViewTable table) {}

    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final ReadOnlyObjectProperty<MapState> state;
    private final ViewQuery query;
    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final PauseTransition rest = new PauseTransition(REST);
    private final BooleanProperty rowsWanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable InView> counts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ViewTable> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private @Nullable Asked asked;

    public ViewWatch(
            ReadOnlyObjectProperty<Viewport> viewport,
            ReadOnlyObjectProperty<MapState> state,
            ViewQuery query,
            Tasks tasks) {
        this.viewport = viewport;
        this.state = state;
        this.query = query;
        this.tasks = tasks;
        rest.setOnFinished(e -> ask());
        viewport.addListener(o -> rest.playFromStart());
        state.addListener(o -> rest.playFromStart());
        rowsWanted.addListener(o -> ask());
        rest.play();
    }

    /// Whether the rows are wanted, or the counts alone.
    public BooleanProperty rowsWantedProperty() {
        return rowsWanted;
    }

    public ReadOnlyObjectProperty<@Nullable InView> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The newest rows; null before they were ever wanted.
    public ReadOnlyObjectProperty<@Nullable ViewTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// Whether an answer is under way.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    private void ask() {
        Viewport where = viewport.get();
        MapState what = state.get();
        boolean rows = rowsWanted.get();
        Asked now = new Asked(where, what.visible(), what.year(), rows);
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        asking.set(true);
        tasks.of(() -> answer(where, what, rows))
                .onSuccess(this::show)
                .andFinally(() -> asking.set(false))
                .replacing(latest)
                .start();
    }

    private Answer answer(Viewport where, MapState what, boolean rows) {
        if (!rows) {
            return new Answer(query.count(where, what), null);
        }
        ViewTable found = query.look(where, what);
        return new Answer(found.counts(), found);
    }

    private void show(Answer answer) {
        counts.set(answer.counts());
        if (answer.table() != null) {
            table.set(answer.table());
        }
    }
}
