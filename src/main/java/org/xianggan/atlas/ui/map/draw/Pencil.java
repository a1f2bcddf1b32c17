package org.xianggan.atlas.ui.map.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// Draws a line on the map for whoever asks for one. FX thread.
public interface Pencil {
    /// Who wants a line.
    interface Hand {
        /// The points are these now.
        ///
        /// @param growing whether the next click sets a point; else they stand there to be moved
        /// @param ahead where the next one would be; null for nowhere
        void drawn(List<LonLat> points, boolean growing, @Nullable LonLat ahead);

        /// It is no longer on the map.
        ///
        /// @param givenUp whether that was wanted; else something else is done there now
        void left(boolean givenUp);
    }

    /// Where a point of the line would join what is there.
    record Joint(LonLat point, LonLat at) {}

    /// Begins a line, in place of what is being drawn or measured.
    ///
    /// @param points two or more stand there to be moved; with fewer it goes on from them
    void begin(Hand hand, List<LonLat> points);

    /// Shows where points would join, until it is told otherwise.
    void join(List<Joint> joints);

    /// Takes the line off the map, if there is one: its hand is told that it has left.
    void layDown();

    /// Takes the line off the map, if it is that hand's: nobody is told.
    void end(Hand hand);
}
