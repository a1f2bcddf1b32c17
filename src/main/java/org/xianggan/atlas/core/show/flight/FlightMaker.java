package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;

/// Makes transitions ready; implemented where pictures are made. Safe for several threads.
public interface FlightMaker {
    /// A slide with its picture (`SlidePainter.whole`).
    record Shown(Slide slide, Picture picture) {}

    /// Paints what the transition needs. A cut and a fade need nothing and are ready at once; a
    /// glide takes as long as some slides, so it is for workers.
    ///
    /// @param from, to pictures of one size
    /// @param wish what is asked for; see [Flight#kind] for what comes of it
    /// @param still whether the system or the settings ask for less motion
    FrameMaker of(Shown from, Shown to, Transition wish, boolean still);
}
