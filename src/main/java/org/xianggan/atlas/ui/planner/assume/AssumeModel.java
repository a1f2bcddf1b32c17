package org.xianggan.atlas.ui.planner.assume;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Calibration;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.Ground;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.Inquiry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The assumptions and the known pairs of the scenario of the moment. Whatever is changed here is
/// one step that can be undone; what is no number, out of order or beyond reason is refused with a
/// sentence and changes nothing. A pair becomes part of the scenario once the network has been
/// asked whether it can be. FX thread; knows no control.
public final class AssumeModel {
    private static final double LONGEST_KM = 10_000;
    private static final double LONGEST_HOURS = 500;

    /// A pair as it is typed.
    ///
    /// @param km, hours blank where it is not known
    public record Draft(
            TravelMode mode,
            String from,
            String to,
            String km,
            String hours,
            String source,
            String date) {}

    /// What the known pairs of a scenario say, by the mode that they are of.
    ///
    /// @param names of the places that stops are
    public record Known(
            Scenario scenario,
            Map<TravelMode, Calibration> calibrations,
            Map<EntityId, Names> names) {
        public Known {
            calibrations = Map.copyOf(calibrations);
            names = Map.copyOf(names);
        }

        /// What a stop is called in a language.
        public String name(Stop stop, Language language) {
            Names known = stop.id() == null ? null : names.get(stop.id());
            return known == null ? stop.name() : known.in(language);
        }

        /// What had been computed for a pair; null where it is none of this scenario.
        public Calibration.@Nullable Used used(KnownPair pair) {
            Calibration c = calibrations.get(pair.mode());
            return c == null
                    ? null
                    : c.pairs().stream()
                            .filter(u -> u.pair().equals(pair))
                            .findFirst()
                            .orElse(null);
        }
    }

    private final TravelDesk travel;
    private final Around around;
    private final ScenarioModel scenarios;
    private final Messages texts;
    private final Inquiry<Known> known;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper added = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final BooleanBinding busy;
    private boolean awake;

    public AssumeModel(TravelDesk travel, Around around, Messages texts) {
        this.travel = travel;
        this.around = around;
        this.texts = texts;
        scenarios = travel.scenarios();
        known = new Inquiry<>(texts);
        busy = Bindings.or(known.busyProperty(), checking.getReadOnlyProperty());
        scenarios.currentProperty().addListener(o -> ask());
    }

    // --- assumptions

    public Range value(Assumption what) {
        return what.in(scenarios.current().assumptions());
    }

    public boolean isChanged(Assumption what) {
        return what.isChanged(scenarios.current().assumptions());
    }

    public List<Assumption> changed() {
        return Assumption.changed(scenarios.current().assumptions());
    }

    /// Takes three numbers as typed.
    ///
    /// @return why not; null where they are taken
    @Nullable Refusal enter(Assumption what, String low, String mid, String high) {
        double[] three = new double[3];
        String[] typed = {low, mid, high};
        for (int i = 0; i < three.length; i++) {
            OptionalDouble number = Typed.number(typed[i]);
            if (number.isEmpty()) {
                return typed[i].isBlank()
                        ? Refusal.of("assume.problem.blank")
                        : Refusal.of("assume.problem.number", typed[i].strip());
            }
            three[i] = number.getAsDouble();
            if (three[i] < what.least() || three[i] > what.most()) {
                return Refusal.of(
                        "assume.problem.bounds",
                        typed[i].strip(),
                        Figures.plain(what.least()),
                        Figures.plain(what.most()));
            }
        }
        if (three[0] > three[1] || three[1] > three[2]) {
            return Refusal.of(
                    "assume.problem.order",
                    Figures.plain(three[0]),
                    Figures.plain(three[1]),
                    Figures.plain(three[2]));
        }
        set(what, new Range(three[0], three[1], three[2]));
        return null;
    }

    /// Back to what is agreed.
    public void putBack(Assumption what) {
        set(what, what.agreed());
    }

    public void putAllBack() {
        scenarios.change(s -> s.assuming(Assumptions.DEFAULT));
    }

    private void set(Assumption what, Range value) {
        scenarios.change(s -> s.assuming(what.set(s.assumptions(), value)));
    }

    // --- known pairs

    public List<KnownPair> pairs() {
        return scenarios.current().known();
    }

    /// What the pairs say, and why they say nothing.
    public Inquiry<Known> known() {
        return known;
    }

