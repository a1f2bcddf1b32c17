package org.xianggan.atlas.core.show.flight;

/// The frames of one transition, ready to be shown: nothing is painted any more, pictures are only
/// laid over one another. For one caller at a time.
public interface FrameMaker {
    /// How long it takes; 0 for a cut.
    double seconds();

    /// Pixels.
    int width();

    /// Pixels.
    int height();

    /// @param t part of its time, 0…1: the slide that goes at 0, the one that comes from 1 on, both
    ///     pixel for pixel; time as it runs, the easing is inside
    /// @param out width × height premultiplied ARGB, all of it is written
    void compose(double t, int[] out);
}
