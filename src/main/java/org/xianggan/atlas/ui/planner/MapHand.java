package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.ui.map.draw.Trial;

import java.util.function.Consumer;

/// What a person does on the map with what the planner has drawn there. FX thread.
public interface MapHand {
    /// A track was clicked.
    void chosen(int track);

    /// A track was taken at a place and is held at another.
    ///
    /// @param shown told, once, what would come of it; not at all where something newer is asked
    void held(int track, LonLat from, LonLat at, Consumer<Trial> shown);

    /// A track was taken at a place and let go at another.
    void dragged(int track, LonLat from, LonLat to);

    /// The way is to lead over a place.
    void over(LonLat place);
}
