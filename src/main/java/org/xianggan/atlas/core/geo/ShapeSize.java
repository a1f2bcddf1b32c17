package org.xianggan.atlas.core.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// How large a shape in degrees is on the ellipsoid, all of its parts together. Slow for large
/// shapes.
///
/// @param metres along its lines; 0 where it has none
/// @param squareMetres of its surfaces without their holes; 0 where it has none
public record ShapeSize(double metres, double squareMetres) {
    private static final ShapeSize NONE = new ShapeSize(0, 0);

    public static ShapeSize of(@Nullable Geometry shape) {
        return switch (shape) {
            case LineString line -> new ShapeSize(along(line.getCoordinateSequence()), 0);
            case Polygon p -> {
                double area = inside(p.getExteriorRing());
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    area -= inside(p.getInteriorRingN(h));
                }
                yield new ShapeSize(0, area);
            }
            case GeometryCollection all -> {
                ShapeSize sum = NONE;
                for (int i = 0; i < all.getNumGeometries(); i++) {
                    ShapeSize part = of(all.getGeometryN(i));
                    sum =
                            new ShapeSize(
                                    sum.metres + part.metres, sum.squareMetres + part.squareMetres);
                }
                yield sum;
            }
            case null, default -> NONE;
        };
    }

    private static double along(CoordinateSequence c) {
        double sum = 0;
        for (int i = 1; i < c.size(); i++) {
            sum += Geodesic.WGS84.Inverse(c.getY(i - 1), c.getX(i - 1), c.getY(i), c.getX(i)).s12;
        }
        return sum;
    }

    private static double inside(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        CoordinateSequence c = ring.getCoordinateSequence();
        for (int i = 0; i + 1 < c.size(); i++) {
            area.AddPoint(c.getY(i), c.getX(i));
        }
        return Math.abs(area.Compute(false, true).area);
    }
}
