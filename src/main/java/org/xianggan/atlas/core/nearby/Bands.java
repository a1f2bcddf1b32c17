package org.xianggan.atlas.core.nearby;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The outline of what lies within a distance, to be drawn: true to about 1 %. Whether a place lies
/// within is asked of [Corridor], not of the outline.
public final class Bands {
    private static final double METRES_OF_DEGREE = 110_800;

    /// What the course is simplified to before, as a part of the distance.
    private static final double PART = 0.02;

    private Bands() {}

    /// @param degrees a line or an area, WGS-84, longitude first
    public static List<Shape> around(Geometry degrees, double metres) {
        double lat = degrees.getEnvelopeInternal().centre().y;
        double scale = Math.cos(Math.toRadians(lat));
        double far = metres / METRES_OF_DEGREE;
        Geometry plane = AffineTransformation.scaleInstance(scale, 1).transform(degrees);
        Geometry band = DouglasPeuckerSimplifier.simplify(plane, far * PART).buffer(far);
        Geometry back = AffineTransformation.scaleInstance(1 / scale, 1).transform(band);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < back.getNumGeometries(); i++) {
            if (back.getGeometryN(i) instanceof Polygon p && !p.isEmpty()) {
                List<List<LonLat>> holes = new ArrayList<>();
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    holes.add(ring(p.getInteriorRingN(h)));
                }
                shapes.add(new Shape(ring(p.getExteriorRing()), holes));
            }
        }
        return shapes;
    }

    /// JTS turns rings the other way.
    private static List<LonLat> ring(Geometry line) {
        List<LonLat> ring = new ArrayList<>();
        for (Coordinate c : line.getCoordinates()) {
            ring.add(new LonLat(c.x, c.y));
        }
        Collections.reverse(ring);
        return ring;
    }
}
