package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.geo.LonLat;

/// What a person does on the map with what the planner has drawn there. FX thread.
public interface MapHand {
    /// A track was clicked.
    void chosen(int track);

    /// A track was taken at a place and let go at another.
    void dragged(int track, LonLat from, LonLat to);

    /// The way is to lead over a place.
    void over(LonLat place);
}
