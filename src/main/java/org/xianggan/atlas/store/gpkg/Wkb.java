package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.ParseException;
import org.xianggan.atlas.core.geo.Geodesics;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads two-dimensional WKB (<https://www.ogc.org/standard/sfa/>, part 1, chapter 8). JTS's own
/// reader takes every ordinate by itself; here a chain of points is copied as a whole, which halves
/// the time that the map waits for its shapes.
final class Wkb {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTI_POINT = 4;
    private static final int MULTI_LINE = 5;
    private static final int MULTI_POLYGON = 6;

    private static final GeometryFactory FACTORY = Geodesics.FACTORY;

    private final ByteBuffer in;

    private Wkb(byte[] wkb) {
        in = ByteBuffer.wrap(wkb);
    }

    static Geometry read(byte[] wkb) throws ParseException {
        try {
            return new Wkb(wkb).geometry();
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new ParseException(e);
        }
    }

    private Geometry geometry() throws ParseException {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        return switch (type) {
            case POINT -> FACTORY.createPoint(points(1));
            case LINE -> FACTORY.createLineString(points(in.getInt()));
            case POLYGON -> polygon();
            case MULTI_POINT -> FACTORY.createMultiPoint(parts(new Point[in.getInt()]));
            case MULTI_LINE -> FACTORY.createMultiLineString(parts(new LineString[in.getInt()]));
            case MULTI_POLYGON -> FACTORY.createMultiPolygon(parts(new Polygon[in.getInt()]));
            default -> throw new ParseException("no two-dimensional WKB: type " + type);
        };
    }

    private CoordinateSequence points(int n) {
        if (n > in.remaining() / (2 * Double.BYTES)) {
            throw new BufferUnderflowException();
        }
        double[] xy = new double[2 * n];
        in.asDoubleBuffer().get(xy);
        in.position(in.position() + xy.length * Double.BYTES);
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    private Polygon polygon() {
        int rings = in.getInt();
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = FACTORY.createLinearRing(points(in.getInt()));
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = FACTORY.createLinearRing(points(in.getInt()));
        }
        return FACTORY.createPolygon(shell, holes);
    }

    @SuppressWarnings("unchecked")
    private <T extends Geometry> T[] parts(T[] parts) throws ParseException {
        for (int i = 0; i < parts.length; i++) {
            Geometry part = geometry();
            if (!parts.getClass().getComponentType().isInstance(part)) {
                throw new ParseException("a part of another kind: " + part.getGeometryType());
            }
            parts[i] = (T) part;
        }
        return parts;
    }
}
