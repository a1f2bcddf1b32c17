package org.xianggan.atlas.ui.planner;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.map.draw.Pencil;

import java.util.Optional;

/// What the pages of the planner share beside their [org.xianggan.atlas.ui.contents.Desk]: what is
/// supposed, and a way to ask the network.
public final class TravelDesk {
    private final Ground ground;
    private final Tasks tasks;
    private final ScenarioModel scenarios;
    private final Tools tools;
    private @Nullable MapHand hand;
    private @Nullable Pencil pencil;

    /// A question to the network; on a worker.
    @FunctionalInterface
    public interface Question<T> {
        /// @throws org.xianggan.atlas.core.network.TravelProblem where there is no answer
        T ask(Ground ground);
    }

    public TravelDesk(
            Networks networks,
            RouteEngine engine,
            Tasks tasks,
            ScenarioModel scenarios,
            Tools tools) {
        this.ground = new Ground(networks, engine);
        this.tasks = tasks;
        this.scenarios = scenarios;
        this.tools = tools;
    }

    public ScenarioModel scenarios() {
        return scenarios;
    }

    public Tools tools() {
        return tools;
    }

    /// Asks on a worker once it is started. Where only the newest question counts it is given a
    /// slot ([Tasks.Builder#replacing]); where the person may have asked for what cannot be, an
    /// [error handler][Tasks.Builder#onError] for
    /// [TravelProblem][org.xianggan.atlas.core.network.TravelProblem], which keeps what was there
    /// and says the problem's sentence.
    public <T> Tasks.Builder<T> ask(Question<T> question) {
        return tasks.of(() -> question.ask(ground));
    }

    /// Who hears from now on what is done on the map with what is drawn there.
    public void setHand(MapHand next) {
        hand = next;
    }

    public Optional<MapHand> hand() {
        return Optional.ofNullable(hand);
    }

    public void setPencil(Pencil ofMap) {
        pencil = ofMap;
    }

    /// Who draws lines on the map; nobody where there is none to draw on.
    public Optional<Pencil> pencil() {
        return Optional.ofNullable(pencil);
    }
}
