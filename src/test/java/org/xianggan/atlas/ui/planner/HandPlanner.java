package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteFiles;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.parts.Around;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

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
                            new NoFiles(),
                            (beside, title, name, ending) -> null,
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

    /// Writes nothing: no test here exports.
    private static final class NoFiles implements RouteFiles {
        @Override
        public void gpx(
                List<Route> routes, String title, Function<Route, String> described, Path file)
                throws IOException {
            throw new IOException("nothing is written here");
        }

        @Override
        public void geoJson(List<Route> routes, Path file) throws IOException {
            throw new IOException("nothing is written here");
        }
    }
}
