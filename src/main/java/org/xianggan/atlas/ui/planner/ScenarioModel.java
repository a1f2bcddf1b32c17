package org.xianggan.atlas.ui.planner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.ui.contents.YearSetter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a planner supposes and where to: the scenario of the moment, scenarios kept by name, the
/// trip. One history for all of it, so that undo takes back what was done last, wherever. The year
/// is the window's: it is no step of the history. FX thread.
public final class ScenarioModel {
    static final int STEPS = 50;

    /// @param kept each with a name of its own
    private record Plans(Scenario current, List<Scenario> kept, Trip trip) {
        Plans {
            kept = List.copyOf(kept);
        }

        Plans keeping(List<Scenario> others) {
            return new Plans(current, others, trip);
        }
    }

    private final ReadOnlyObjectWrapper<Scenario> current;
    private final ReadOnlyObjectWrapper<List<Scenario>> kept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trip> trip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final Deque<Plans> before = new ArrayDeque<>();
    private final Deque<Plans> after = new ArrayDeque<>();
    private Plans plans;

    public ScenarioModel(int year) {
        plans = new Plans(Scenario.of(year), List.of(), Trip.NONE);
        current = new ReadOnlyObjectWrapper<>(plans.current());
        show();
    }

    /// Ties its year to the window's, both ways.
    public void follow(YearSetter years) {
        inYear(years.yearProperty().get());
        years.yearProperty().addListener((o, was, is) -> inYear(is.intValue()));
        current.addListener(
                (o, was, is) -> {
                    if (is.year() != years.yearProperty().get() && years.reaches(is.year())) {
                        years.choose(is.year());
                    }
                });
    }

    private void inYear(int year) {
        if (plans.current().year() != year) {
            plans = new Plans(plans.current().in(year), plans.kept(), plans.trip());
            show();
        }
    }

    public ReadOnlyObjectProperty<Scenario> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Scenario current() {
        return plans.current();
    }

    public ReadOnlyObjectProperty<List<Scenario>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public List<Scenario> kept() {
        return plans.kept();
    }

    public ReadOnlyObjectProperty<Trip> tripProperty() {
        return trip.getReadOnlyProperty();
    }

    public Trip trip() {
        return plans.trip();
    }

    /// Supposes something else; a step that can be undone.
    public void change(UnaryOperator<Scenario> step) {
        take(new Plans(step.apply(plans.current()), plans.kept(), plans.trip()));
    }

    /// Wants to go elsewhere; a step that can be undone.
    public void changeTrip(UnaryOperator<Trip> step) {
        take(new Plans(plans.current(), plans.kept(), step.apply(plans.trip())));
    }

    /// What was kept at other times, as it was read; no step of the history. What has been kept
    /// since under the same name goes before.
    public void recall(List<Scenario> read) {
        List<Scenario> all = new ArrayList<>(read);
        all.removeIf(s -> kept(s.name()).isPresent());
        all.addAll(plans.kept());
        plans = new Plans(plans.current(), all, plans.trip());
        show();
    }

    /// Others are kept than before, elsewhere: no step of this history, whose steps leave them so.
    public void keptAre(List<Scenario> all) {
        plans = plans.keeping(all);
        keeping(before, all);
        keeping(after, all);
        show();
    }

    private static void keeping(Deque<Plans> steps, List<Scenario> all) {
        List<Plans> same = steps.stream().map(p -> p.keeping(all)).toList();
        steps.clear();
        steps.addAll(same);
    }

    /// Calls a kept scenario otherwise; nothing where there is none of that name, or another has
    /// the new one.
    ///
    /// @return whether it is called so now
    public boolean rename(String name, String other) {
        if (kept(name).isEmpty() || kept(other).isPresent()) {
            return false;
        }
        List<Scenario> all =
                plans.kept().stream().map(s -> s.name().equals(name) ? s.named(other) : s).toList();
        Scenario now = plans.current();
        take(new Plans(now.name().equals(name) ? now.named(other) : now, all, plans.trip()));
        return true;
    }

    /// Keeps the scenario of the moment under a name; what was kept under it before is replaced.
    public void keep(String name) {
        Scenario named = plans.current().named(name);
        List<Scenario> all = new ArrayList<>(plans.kept());
        all.removeIf(s -> s.name().equals(name));
        all.add(named);
        take(new Plans(named, all, plans.trip()));
    }

    public Optional<Scenario> kept(String name) {
        return plans.kept().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /// Goes on with a kept scenario, in its year; nothing where there is none of that name.
    public void open(String name) {
        kept(name).ifPresent(s -> take(new Plans(s, plans.kept(), plans.trip())));
    }

    public void forget(String name) {
        List<Scenario> rest = plans.kept().stream().filter(s -> !s.name().equals(name)).toList();
        take(new Plans(plans.current(), rest, plans.trip()));
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public boolean undo() {
        return step(before, after);
    }

    public boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<Plans> from, Deque<Plans> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(plans);
        Plans back = from.pop();
        plans = new Plans(back.current().in(plans.current().year()), back.kept(), back.trip());
        show();
        return true;
    }

    private void take(Plans next) {
        if (next.equals(plans)) {
            return;
        }
        before.push(plans);
        while (before.size() > STEPS) {
            before.removeLast();
        }
        after.clear();
        plans = next;
        show();
    }

    private void show() {
        Plans now = plans;
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
        tell(kept, now.kept());
        tell(trip, now.trip());
        tell(current, now.current());
    }

    /// Reads it at once: a property that nobody reads tells its listeners of the first change only,
    /// and these read the plans.
    private static <T> void tell(ReadOnlyObjectWrapper<T> property, T now) {
        property.set(now);
        property.get();
    }
}
