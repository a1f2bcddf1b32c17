package org.xianggan.atlas.ui.planner.whatif;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.Inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// A line that is being drawn, on the map or in words, until it is part of the scenario or given
/// up. What cannot be is said, and what was drawn stays to be mended. FX thread; knows no control.
public final class SketchModel implements Pencil.Hand {
    /// A place further from the network is drawn where it is, metres.
    private static final double NEAR = 10_000;

    /// What there is of it.
    ///
    /// @param open whether a line is being drawn at all
    /// @param drawing whether the next click on the map sets a point
    /// @param onMap whether its points are on the map, to be moved
    /// @param of the line of the scenario that it is to replace; null for a new one
    public record State(
            boolean open,
            boolean drawing,
            boolean onMap,
            List<LonLat> points,
            @Nullable DrawnLine of) {
        static final State NONE = new State(false, false, false, List.of(), null);

        public State {
            points = List.copyOf(points);
        }

        public double metres() {
            return new Measurement(points, false).length();
        }

        private State onMap(boolean there, boolean growing) {
            return new State(open, growing, there, points, of);
        }
    }

    /// What it is to be besides its points.
    ///
    /// @param speed km/h as typed; empty for that of the class
    public record Form(String name, WayClass wayClass, String speed) {}

    private final TravelDesk travel;
    private final ScenarioModel scenarios;
    private final Around around;
    private final Inquiry<?> inquiry;
    private final Messages texts;
    private final Supplier<TravelMode> mode;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyIntegerWrapper joined = new ReadOnlyIntegerWrapper();
    private final Tasks.Latest latestJoints = new Tasks.Latest();
    private final Tasks.Latest latestCheck = new Tasks.Latest();
    private boolean complained;

