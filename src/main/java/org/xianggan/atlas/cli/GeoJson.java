package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// RFC 7946 geometry of lines: WGS-84, longitude first, 7 decimals.
final class GeoJson {
    private static final int DECIMALS = 7;

    private GeoJson() {}

    /// One LineString, or a MultiLineString where the course has gaps.
    static Map<String, @Nullable Object> of(Geometry g) {
        List<List<List<Double>>> parts = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            if (g.getGeometryN(i) instanceof LineString line) {
                parts.add(Arrays.stream(line.getCoordinates()).map(GeoJson::position).toList());
            }
        }
        return parts.size() == 1
                ? Json.map("type", "LineString", "coordinates", parts.getFirst())
                : Json.map("type", "MultiLineString", "coordinates", parts);
    }

    private static List<Double> position(Coordinate c) {
        return List.of(Json.round(c.x, DECIMALS), Json.round(c.y, DECIMALS));
    }
}
