package org.xianggan.atlas.ui.planner.route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.StopNames;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The ways over the stops, as the scenario of the moment allows: asked anew whenever stops or
/// scenario change, the newest question only. Where there is no answer what was there stays, beside
/// the reason. FX thread.
final class RouteModel {
    private final TravelDesk desk;
    private final Tasks tasks;
    private final Catalogue catalogue;
    private final ScenarioModel scenarios;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable RouteAnswer> answer =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> chosen = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<@Nullable TravelProblem> problem =
            new ReadOnlyObjectWrapper<>();
    private final ChangedLines changed;
    private final ReadOnlyObjectWrapper<TravelOverlay> overlay =
            new ReadOnlyObjectWrapper<>(TravelOverlay.NONE);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Map<EntityId, Names> names = new HashMap<>();
    private int hovered = -1;

    /// @param tasks for what is asked of the catalogue
    /// @param changed what the scenario opens and avoids, by name
    RouteModel(TravelDesk desk, Tasks tasks, Catalogue catalogue, ChangedLines changed) {
        this.desk = desk;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.changed = changed;
        this.scenarios = desk.scenarios();
        scenarios.tripProperty().addListener((o, was, is) -> ask());
        scenarios.currentProperty().addListener((o, was, is) -> supposed(was, is));
        ask();
    }

    /// Null before there are two stops.
    ReadOnlyObjectProperty<@Nullable RouteAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    @Nullable RouteAnswer answer() {
        return answer.get();
    }

    /// Which of the ways is looked at.
    ReadOnlyObjectProperty<Integer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Nullable Option option() {
        RouteAnswer now = answer.get();
        return now == null ? null : now.options().get(chosen.get());
    }

    /// Why there is no answer to what is asked now; null where there is one.
    ReadOnlyObjectProperty<@Nullable TravelProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the scenario supposes of lines.
    ReadOnlyObjectProperty<List<ChangedPart>> partsProperty() {
        return changed.partsProperty();
    }

    ReadOnlyObjectProperty<TravelOverlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    Trip trip() {
        return scenarios.trip();
    }

    /// The names of the place that a stop is, where it is one and they are known.
    @Nullable Names names(Stop stop) {
        return stop.id() == null ? null : names.get(stop.id());
    }

    // --- what a person does

    void by(TravelMode mode) {
        change(t -> t.by(mode));
    }

    void change(UnaryOperator<Trip> step) {
        scenarios.changeTrip(step);
    }

    /// What was searched for becomes the last stop.
    void add(Stop stop, Names of) {
        EntityId id = stop.id();
        if (id != null) {
            names.put(id, of);
        }
        change(t -> t.then(stop));
    }

    void avoid(LinePart part) {
        scenarios.change(s -> s.avoided().contains(part) ? s : s.avoiding(part));
    }

    /// The scenario supposes nothing of that part any more.
    void release(ChangedPart p) {
        scenarios.change(s -> p.avoided() ? s.notAvoiding(p.part()) : s.notOpening(p.part()));
    }

    void choose(int option) {
        RouteAnswer now = answer.get();
        if (now != null && option >= 0 && option < now.options().size()) {
            chosen.set(option);
            draw();
        }
    }

    /// The pointer is on a row of the table; -1 for none.
    void hover(int option) {
        if (hovered != option) {
            hovered = option;
            draw();
        }
    }

    /// A way was taken at a place and let go at another.
    void dragged(int track, LonLat from, LonLat to) {
        via(track, from, to);
    }

    /// The chosen way is to lead over a place.
    void over(LonLat place) {
        via(chosen.get(), place, place);
    }

    /// Leads an option over a place: between the stops between which it was taken.
    private void via(int option, LonLat taken, LonLat to) {
        RouteAnswer now = answer.get();
        Stop stop = Stop.via(StopNames.name(to), to);
        if (now == null || option >= now.options().size() || !now.trip().equals(trip())) {
            change(t -> t.with(Math.max(0, t.stops().size() - 1), stop));
            return;
        }
        desk.ask(ground -> now.legNear(option, taken))
                .onSuccess(
                        leg -> {
                            if (now.trip().stops().equals(trip().stops())) {
                                change(t -> t.with(leg + 1, stop));
                            }
                        })
                .start();
    }

    // --- asking

    private void supposed(Scenario was, Scenario is) {
        if (!was.named("").equals(is.named(""))) {
            ask();
        }
    }

    private void ask() {
        Trip trip = scenarios.trip();
        Scenario scenario = scenarios.current();
        if (trip.stops().stream().filter(s -> !s.via()).count() < 2) {
            latest.cancel();
            loading.set(false);
            problem.set(null);
            chosen.set(0);
            answer.set(null);
            draw();
            readNames(trip);
            return;
        }
        loading.set(true);
        desk.ask(
                        ground -> {
                            Map<EntityId, Names> read = readOf(trip);
                            RouteAnswer made =
                                    RouteAnswer.of(
                                            ground,
                                            trip,
                                            scenario,
                                            desk.tools().heights().get(),
                                            desk.tools().elevation(),
                                            part -> ChangedPart.sectionName(catalogue, part));
                            return Map.entry(made, read);
                        })
                .onSuccess(
                        e -> {
                            boolean more = !names.keySet().containsAll(e.getValue().keySet());
                            names.putAll(e.getValue());
                            take(e.getKey());
                            if (more) {
                                named.run();
                            }
                        })
                .onError(
                        TravelProblem.class,
                        p -> {
                            problem.set(p);
                            draw();
                            readNames(trip);
                        })
                .andFinally(() -> loading.set(false))
                .replacing(latest)
                .start();
    }

    /// Stops that came by another way than through here.
    private Map<EntityId, Names> readOf(Trip trip) {
        Map<EntityId, Names> read = new HashMap<>();
        for (Stop s : trip.stops()) {
            EntityId id = s.id();
            if (id != null) {
                catalogue.entity(id).ifPresent(e -> read.put(id, e.names()));
            }
        }
        return read;
    }

    private void readNames(Trip trip) {
        if (trip.stops().stream().anyMatch(s -> s.id() != null && names(s) == null)) {
            tasks.of(() -> readOf(trip))
                    .onSuccess(
                            read -> {
                                names.putAll(read);
                                named.run();
                            })
                    .start();
        }
    }

    private Runnable named = () -> {};

    /// Told when names of stops were read after the stops were shown.
    void onNamed(Runnable action) {
        named = action;
    }

    private void take(RouteAnswer made) {
        problem.set(null);
        RouteAnswer before = answer.get();
        boolean sameStops = before != null && before.trip().equals(made.trip());
        // Other ways have come: the first of them, unless there are as many as there were.
        if (!sameStops || chosen.get() >= made.options().size()) {
            chosen.set(0);
        }
        hovered = -1;
        answer.set(made);
        draw();
    }

    // --- drawing

    private void draw() {
        overlay.set(RoutePicture.of(answer.get(), chosen.get(), hovered, trip()));
    }
}
