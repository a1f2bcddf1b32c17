package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import java.util.Map;

/// One feature on its way in or out.
///
/// @param place where it stands in its file, from 1: the line of a text, the row of a sheet, else
///     the number of the feature
/// @param shape degrees, longitude first, in packed coordinates (`PackedCoordinateSequence.Double`)
///     that may have Z (metres) and M (seconds since 1970, UTC); null where the row has no place
/// @param values by field, in the order of the file: [String], [Long], [Double], [Boolean],
///     [java.time.LocalDate] or [java.time.Instant]; a field without a value is left out
public record FeatureRow(long place, @Nullable Geometry shape, Map<String, Object> values) {}
