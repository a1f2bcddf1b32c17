package org.xianggan.atlas.ui.map.measure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The measurement that is being taken or that stands on the map, and the commands that change it.
/// Plain Java with JavaFX properties: it is tested with no toolkit.
public final class MeasureModel {
    /// Nothing; points are being set; the points stand and the map is free again.
    public enum Stage {
        OFF,
        DRAWING,
        DONE
    }

    /// What the points are for.
    public enum Purpose {
        /// Length and area are told.
        MEASURE,
        /// They become a line, which somebody else wants: never closed, and given up by Esc.
        LINE
    }

    /// What stands on the map.
    public record State(Stage stage, Measurement measurement, Purpose purpose) {
        static final State OFF = new State(Stage.OFF, Measurement.EMPTY, Purpose.MEASURE);

        public boolean isDrawing() {
            return stage == Stage.DRAWING;
        }

        public boolean isOn() {
            return stage != Stage.OFF;
        }

        public boolean isLine() {
            return purpose == Purpose.LINE;
        }

        /// Whether the points may be closed to an area.
        public boolean canClose() {
            return !isLine() && measurement.canClose();
        }

        private State of(Measurement next) {
            return new State(stage, next, purpose);
        }

        private State at(Stage next) {
            return new State(next, measurement, purpose);
        }
    }

    private static final int STEPS = 50;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyObjectWrapper<@Nullable LonLat> target = new ReadOnlyObjectWrapper<>();
    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> undone = new ArrayDeque<>();
    private @Nullable State held;

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// Where the running leg ends: the pointer or the cross; null while there is none.
    public ReadOnlyObjectProperty<@Nullable LonLat> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public void aim(@Nullable LonLat at) {
        target.set(state().isDrawing() ? at : null);
    }

    /// Begins with no point; what stood before is gone.
    public void start() {
        forget();
        state.set(new State(Stage.DRAWING, Measurement.EMPTY, Purpose.MEASURE));
    }

    /// Begins a line that somebody wants.
    ///
    /// @param points two or more stand there, to be moved; with fewer it goes on from them
    public void startLine(List<LonLat> points) {
        forget();
        state.set(
                new State(
                        points.size() < 2 ? Stage.DRAWING : Stage.DONE,
                        new Measurement(points, false),
                        Purpose.LINE));
    }

    /// Begins at a position.
    public void startFrom(LonLat p) {
        start();
        add(p);
    }

    public void add(LonLat p) {
        if (state().isDrawing()) {
            change(state().of(state().measurement().with(p)));
        }
    }

    /// Closes to an area and ends; does nothing below three points.
    public void close() {
        if (state().canClose()) {
            change(state().of(state().measurement().ring()).at(Stage.DONE));
        }
    }

    /// Ends with the points as they are; a single one measures nothing and goes on.
    public void end() {
        if (state().isDrawing() && state().measurement().points().size() >= 2) {
            change(state().at(Stage.DONE));
        }
    }

    /// Takes the closing leg or the last point back, and goes on from there.
    public void removeLast() {
        Measurement m = state().measurement();
        if (state().isOn() && !m.isEmpty()) {
            change(state().of(m.withoutLast()).at(Stage.DRAWING));
        }
    }

    /// Moves a point while it is held; [#drop] makes one step of all that.
    public void drag(int index, LonLat to) {
        hold();
        state.set(state().of(state().measurement().moved(index, to)));
    }

    /// Sets a point on a leg and holds it, until [#drop].
    public void insert(int leg, LonLat at) {
        hold();
        state.set(state().of(state().measurement().inserted(leg + 1, at)));
    }

    private void hold() {
        if (held == null) {
            held = state();
        }
    }

    public void drop() {
        State was = held;
        held = null;
        if (was != null && !was.equals(state())) {
            remember(was);
        }
    }

    public boolean undo() {
        return step(before, undone);
    }

    public boolean redo() {
        return step(undone, before);
    }

    /// Esc: the first one ends and leaves what was measured, the next takes it away. A line is
    /// given up at once.
    public void escape() {
        boolean whole =
                !state().isLine()
                        && state().isDrawing()
                        && state().measurement().points().size() >= 2;
        if (whole) {
            end();
        } else {
            leave();
        }
    }

    public void leave() {
        forget();
        state.set(State.OFF);
    }

    private void change(State next) {
        State was = state();
        if (!next.equals(was)) {
            remember(was);
            show(next);
        }
    }

    private void remember(State was) {
        undone.clear();
        before.addLast(was);
        if (before.size() > STEPS) {
            before.removeFirst();
        }
    }

    private boolean step(Deque<State> from, Deque<State> to) {
        State next = from.pollLast();
        if (next == null) {
            return false;
        }
        to.addLast(state());
        show(next);
        return true;
    }

    private void show(State next) {
        state.set(next);
        if (!next.isDrawing()) {
            target.set(null);
        }
    }

    private void forget() {
        before.clear();
        undone.clear();
        held = null;
        target.set(null);
    }
}
