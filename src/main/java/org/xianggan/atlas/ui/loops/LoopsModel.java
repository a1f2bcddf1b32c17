package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;

import java.nio.file.Path;
import java.util.List;

/// The loops of the person beside the published routes, and how new ones begin. FX thread; knows no
/// control.
final class LoopsModel {
    private final LoopDesk loops;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<PublishedRoute>> published =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Tasks.Latest reading = new Tasks.Latest();
    private boolean asked;

    LoopsModel(LoopDesk loops, Tasks tasks) {
        this.loops = loops;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<List<PublishedRoute>> publishedProperty() {
        return published.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Reads what was published, once.
    void ask() {
        if (!asked) {
            asked = true;
            loading.set(true);
            tasks.of(() -> loops.tools().journeys().publishedRoutes())
                    .onSuccess(published::set)
                    .andFinally(() -> loading.set(false))
                    .start();
        }
    }

    /// An empty loop in the year of the window.
    ///
    /// @param name what it is called where no other is; else with a number
    boolean begin(String name) {
        return loops.shelf().add(Loop.named(loops.shelf().unused(name), loops.year()), "new");
    }

    /// A copy of a published route that one may change.
    boolean copy(PublishedRoute route) {
        Loop mine = route.mine(loops.year());
        return loops.shelf().add(mine.called(loops.shelf().unused(mine.name())), "copy");
    }

    boolean copy(LoopShelf.Kept one) {
        return loops.shelf()
                .add(one.loop().called(loops.shelf().unused(one.loop().name())), "copy");
    }

    /// Reads a loop from a file and goes on with it.
    void read(Path file, Runnable done) {
        LongWork work = new LongWork();
        loading.set(true);
        problem.set("");
        tasks.of(() -> loops.tools().inlet().read(file, loops.year(), work))
                .onSuccess(
                        loop -> {
                            if (loops.shelf()
                                    .add(loop.called(loops.shelf().unused(loop.name())), "read")) {
                                done.run();
                            }
                        })
                .onError(AtlasException.class, e -> problem.set(e.sentence() + "\n" + e.nextStep()))
                .andFinally(() -> loading.set(false))
                .replacing(reading)
                .start();
    }

    /// Why a file was not read; empty where all is well.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
