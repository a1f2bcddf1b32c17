package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OtherWays;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The points among the nodes of a block. Of one thread.
final class NodePoints {
    private final E7Box frame;
    private List<OsmPoint> found = new ArrayList<>();

    /// @param frame what lies outside of it is left out
    NodePoints(E7Box frame) {
        this.frame = frame;
    }

    /// Finds them.
    NodeTags tags() {
        return new NodeTags(PointTags.KEYS, this::node);
    }

    private void node(long id, int lon, int lat, Map<String, String> tags) {
        if (frame.holds(lon, lat)) {
            found.addAll(
                    PointTags.points(
                            OsmPoint.Source.NODE,
                            id,
                            tags,
                            lon / OtherWays.STEPS,
                            lat / OtherWays.STEPS));
        }
    }

    /// Those found since it was asked last.
    List<OsmPoint> take() {
        List<OsmPoint> taken = found;
        found = new ArrayList<>();
        return taken;
    }
}
