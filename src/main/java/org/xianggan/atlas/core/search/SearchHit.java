package org.xianggan.atlas.core.search;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

/// A result, best first.
///
/// @param id null for a pair of coordinates
/// @param kind `county`, `road` …; `coordinate` for a pair of coordinates
/// @param countyZh the county it lies in, to tell namesakes apart, or null
/// @param score 0…1, comparable within one search only
public record SearchHit(
        @Nullable EntityId id,
        String kind,
        Names names,
        @Nullable String subtype,
        @Nullable String ref,
        @Nullable String countyZh,
        @Nullable Double lon,
        @Nullable Double lat,
        double score) {}