    /// Why what was typed is no pair that can be used; empty where nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Counts the pairs that were taken: what was typed is done with.
    public ReadOnlyIntegerProperty addedProperty() {
        return added.getReadOnlyProperty();
    }

    /// While the network is asked.
    public BooleanBinding busyProperty() {
        return busy;
    }

    /// Asks what the pairs say; from now on whenever the scenario changes.
    public void wake() {
        if (!awake) {
            awake = true;
            ask();
        }
    }

    public void remove(KnownPair pair) {
        scenarios.change(s -> s.without(pair));
    }

    /// Makes a pair part of the scenario, if it can be one.
    public void add(Draft d) {
        Refusal wrong = wrong(d);
        if (wrong != null) {
            problem.set(wrong.sentence(texts));
            return;
        }
        Scenario now = scenarios.current();
        checking.set(true);
        travel.ask(ground -> checked(ground, d, now))
                .onSuccess(this::take)
                .onError(AtlasException.class, e -> tell(e.sentence(), e.nextStep()))
                .onError(TravelProblem.class, e -> tell(e.sentence(texts), e.nextStep(texts)))
                .andFinally(() -> checking.set(false))
                .replacing(latest)
                .start();
    }

    private KnownPair checked(Ground ground, Draft d, Scenario now) {
        Stop from = around.place(d.from());
        Stop to = around.place(d.to());
        KnownPair pair =
                new KnownPair(
                        d.mode(),
                        from,
                        to,
                        d.km().isBlank() ? null : Double.valueOf(Typed.km(d.km()).getAsDouble()),
                        d.hours().isBlank()
                                ? null
                                : Double.valueOf(Typed.hours(d.hours()).getAsDouble()),
                        d.source().strip(),
                        Typed.clean(d.date()));
        if (now.known().contains(pair)) {
            throw AtlasException.input(
                    texts.get("assume.pair.problem.twice"),
                    texts.get("assume.pair.problem.twice.next"));
        }
        // What cannot calibrate is said now and never becomes part of the scenario.
        ground.conditions(d.mode(), now.knowing(pair));
        return pair;
    }

    private void take(KnownPair pair) {
        problem.set("");
        scenarios.change(s -> s.known().contains(pair) ? s : s.knowing(pair));
        added.set(added.get() + 1);
    }

    private void tell(String sentence, String next) {
        problem.set(sentence + "\n" + next);
    }

    /// What is missing or senseless before anybody is asked.
    private static @Nullable Refusal wrong(Draft d) {
        if (d.from().isBlank() || d.to().isBlank()) {
            return Refusal.of("assume.pair.problem." + (d.from().isBlank() ? "from" : "to"));
        }
        if (d.km().isBlank() && d.hours().isBlank()) {
            return Refusal.of("assume.pair.problem.nothing");
        }
        if (!d.km().isBlank() && !isWithin(Typed.km(d.km()), LONGEST_KM)) {
            return Refusal.of("assume.pair.problem.km", d.km().strip());
        }
        if (!d.hours().isBlank() && !isWithin(Typed.hours(d.hours()), LONGEST_HOURS)) {
            return Refusal.of("assume.pair.problem.hours", d.hours().strip());
        }
        if (d.source().isBlank()) {
            return Refusal.of("assume.pair.problem.source");
        }
        if (d.date().isBlank()) {
            return Refusal.of("assume.pair.problem.date");
        }
        return KnownPair.year(Typed.clean(d.date())).isEmpty()
                ? Refusal.of("assume.pair.problem.year", d.date().strip())
                : null;
    }

    private static boolean isWithin(OptionalDouble value, double most) {
        return value.isPresent() && value.getAsDouble() > 0 && value.getAsDouble() < most;
    }

    private void ask() {
        if (!awake) {
            return;
        }
        Scenario now = scenarios.current();
        known.ask(
                travel.ask(
                        ground -> {
                            Map<TravelMode, Calibration> all = new EnumMap<>(TravelMode.class);
                            Map<EntityId, Names> names = new HashMap<>();
                            for (KnownPair p : now.known()) {
                                name(p.from(), names);
                                name(p.to(), names);
                                all.computeIfAbsent(
                                        p.mode(),
                                        mode -> ground.conditions(mode, now).calibration());
                            }
                            return new Known(now, all, names);
                        }));
    }

    private void name(Stop stop, Map<EntityId, Names> names) {
        EntityId id = stop.id();
        if (id != null) {
            around.entity(id).ifPresent(e -> names.put(id, e.names()));
        }
    }
}
