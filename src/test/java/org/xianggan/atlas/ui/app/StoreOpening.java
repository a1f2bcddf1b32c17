package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Tasks;

/// The real store, with nothing of the person's and nothing kept for them: whoever tries the window
/// out leaves no scenario behind.
record StoreOpening(Opening opening) implements Opening {
    @Override
    public Atlas open() {
        Atlas a = opening.open();
        return new Atlas(
                a.catalogue(),
                a.library(),
                a.corrections(),
                a.features(),
                a.networks(),
                ScenarioShelf.NONE,
                a.cabinet(),
                a.painter(),
                a.finder(),
                a.contents(),
                a.routeFiles(),
                a.outlet(),
                a.later(),
                a.close());
    }

    @Override
    public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
        return opening.map(atlas, start, tasks, fixedScale);
    }
}
