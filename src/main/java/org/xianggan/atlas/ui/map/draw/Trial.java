package org.xianggan.atlas.ui.map.draw;

import org.xianggan.atlas.core.geo.WorldPoint;

import java.util.List;

/// What would come of a track that is being dragged, if it were let go there.
///
/// @param path where it would run, EPSG:3857 metres; empty where nothing would come of it
/// @param says lengths and times, or why nothing would come of it
public record Trial(List<WorldPoint> path, String says) {
    public Trial {
        path = List.copyOf(path);
    }
}
