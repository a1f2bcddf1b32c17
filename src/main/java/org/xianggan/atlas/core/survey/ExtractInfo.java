package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;

import java.time.Instant;

/// What an extract says of itself.
///
/// @param file its name, without the folder
/// @param bytes its size
/// @param box that it says it covers, or that of its nodes where it says nothing
/// @param date up to when it knows the map; null where it does not say
/// @param program that wrote it; empty where it does not say
public record ExtractInfo(
        String file, long bytes, GeoBox box, @Nullable Instant date, String program) {}
