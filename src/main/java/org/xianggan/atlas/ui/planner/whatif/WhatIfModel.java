package org.xianggan.atlas.ui.planner.whatif;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.nearby.WhatIfReport;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;
import org.xianggan.atlas.ui.planner.parts.Inquiry;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What the scenario of the moment changes against the same year without it, or against another
/// scenario that is kept, in the year that was kept with it. Asked anew whenever scenario or year
/// change, the newest question wins; one that has no answer leaves the last and says why. Knows no
/// control.
public final class WhatIfModel {
    static final List<Double> HOURS = List.of(1.0, 2.0, 3.0);

    /// What the matrix shows.
    public enum Show {
        GAIN,
        BEFORE,
        AFTER
    }

    /// A pair of seats; which comes first makes no difference.
    public record Pair(int i, int j) {}

    /// @param seats in the order of the matrices
    /// @param pairs of row i and column j at `i * seats + j`, both ways round; null on the diagonal
    public record Answer(
            TravelMode mode,
            Scenario before,
            Scenario after,
            WhatIfReport report,
            List<Entity> seats,
            List<@Nullable PairGain> pairs,
            List<Candidate> candidates) {
        public Answer {
            seats = List.copyOf(seats);
            candidates = List.copyOf(candidates);
        }

        public Network network() {
            return report.whatIf().after().conditions().network();
        }

        /// Null on the diagonal.
        public @Nullable PairGain pair(int i, int j) {
            return pairs.get(i * seats.size() + j);
        }

        /// Whether the two differ in anything that is opened, closed, drawn or assumed.
        public boolean isChanged() {
            return !before.named("").equals(after.named(""));
        }
    }

    private final TravelDesk travel;
    private final ScenarioModel scenarios;
    private final Around around;
    private final Inquiry<Answer> inquiry;
    private final SketchModel sketch;
    private final ReadOnlyObjectWrapper<Show> show = new ReadOnlyObjectWrapper<>(Show.GAIN);
    private final ReadOnlyObjectWrapper<@Nullable Pair> chosen = new ReadOnlyObjectWrapper<>();
    private final Tasks.Latest places = new Tasks.Latest();
    private TravelMode mode = TravelMode.DRIVE;
    private @Nullable Stop from;
    private @Nullable String against;
    private boolean awake;

    public WhatIfModel(TravelDesk travel, Around around, Messages texts) {
        this.travel = travel;
        this.around = around;
        scenarios = travel.scenarios();
        inquiry = new Inquiry<>(texts);
        sketch = new SketchModel(travel, around, inquiry, texts, this::mode);
        scenarios.currentProperty().addListener(o -> ask());
    }

    /// The question, its answer, and why there is none.
    public Inquiry<Answer> inquiry() {
        return inquiry;
    }

    public ReadOnlyObjectProperty<Show> showProperty() {
        return show.getReadOnlyProperty();
    }

    public void show(Show next) {
        show.set(next);
    }

    /// The pair whose route is on the map, or null.
    public ReadOnlyObjectProperty<@Nullable Pair> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(@Nullable Pair pair) {
        chosen.set(pair == null || pair.i() == pair.j() ? null : pair);
    }

    public TravelMode mode() {
        return mode;
    }

    public void by(TravelMode next) {
        if (next != mode) {
            mode = next;
            ask();
            sketch.joinAnew();
        }
    }

    public @Nullable Stop from() {
        return from;
    }

    /// The kept scenario that is compared with, or null for the year as it is.
    public @Nullable String against() {
        return against;
    }

    public void compareWith(@Nullable String name) {
        against = name;
        ask();
    }

    /// Asks, unless nobody has looked yet; from then on every change is followed.
    public void wake() {
        if (!awake) {
            awake = true;
            ask();
        }
    }

    /// Reach is asked from what is called so. A place that meets no road is not taken: every later
    /// question would fail with it.
    public void reachFrom(String words) {
        TravelMode by = mode;
        Scenario now = scenarios.current();
        travel.ask(
                        ground -> {
                            Stop stop = around.place(words);
                            ground.engine().snap(stop, ground.conditions(by, now));
                            return stop;
                        })
                .onSuccess(
                        stop -> {
                            from = stop;
                            ask();
                        })
                .onError(AtlasException.class, inquiry::tell)
                .onError(TravelProblem.class, inquiry::tell)
                .replacing(places)
                .start();
    }

    public void open(EntityId line) {
        open(LinePart.whole(line));
    }

    public void open(LinePart part) {
        scenarios.change(s -> s.opened().contains(part) ? s : s.opening(part));
    }

    public void remove(LinePart part) {
        scenarios.change(s -> s.without(part));
    }

    public void remove(DrawnLine line) {
        scenarios.change(s -> s.without(line));
    }

    /// The line that is being drawn.
    public SketchModel sketch() {
        return sketch;
    }

    /// Takes a drawn line to be changed, in the network that it belongs to.
    public void change(DrawnLine line) {
        for (TravelMode m : TravelMode.values()) {
            if (line.wayClass().isOf(m)) {
                by(m);
                break;
            }
        }
        sketch.change(line);
    }

    /// Draws a line over places or positions, parted by `；`, `;` or `、`.
    ///
    /// @param speed km/h as typed; empty for that of the class
    public void draw(String points, WayClass wayClass, String speed) {
        sketch.keep(points, new SketchModel.Form("", wayClass, speed));
    }

    private void ask() {
        if (!awake) {
            return;
        }
        Scenario after = scenarios.current();
        Scenario before =
                against == null
                        ? after.bare()
                        // A scenario is of a year: in another one it would not be what was kept.
                        : scenarios.kept(against).orElse(after.bare());
        TravelMode by = mode;
        Stop start = from;
        inquiry.ask(
                travel.ask(
                        ground -> {
                            Surroundings all = around.surroundings();
                            Conditions was = ground.conditions(by, before);
                            Conditions is = ground.conditions(by, after);
                            return answer(
                                    by,
                                    before,
                                    after,
                                    WhatIfReport.of(ground.engine(), was, is, start, HOURS, all),
                                    all,
                                    Candidate.of(
                                            ground.network(by),
                                            after.year(),
                                            p -> ChangedPart.sectionName(around.catalogue(), p)));
                        }));
    }

    private static Answer answer(
            TravelMode mode,
            Scenario before,
            Scenario after,
            WhatIfReport report,
            Surroundings all,
            List<Candidate> candidates) {
        List<Entity> seats = all.zone().stream().map(CountyArea::county).toList();
        @Nullable PairGain[] pairs = new PairGain[seats.size() * seats.size()];
        for (PairGain p : report.whatIf().pairs()) {
            pairs[p.i() * seats.size() + p.j()] = p;
            pairs[p.j() * seats.size() + p.i()] = p;
        }
        return new Answer(
                mode,
                before,
                after,
                report,
                seats,
                Collections.unmodifiableList(Arrays.asList(pairs)),
                candidates);
    }
}
