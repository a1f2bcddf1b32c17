package org.xianggan.atlas.ui.show.stage;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.slide.SlideMap;

/// A map that is moved, searched and opened freely in the middle of a show. FX thread.
public interface FreeMap {
    /// What stands on the stage for it; takes the keyboard where it is asked to.
    Region node();

    /// Looks where the map of a scene looked, at the same things.
    ///
    /// @param map null for a scene without one: all of the region
    void show(@Nullable SlideMap map);

    /// It is left, and may be shown again.
    default void rest() {}

    /// The show is over.
    void close();
}
