package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A point of OpenStreetMap that the map or a list shows: where a way or a relation is meant, some
/// middle of it.
///
/// @param value of the key that made it what it is: `town`, `peak`, `museum` …
/// @param names all that it bears, Chinese or not, the one that is shown first; none without a name
/// @param nameZh, nameEn as the tags say, or null
/// @param metres above the sea as the tags say, or null
/// @param population as the tags say, or null
/// @param lon, lat WGS-84 degrees
public record OsmPoint(
        Source source,
        long id,
        Kind kind,
        String value,
        List<String> names,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double metres,
        @Nullable Long population,
        double lon,
        double lat) {
    /// What it is in OpenStreetMap; ids are unique within each.
    public enum Source {
        NODE,
        WAY,
        RELATION
    }

    public enum Kind {
        /// Towns, villages, hamlets.
        PLACE,
        PEAK,
        /// Where trains stop.
        STATION,
        /// Sights, museums, memorials, historic sites.
        SIGHT
    }

    public OsmPoint {
        names = List.copyOf(names);
    }
}
