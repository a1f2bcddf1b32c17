package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.Proposal;
import org.xianggan.atlas.core.journey.Proposer;
import org.xianggan.atlas.core.journey.SightFilter;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.journey.Wish;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What somebody wishes, and what is proposed for it. FX thread; knows no control.
final class ProposeModel {
    /// What is wished, as far as it has been said.
    ///
    /// @param frame start, days, hours, date
    /// @param must,avoid sites
    record Asked(
            Loop frame,
            Set<SightTheme> themes,
            boolean bothProvinces,
            List<Stop> must,
            List<Stop> avoid,
            SightFilter only) {
        Asked {
            themes = Set.copyOf(themes);
            must = List.copyOf(must);
            avoid = List.copyOf(avoid);
        }

        Asked framed(Loop other) {
            return new Asked(other, themes, bothProvinces, must, avoid, only);
        }
    }

    /// @param shown null where nothing fits
    record Answer(Proposal proposal, @Nullable Planned shown) {}

    private final LoopDesk loops;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<Asked> asked;
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LoopModel.@Nullable Problem> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Planned.Signs signs = new Planned.Signs("", "");

    ProposeModel(LoopDesk loops) {
        this.loops = loops;
        asked =
                new ReadOnlyObjectWrapper<>(
                        new Asked(
                                Loop.named("", loops.year()).lasting(2),
                                Set.of(),
                                false,
                                List.of(),
                                List.of(),
                                SightFilter.ANY));
    }

    void setSigns(Planned.Signs next) {
        signs = next;
    }

    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    Asked asked() {
        return asked.get();
    }

    /// Null before the first, and once another is being wished.
    ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoopModel.@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void change(Asked next) {
        problem.set(null);
        asked.set(next);
    }

    void frame(UnaryOperator<Loop> op) {
        try {
            change(asked().framed(op.apply(asked().frame())));
        } catch (LoopProblem e) {
            problem.set(new LoopModel.Problem.OfLoop(e));
        }
    }

    void theme(SightTheme theme, boolean on) {
        Set<SightTheme> next = EnumSet.noneOf(SightTheme.class);
        next.addAll(asked().themes());
        if (on) {
            next.add(theme);
        } else {
            next.remove(theme);
        }
        Asked a = asked();
        change(new Asked(a.frame(), next, a.bothProvinces(), a.must(), a.avoid(), a.only()));
    }

    void bothProvinces(boolean on) {
        Asked a = asked();
        change(new Asked(a.frame(), a.themes(), on, a.must(), a.avoid(), a.only()));
    }

    void must(List<Stop> next) {
        Asked a = asked();
        change(new Asked(a.frame(), a.themes(), a.bothProvinces(), next, a.avoid(), a.only()));
    }

    void avoid(List<Stop> next) {
        Asked a = asked();
        change(new Asked(a.frame(), a.themes(), a.bothProvinces(), a.must(), next, a.only()));
    }

    void only(SightFilter next) {
        Asked a = asked();
        change(new Asked(a.frame(), a.themes(), a.bothProvinces(), a.must(), a.avoid(), next));
    }

    /// Whether there is enough to propose for.
    boolean isReady() {
        return asked().frame().start() != null;
    }

    void propose() {
        if (!isReady()) {
            return;
        }
        Asked a = asked();
        Loop frame = a.frame().in(loops.year());
        Wish wish =
                new Wish(
                        frame,
                        a.themes(),
                        a.bothProvinces(),
                        ids(a.must()),
                        Set.copyOf(ids(a.avoid())),
                        a.only());
        Planned.Signs marks = signs;
        busy.set(true);
        loops.ask(
                        loops.year(),
                        ground -> {
                            Proposal p = new Proposer(ground).propose(wish);
                            Itinerary plan = p.itinerary();
                            return new Answer(
                                    p,
                                    plan == null
                                            ? null
                                            : Planned.of(
                                                    p.loop(),
                                                    plan,
                                                    new LoopPlanner(ground).roads(plan),
                                                    marks));
                        })
                .onSuccess(
                        made -> {
                            problem.set(null);
                            answer.set(made);
                        })
                .onError(LoopProblem.class, e -> problem.set(new LoopModel.Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> problem.set(new LoopModel.Problem.OfRoads(e)))
                .andFinally(() -> busy.set(false))
                .replacing(latest)
                .start();
    }

    private static List<EntityId> ids(List<Stop> stops) {
        List<EntityId> ids = new ArrayList<>();
        for (Stop s : stops) {
            if (s.id() != null) {
                ids.add(s.id());
            }
        }
        return ids;
    }

    /// Keeps what was proposed as a loop of the person.
    boolean take(String name) {
        Answer now = answer.get();
        if (now == null || now.shown() == null) {
            return false;
        }
        return loops.shelf()
                .add(now.proposal().loop().called(loops.shelf().unused(name)), "proposed");
    }
}
