package org.xianggan.atlas.ui.map.place;

import org.xianggan.atlas.core.geo.LonLat;

/// Who asks on the map where something is. FX thread.
public interface PlaceHand {
    /// It is there.
    void placed(LonLat at);

    /// Nobody says where; something else may be done on the map now.
    void left();
}
