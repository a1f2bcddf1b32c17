package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

/// Paints slides; implemented where pictures are made. Slow, for workers; safe for several threads.
public interface SlidePainter {
    /// All of it.
    ///
    /// @param width of the picture, pixels; its height follows from the slide's form
    Picture whole(Slide slide, int width);

    /// What lies over its maps, the ground clear.
    Picture over(Slide slide, int width);

    /// Its maps alone on the slide's ground.
    ///
    /// @param names whether with names
    Picture maps(Slide slide, int width, boolean names);

    /// Its maps with names, where they are painted without: no ground is painted twice.
    ///
    /// @param bare those without names; stays as it is
    Picture named(Slide slide, Picture bare);

    /// The ground of the one map of a slide seen from elsewhere, without names: for flights.
    ///
    /// @param viewport of any place and size, its scale that of the slide's map in pixels
    Picture ground(Slide slide, Viewport viewport);
}
