package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.journey.PublishedRoute;

/// A line of the list of loops.
sealed interface LoopsRow {
    /// @param key of its text, which says how many follow
    record Head(String key, int count) implements LoopsRow {}

    /// Nothing follows.
    record None(String key) implements LoopsRow {}

    record Mine(LoopShelf.Kept kept) implements LoopsRow {}

    record Published(PublishedRoute route) implements LoopsRow {}
}
