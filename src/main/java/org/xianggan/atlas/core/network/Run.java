package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// A stretch of a leg on one line (or on roads without a name, or between a stop and the network).
///
/// @param line or null
/// @param ref road number, or null
/// @param names of the line, or of a drawn line, or null
/// @param parts the sections of the line that it is on, in their order on the way
/// @param also other lines that share the road for at least half of it
/// @param notOpen whether the year knows it as not open: the scenario opened or drew it
/// @param accuracy the worst on it
/// @param start where it begins; it goes on at `bearing`, degrees clockwise from north, and ends at
///     `endBearing`
public record Run(
        @Nullable EntityId line,
        @Nullable String ref,
        @Nullable Names names,
        List<LinePart> parts,
        List<Way.Also> also,
        WayClass wayClass,
        boolean notOpen,
        AccuracyClass accuracy,
        Range metres,
        Range seconds,
        LonLat start,
        double bearing,
        double endBearing) {
    public Run {
        parts = List.copyOf(parts);
        also = List.copyOf(also);
    }
}
