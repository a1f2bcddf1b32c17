package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The loops of the person beside the published routes, and how new ones begin. FX thread; knows no
/// control.
final class LoopsModel {
    private final LoopDesk loops;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<PublishedRoute>> published =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
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
        return loops.shelf().add(Loop.named(unused(name), loops.year()), "new");
    }

    /// A copy of a published route that one may change.
    boolean copy(PublishedRoute route) {
        Loop mine = route.mine(loops.year());
        return loops.shelf().add(mine.called(unused(mine.name())), "copy");
    }

    boolean copy(LoopShelf.Kept one) {
        return loops.shelf().add(one.loop().called(unused(one.loop().name())), "copy");
    }

    private String unused(String name) {
        Set<String> used =
                loops.shelf().all().stream().map(k -> k.loop().name()).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; used.contains(free); i++) {
            free = name + " " + i;
        }
        return free;
    }
}
