package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// Where the places are that a table names.
@FunctionalInterface
public interface PlaceNames {
    /// Knows none.
    PlaceNames NONE = _ -> List.of();

    /// @param words name of the place, with its county where there is one: what tells namesakes
    ///     apart
    record Place(String words, LonLat position) {}

    /// All that are called so; empty where none is. Safe for several threads.
    List<Place> called(String name);
}
