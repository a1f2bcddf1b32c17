package org.xianggan.atlas.core.nearby;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.model.Entity;

/// A county with its area.
///
/// @param zone whether it is one of the 24
/// @param shape WGS-84 degrees, as stored
/// @param people of the census, or null where no figure is known
public record CountyArea(Entity county, boolean zone, Geometry shape, @Nullable Census people) {}
