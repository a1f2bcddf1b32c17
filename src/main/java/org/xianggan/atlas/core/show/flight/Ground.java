package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.render.Viewport;

/// A ground that a glide needs.
///
/// @param ofGoal whether it shows the map of the slide that comes, else of the one that goes
/// @param viewport to be painted; its device pixels are pixels of the slide's picture
/// @param wide whether it holds all that its map is seen of on the way
public record Ground(boolean ofGoal, Viewport viewport, boolean wide) {
    /// World metres of one of its pixels.
    public double metres() {
        return viewport.metresPerPixel() / viewport.scale();
    }
}
