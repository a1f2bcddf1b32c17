package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.common.NoExports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.parts.Around;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the models of the planner work with, on a network and a catalogue made by hand. What they
/// ask waits until a test says [#work].
public final class HandPlanner {
    public final Deque<Runnable> workers = new ArrayDeque<>();
    public final Tasks tasks =
            new Tasks(
                    workers::add,
                    Runnable::run,
                    e -> {
                        throw new AssertionError(e);
                    });
    public final Messages texts = Messages.chinese();
    public final ScenarioModel scenarios = new ScenarioModel(2025);
    public final HandCatalogue catalogue = new HandCatalogue();
    public final TravelDesk travel =
            new TravelDesk(
                    new HandNetwork(),
                    new FlatEngine(),
                    tasks,
                    scenarios,
                    new Tools(
                            (text, limit) -> List.of(),
                            new Overlay(),
                            new RouteOut(),
                            new NoExports(),
                            () -> new HeightGrid(112, 28, 1, 3, 3, new short[9]),
                            e -> {}));
    public final Around around =
            new Around(
                    catalogue,
                    new HandLibrary(List.of(), List.of(), List.of()),
                    catalogue::find,
                    texts);

    /// All that was asked, in the order in which it was.
    public void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    /// All that was asked so far, the last first, as threads may do it; then what follows from it.
    public void workBackwards() {
        Deque<Runnable> asked = new ArrayDeque<>(workers);
        workers.clear();
        while (!asked.isEmpty()) {
            asked.pollLast().run();
        }
        work();
    }
}
