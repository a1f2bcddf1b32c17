package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

/// A township as the atlas ships it.
public record ShippedTownship(EntityId id, Names names, EntityId county, LonLat at) {}
