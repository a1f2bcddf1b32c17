package org.xianggan.atlas.core.geo;

import net.sf.geographiclib.Geodesic;

import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

import java.util.List;

/// Distances on the WGS-84 ellipsoid, metres (Karney, through GeographicLib), and the one
/// [GeometryFactory].
public final class Geodesics {
    /// The one factory of JTS geometry; SRID is told by context, never by the geometry.
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel());

    private Geodesics() {}

    public static double metres(LonLat a, LonLat b) {
        return Geodesic.WGS84.Inverse(a.lat(), a.lon(), b.lat(), b.lon()).s12;
    }

    /// Length of a chain of positions, metres.
    public static double metres(List<LonLat> chain) {
        double sum = 0;
        for (int i = 1; i < chain.size(); i++) {
            sum += metres(chain.get(i - 1), chain.get(i));
        }
        return sum;
    }

    /// The position `metres` from `from` towards azimuth `degrees` (clockwise from north).
    public static LonLat destination(LonLat from, double degrees, double metres) {
        var d = Geodesic.WGS84.Direct(from.lat(), from.lon(), degrees, metres);
        return new LonLat(d.lon2, d.lat2);
    }
}
