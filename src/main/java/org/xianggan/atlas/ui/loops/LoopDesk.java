package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.TravelDesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What the pages of loops share: the loops of the person, and a way to ask what a loop is planned
/// on.
public final class LoopDesk {
    private static final int KEPT = 4;

    private final TravelDesk travel;
    private final LoopTools tools;
    private final LoopShelf shelf;
    private final Messages texts;
    private final BooleanSupplier still;
    private Function<EntityId, List<Transfer>> ways = site -> List.of();
    private final LoopModel model;
    private final Map<Integer, Ground> grounds =
            new LinkedHashMap<>(8, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Ground> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param still whether nothing is to move by itself
    public LoopDesk(
            TravelDesk travel,
            LoopTools tools,
            LoopShelf shelf,
            Tasks tasks,
            Messages texts,
            BooleanSupplier still) {
        this.texts = texts;
        this.still = still;
        this.travel = travel;
        this.tools = tools;
        this.shelf = shelf;
        model = new LoopModel(this, tasks);
    }

    TravelDesk travel() {
        return travel;
    }

    public LoopTools tools() {
        return tools;
    }

    public LoopShelf shelf() {
        return shelf;
    }

    /// The loop that is being worked on, with its days.
    public LoopModel model() {
        return model;
    }

    /// As [#visit]; a site lies where it is known to be now.
    public void bring(Stop stop) {
        if (stop.id() == null || stop.id().kind() != Kind.SITE) {
            visit(stop);
            return;
        }
        ask(year(), ground -> Optional.ofNullable(ground.sight(stop)))
                .onSuccess(sight -> visit(sight.map(Sight::stop).orElse(stop)))
                .start();
    }

    /// The site, as [#bring].
    public void bring(EntityId site) {
        bring(new Stop(site, "", null, false));
    }

    /// A place becomes the last stop of the loop that is being worked on, or the first of a new
    /// one.
    ///
    /// @return whether it is new in it
    public boolean visit(Stop stop) {
        if (shelf.current() != null) {
            return model.add(stop);
        }
        return shelf.add(
                Loop.named(texts.first("loop.page.unnamed"), year()).adding(LoopStop.of(stop)),
                "new");
    }

    /// The loop that is being worked on, or a new one, begins there.
    public boolean beginAt(Stop stop) {
        if (shelf.current() != null) {
            model.change("frame", l -> l.starting(stop));
            return true;
        }
        return shelf.add(
                Loop.named(texts.first("loop.page.unnamed"), year()).starting(stop), "new");
    }

    /// @param next ways in from gates that are known of a site
    public void setWays(Function<EntityId, List<Transfer>> next) {
        ways = next;
    }

    List<Transfer> ways(Stop stop) {
        return stop.id() == null ? List.of() : ways.apply(stop.id());
    }

    /// Whether nothing is to move by itself.
    boolean isStill() {
        return still.getAsBoolean();
    }

    /// The year of the window, in which a new loop is travelled.
    int year() {
        return travel.scenarios().current().year();
    }

    /// Asks on a worker, once it is started, on the ground of a year.
    ///
    /// @param question may throw [org.xianggan.atlas.core.journey.LoopProblem] and
    ///     [org.xianggan.atlas.core.network.TravelProblem]
    <T> Tasks.Builder<T> ask(int year, Function<Ground, T> question) {
        return travel.ask(roads -> question.apply(ground(year, roads)));
    }

    private Ground ground(int year, org.xianggan.atlas.ui.planner.Ground roads) {
        synchronized (grounds) {
            return grounds.computeIfAbsent(
                    year,
                    y ->
                            new Ground(
                                    tools.journeys(),
                                    roads.engine(),
                                    roads.conditions(TravelMode.DRIVE, Scenario.of(y))));
        }
    }

    /// What is known of sites has changed: grounds are made anew when they are next asked for.
    public void forgetGrounds() {
        synchronized (grounds) {
            grounds.clear();
        }
        model.planAgain();
    }
}
