package org.xianggan.atlas.core.geo;

import net.sf.geographiclib.Geodesic;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

import java.util.ArrayList;
import java.util.List;

/// How far things lie from a line or an area, on the WGS-84 ellipsoid.
///
/// The nearest point is looked for on a plane whose scale is true where the two are nearest; the
/// distance to it is then taken along the geodesic. Within 50 km the two agree to better than
/// 0.1 %, which a test keeps.
public final class Proximity {
    /// What is nearest to a place.
    ///
    /// @param at of the line or area
    /// @param metres 0 inside an area
    public record Near(LonLat at, double metres) {}

    private final Geometry degrees;

    /// @param degrees a line or an area, WGS-84, longitude first; not empty
    public Proximity(Geometry degrees) {
        if (degrees.isEmpty()) {
            throw new IllegalArgumentException("nothing to be near to");
        }
        this.degrees = degrees;
    }

    /// What of this is nearest to a position.
    public Near to(LonLat p) {
        return to(Geodesics.FACTORY.createPoint(new Coordinate(p.lon(), p.lat())));
    }

    /// What of this is nearest to another line or area; 0 where they meet.
    public Near to(Geometry other) {
        double lat = other.getEnvelopeInternal().centre().y;
        Coordinate[] pair = nearest(other, lat);
        // Once more where they are: the scale of a plane is true at one latitude only.
        pair = nearest(other, (pair[0].y + pair[1].y) / 2);
        return new Near(
                new LonLat(pair[0].x, pair[0].y),
                Geodesic.WGS84.Inverse(pair[0].y, pair[0].x, pair[1].y, pair[1].x).s12);
    }

    private Coordinate[] nearest(Geometry other, double lat) {
        AffineTransformation plane = AffineTransformation.scaleInstance(scale(lat), 1);
        Coordinate[] pair =
                DistanceOp.nearestPoints(plane.transform(degrees), plane.transform(other));
        double back = 1 / scale(lat);
        for (int i = 0; i < pair.length; i++) {
            pair[i] = new Coordinate(pair[i].x * back, pair[i].y);
        }
        return pair;
    }

    /// Metres of a degree of longitude ÷ those of a degree of latitude.
    private static double scale(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double f = Geodesic.WGS84.Flattening();
        double e2 = f * (2 - f);
        return Math.cos(Math.toRadians(lat)) * (1 - e2 * sin * sin) / (1 - e2);
    }

    /// Metres of this line that lie in an area; of an area, 0.
    public double metresIn(Geometry area) {
        if (!(degrees instanceof Lineal)
                || !(area instanceof Polygonal)
                || !degrees.getEnvelopeInternal().intersects(area.getEnvelopeInternal())) {
            return 0;
        }
        Geometry inside = degrees.intersection(area);
        double metres = 0;
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            Geometry part = inside.getGeometryN(i);
            if (part instanceof Lineal) {
                metres += Geodesics.metres(chain(part));
            }
        }
        return metres;
    }

    private static List<LonLat> chain(Geometry line) {
        List<LonLat> chain = new ArrayList<>();
        for (Coordinate c : line.getCoordinates()) {
            chain.add(new LonLat(c.x, c.y));
        }
        return chain;
    }
}