    /// @param inquiry where it is said what cannot be
    /// @param mode of the network that it joins
    SketchModel(
            TravelDesk travel,
            Around around,
            Inquiry<?> inquiry,
            Messages texts,
            Supplier<TravelMode> mode) {
        this.travel = travel;
        this.around = around;
        this.inquiry = inquiry;
        this.texts = texts;
        this.mode = mode;
        scenarios = travel.scenarios();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// How many of its points would join the network.
    public ReadOnlyIntegerProperty joinedProperty() {
        return joined.getReadOnlyProperty();
    }

    /// What a new line is called: the first number that no other has.
    public String nextName() {
        int number = 1;
        while (isTaken(texts.first("whatif.drawn", number))) {
            number++;
        }
        return texts.first("whatif.drawn", number);
    }

    private boolean isTaken(String name) {
        return scenarios.current().drawn().stream().anyMatch(d -> d.name().equals(name));
    }

    // --- what a person does

    /// Begins a new line: on the map, where there is one to draw on.
    public void begin() {
        clear();
        state.set(new State(true, false, false, List.of(), null));
        putOnMap();
    }

    /// Takes a line of the scenario to be changed.
    public void change(DrawnLine line) {
        clear();
        state.set(new State(true, false, false, line.points(), line));
        putOnMap();
    }

    /// Shows the points on the map, where they have been taken off it, and goes on there.
    public void putOnMap() {
        travel.pencil()
                .ifPresent(
                        pencil -> {
                            List<LonLat> points = state().points();
                            state.set(state().onMap(true, points.size() < 2));
                            pencil.begin(this, points);
                        });
    }

    public void giveUp() {
        travel.pencil().ifPresent(p -> p.end(this));
        clear();
    }

    private void clear() {
        latestCheck.cancel();
        latestJoints.cancel();
        calm();
        joined.set(0);
        state.set(State.NONE);
    }

    private void calm() {
        if (complained) {
            complained = false;
            inquiry.clear();
        }
    }

    /// Makes what is drawn a line of the scenario.
    public void keep(Form form) {
        String speed = form.speed().strip();
        Double kmh = speed(speed);
        if (kmh == null && !speed.isEmpty()) {
            complained = true;
            inquiry.tell("whatif.problem.speed", speed);
            return;
        }
        DrawnLine of = state().of();
        String name = form.name().isBlank() ? nextName() : form.name().strip();
        DrawnLine line = new DrawnLine(name, state().points(), form.wayClass(), kmh);
        Scenario next = replaced(scenarios.current(), of, line);
        TravelMode by = mode.get();
        travel.ask(
                        ground -> {
                            // What is no line is said now and never becomes part of the scenario.
                            ground.conditions(by, next);
                            return line;
                        })
                .onSuccess(
                        made -> {
                            giveUp();
                            scenarios.change(s -> replaced(s, of, made));
                        })
                .onError(TravelProblem.class, this::complain)
                .replacing(latestCheck)
                .start();
    }

    private static Scenario replaced(Scenario s, @Nullable DrawnLine of, DrawnLine line) {
        return of != null && s.drawn().contains(of) ? s.redrawing(of, line) : s.drawing(line);
    }

    /// The same over places or positions in words, parted by `；`, `;` or `、`.
    public void keep(String places, Form form) {
        TravelMode by = mode.get();
        travel.ask(ground -> course(places, ground.network(by)))
                .onSuccess(
                        points -> {
                            State now = state();
                            state.set(new State(true, false, false, points, now.of()));
                            if (points.size() >= 2) {
                                putOnMap();
                            }
                            keep(form);
                        })
                .onError(
                        AtlasException.class,
                        e -> {
                            complained = true;
                            inquiry.tell(e);
                        })
                .replacing(latestCheck)
                .start();
    }

    private List<LonLat> course(String places, Network network) {
        List<LonLat> course = new ArrayList<>();
        for (String words : places.split("[；;、]")) {
            if (!words.isBlank()) {
                course.add(joined(around.place(words), network));
            }
        }
        return course;
    }

    /// Where a place meets the network: the road to a town begins at its nearest node. A position
    /// stays where it is.
    private static LonLat joined(Stop at, Network network) {
        LonLat p = Objects.requireNonNull(at.position());
        int node = at.id() == null ? -1 : network.nearestNode(p, NEAR);
        return node < 0 ? p : network.position(node);
    }

    private static @Nullable Double speed(String text) {
        try {
            double kmh = Double.parseDouble(text);
            return kmh >= 1 && kmh <= 500 ? kmh : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    // --- what happens on the map

    @Override
    public void drawn(List<LonLat> points, boolean growing, @Nullable LonLat ahead) {
        State was = state();
        State is = new State(was.open(), growing, was.onMap(), points, was.of());
        state.set(is);
        if (!growing && !is.equals(was)) {
            check();
        }
        join(ahead);
    }

    /// The network is another one.
    void joinAnew() {
        if (state().open()) {
            join(null);
            if (!state().drawing() && state().points().size() >= 2) {
                check();
            }
        }
    }

    private void join(@Nullable LonLat ahead) {
        TravelMode by = mode.get();
        List<LonLat> points = state().points();
        travel.ask(ground -> joints(points, ahead, ground.network(by)))
                .onSuccess(
                        found -> {
                            if (state().onMap()) {
                                travel.pencil().ifPresent(p -> p.join(found));
                            }
                            joined.set(
                                    (int)
                                            found.stream()
                                                    .filter(j -> points.contains(j.point()))
                                                    .count());
                        })
                .replacing(latestJoints)
                .start();
    }

    private static List<Pencil.Joint> joints(
            List<LonLat> points, @Nullable LonLat ahead, Network network) {
        List<Pencil.Joint> all = new ArrayList<>();
        List<LonLat> asked = new ArrayList<>(points);
        if (ahead != null && !points.contains(ahead)) {
            asked.add(ahead);
        }
        for (LonLat p : asked) {
            DrawnLine.joint(p, network).ifPresent(at -> all.add(new Pencil.Joint(p, at)));
        }
        return all;
    }

    @Override
    public void left(boolean givenUp) {
        if (givenUp || state().points().size() < 2) {
            clear();
        } else {
            latestJoints.cancel();
            state.set(state().onMap(false, false));
        }
    }

    /// Says what is wrong with it as soon as it is there.
    private void check() {
        TravelMode by = mode.get();
        List<LonLat> points = state().points();
        DrawnLine of = state().of();
        DrawnLine line =
                new DrawnLine(
                        of == null ? nextName() : of.name(),
                        points,
                        by == TravelMode.RAIL ? WayClass.CONVENTIONAL : WayClass.OTHER,
                        null);
        travel.ask(
                        ground -> {
                            line.check(ground.network(by));
                            return line;
                        })
                .onSuccess(fine -> calm())
                .onError(TravelProblem.class, this::complain)
                .replacing(latestCheck)
                .start();
    }

    private void complain(TravelProblem p) {
        complained = true;
        inquiry.tell(p);
    }
}
