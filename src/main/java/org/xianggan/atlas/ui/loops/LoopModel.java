package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Reordering;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The loop that is being worked on: what is done to it, and its days, asked for anew after every
/// change, the newest question only. Where there are none what was there stays, beside the reason.
/// FX thread; knows no control.
public final class LoopModel {
    /// Why there are no days; said when the language is known.
    sealed interface Problem {
        String sentence(Messages texts);

        /// What to do instead.
        String nextStep(Messages texts);

        record OfLoop(LoopProblem told) implements Problem {
            @Override
            public String sentence(Messages texts) {
                return told.sentence(texts);
            }

            @Override
            public String nextStep(Messages texts) {
                return told.nextStep(texts);
            }
        }

        record OfRoads(TravelProblem told) implements Problem {
            @Override
            public String sentence(Messages texts) {
                return told.sentence(texts);
            }

            @Override
            public String nextStep(Messages texts) {
                return told.nextStep(texts);
            }
        }
    }

    private final LoopDesk desk;
    private final Tasks.Latest planning = new Tasks.Latest();
    private final Tasks.Latest trying = new Tasks.Latest();
    private final Tasks.Latest ordering = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable Planned> planned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Itinerary> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reordering> better =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Planned.Signs signs = new Planned.Signs("", "");
    private @Nullable Loop tried;

    LoopModel(LoopDesk desk, Tasks tasks) {
        this.desk = desk;
        desk.shelf().currentProperty().addListener((o, was, is) -> moved(was, is));
        planAgain();
    }

    /// @param next on the marks of the map, in the language of the moment
    void setSigns(Planned.Signs next) {
        if (!signs.equals(next)) {
            signs = next;
            planAgain();
        }
    }

    @Nullable Loop loop() {
        LoopShelf.Kept now = desk.shelf().current();
        return now == null ? null : now.loop();
    }

    /// Null before there are any, and of no loop at all.
    ReadOnlyObjectProperty<@Nullable Planned> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    @Nullable Planned planned() {
        return planned.get();
    }

    /// Why what is shown is not what is asked for now; null where it is.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the days would be if what is held were let go where it is; null while nothing is.
    ReadOnlyObjectProperty<@Nullable Itinerary> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /// Another order beside that of now, until it is taken or left; null for none.
    ReadOnlyObjectProperty<@Nullable Reordering> betterProperty() {
        return better.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    // --- what a person does

    /// @param step as in [LoopShelf#change]
    void change(String step, UnaryOperator<Loop> op) {
        change(step, false, op);
    }

    void change(String step, boolean typed, UnaryOperator<Loop> op) {
        Loop now = loop();
        if (now == null) {
            return;
        }
        try {
            desk.shelf().change(op.apply(now), step, typed);
        } catch (LoopProblem e) {
            problem.set(new Problem.OfLoop(e));
        }
    }

    /// A stop at the end, where it is not in the loop already.
    ///
    /// @return whether it is new
    public boolean add(Stop stop) {
        Loop now = loop();
        if (now == null) {
            return false;
        }
        if (now.stops().stream().anyMatch(s -> isSame(s.stop(), stop))) {
            problem.set(new Problem.OfLoop(LoopProblem.twice(stop)));
            return false;
        }
        if (stop.position() == null) {
            problem.set(new Problem.OfLoop(LoopProblem.nowhere(stop)));
            return false;
        }
        change("stops", l -> l.adding(LoopStop.of(stop)));
        return true;
    }

    private static boolean isSame(Stop a, Stop b) {
        return a.id() == null
                ? b.id() == null && Objects.equals(a.position(), b.position())
                : a.id().equals(b.id());
    }

    /// What would come of it.
    void tryOut(Loop held) {
        if (held.equals(tried)) {
            return;
        }
        tried = held;
        desk.ask(held.year(), ground -> new LoopPlanner(ground).plan(held))
                .onSuccess(trial::set)
                .onError(LoopProblem.class, e -> trial.set(null))
                .onError(TravelProblem.class, e -> trial.set(null))
                .replacing(trying)
                .start();
    }

    void letGo() {
        tried = null;
        trying.cancel();
        trial.set(null);
    }

    /// Looks for the best order; it stands beside that of now until it is taken or left.
    void order() {
        Loop now = loop();
        if (now == null) {
            return;
        }
        loading.set(true);
        desk.ask(now.year(), ground -> new LoopPlanner(ground).reorder(now))
                .onSuccess(better::set)
                .onError(LoopProblem.class, e -> problem.set(new Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> problem.set(new Problem.OfRoads(e)))
                .andFinally(() -> loading.set(false))
                .replacing(ordering)
                .start();
    }

    void takeBetter() {
        Reordering now = better.get();
        better.set(null);
        if (now != null) {
            change("order", l -> now.accepted());
        }
    }

    void leaveBetter() {
        better.set(null);
    }

    // --- asking

    private void moved(LoopShelf.@Nullable Kept was, LoopShelf.@Nullable Kept is) {
        ordering.cancel();
        better.set(null);
        boolean other = was == null || is == null || !was.id().equals(is.id());
        if (other) {
            planned.set(null);
        }
        if (other || !was.loop().equals(is.loop())) {
            planAgain();
        }
    }

    void planAgain() {
        Loop now = loop();
        letGo();
        if (now == null || now.stops().isEmpty()) {
            planning.cancel();
            loading.set(false);
            problem.set(null);
            planned.set(null);
            return;
        }
        Planned.Signs marks = signs;
        loading.set(true);
        desk.ask(
                        now.year(),
                        ground -> {
                            LoopPlanner planner = new LoopPlanner(ground);
                            Itinerary plan = planner.plan(now);
                            return Planned.of(now, plan, planner.roads(plan), marks);
                        })
                .onSuccess(
                        made -> {
                            problem.set(null);
                            planned.set(made);
                        })
                .onError(LoopProblem.class, e -> problem.set(new Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> problem.set(new Problem.OfRoads(e)))
                .andFinally(() -> loading.set(false))
                .replacing(planning)
                .start();
    }

    /// Asks something else on the same ground; see [LoopDesk#ask].
    <T> void ask(Tasks.Builder<T> question, Tasks.Latest slot, Consumer<? super T> taken) {
        question.onSuccess(taken)
                .onError(LoopProblem.class, e -> problem.set(new Problem.OfLoop(e)))
                .onError(TravelProblem.class, e -> problem.set(new Problem.OfRoads(e)))
                .replacing(slot)
                .start();
    }
}
