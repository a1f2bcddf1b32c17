package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.ui.map.draw.Trial;
import org.xianggan.atlas.ui.map.here.Spot;

import java.util.function.Consumer;

/// Hears what a person does on the map for a journey. FX thread.
public interface TravelHand {
    /// From here.
    void from(Spot spot);

    /// To here.
    void to(Spot spot);

    /// Over here.
    void over(Spot spot);

    /// As a stop of the loop that is being worked on.
    void visit(Spot spot);

    /// Where the loop that is being worked on begins.
    void beginAt(Spot spot);

    /// A track of what is planned was clicked.
    void chosen(int track);

    /// A track was taken at a place and is held at another.
    ///
    /// @param shown told, once, what would come of it; not at all where something newer is asked
    void held(int track, LonLat from, LonLat at, Consumer<Trial> shown);

    /// A track was taken at a place and let go at another.
    void dragged(int track, LonLat from, LonLat to);
}
