package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Objects;

/// The way from one stop to the next.
///
/// @param climb metres upwards on the 2′ relief, coarse; without what lies off the network
/// @param border how many times it crosses the line between Hunan and Jiangxi
/// @param pieces the edges of the network that it runs on, in order
/// @param course from stop to stop, the ways to the network included
public record Leg(
        Snap from,
        Snap to,
        Range metres,
        Range seconds,
        double climb,
        int border,
        List<Run> runs,
        List<Piece> pieces,
        List<LonLat> course) {
    public Leg {
        pieces = List.copyOf(pieces);
        runs = List.copyOf(runs);
        course = List.copyOf(course);
    }

    /// The named lines that it runs on, in order, each once.
    public List<EntityId> lines() {
        return runs.stream().map(Run::line).filter(Objects::nonNull).distinct().toList();
    }
}
