package org.xianggan.atlas.core.survey;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.HashMap;
import java.util.Map;

/// The areas of counties, for what lies in which.
public final class CountyAreas implements TownshipMatcher.Counties {
    private final Map<EntityId, PointOnGeometryLocator> areas = new HashMap<>();

    /// @param areas polygons in degrees, WGS-84
    public CountyAreas(Map<EntityId, Geometry> areas) {
        areas.forEach((id, area) -> this.areas.put(id, new IndexedPointInAreaLocator(area)));
    }

    @Override
    public boolean holds(EntityId county, LonLat at) {
        PointOnGeometryLocator area = areas.get(county);
        return area != null && area.locate(new Coordinate(at.lon(), at.lat())) != Location.EXTERIOR;
    }
}
