package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.ui.map.here.Spot;

/// Hears what a person does on the map for a journey. FX thread.
public interface TravelHand {
    /// From here.
    void from(Spot spot);

    /// To here.
    void to(Spot spot);

    /// Over here.
    void over(Spot spot);

    /// A track of what is planned was clicked.
    void chosen(int track);

    /// A track was taken at a place and let go at another.
    void dragged(int track, LonLat from, LonLat to);
}
