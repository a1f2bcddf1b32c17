package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;

/// Geometry between WGS-84 degrees and EPSG:3857 metres, rounded as the store keeps it.
final class World {
    private static final double DEGREE_DIGITS = 1e7;
    private static final double METRE_DIGITS = 10;

    private World() {}

    static Coordinate project(Coordinate degrees) {
        return new Coordinate(tenth(WebMercator.x(degrees.x)), tenth(WebMercator.y(degrees.y)));
    }

    static Coordinate[] project(Coordinate[] degrees) {
        Coordinate[] out = new Coordinate[degrees.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = project(degrees[i]);
        }
        return out;
    }

    static Coordinate unproject(Coordinate metres) {
        return new Coordinate(
                Math.round(WebMercator.lon(metres.x) * DEGREE_DIGITS) / DEGREE_DIGITS,
                Math.round(WebMercator.lat(metres.y) * DEGREE_DIGITS) / DEGREE_DIGITS);
    }

    static Coordinate[] unproject(Coordinate[] metres) {
        Coordinate[] out = new Coordinate[metres.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = unproject(metres[i]);
        }
        return out;
    }

    /// A copy in EPSG:3857, to 0.1 m.
    static Geometry project(Geometry degrees) {
        Geometry copy = degrees.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence seq, int i) {
                        seq.setOrdinate(i, 0, tenth(WebMercator.x(seq.getX(i))));
                        seq.setOrdinate(i, 1, tenth(WebMercator.y(seq.getY(i))));
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        copy.geometryChanged();
        return copy;
    }

    /// A copy in degrees.
    static Geometry unproject(Geometry metres) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(
                    CoordinateSequence of, Geometry parent) {
                return createCoordinateSequence(unproject(of.toCoordinateArray()));
            }
        }.transform(metres);
    }

    static double tenth(double metres) {
        return Math.round(metres * METRE_DIGITS) / METRE_DIGITS;
    }

    /// Mercator metres for a metre on the ground at a place in EPSG:3857, to half a percent.
    static double stretch(Coordinate at) {
        return Math.cosh(at.y / WebMercator.RADIUS);
    }

    /// Metres on the ground, to half a percent, of a Mercator length at a Mercator northing.
    static double roughGround(Coordinate a, Coordinate b) {
        return a.distance(b) / stretch(a);
    }

    /// Metres on the ground between two places in EPSG:3857 near each other.
    static double ground(Coordinate a, Coordinate b) {
        return Geodesics.metres(lonLat(unproject(a)), lonLat(unproject(b)));
    }

    static LonLat lonLat(Coordinate degrees) {
        return new LonLat(degrees.x, degrees.y);
    }

    static Coordinate coordinate(LonLat p) {
        return new Coordinate(p.lon(), p.lat());
    }

    static Geometry frame() {
        GeoBox f = GeoBox.FRAME;
        return Geodesics.FACTORY.toGeometry(new Envelope(f.west(), f.east(), f.south(), f.north()));
    }

    static GeoBox box(Geometry degrees) {
        var e = degrees.getEnvelopeInternal();
        return new GeoBox(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY());
    }
}
