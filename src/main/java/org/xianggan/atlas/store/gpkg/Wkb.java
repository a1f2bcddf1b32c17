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

/// Reads ISO WKB with Z and M (<https://www.ogc.org/standard/sfa/>, part 1, chapter 8). JTS's own
/// reader takes every ordinate by itself; here a chain of points is copied as a whole, which halves
/// the time that the map waits for its shapes.
final class Wkb {
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE = 5;
    static final int MULTI_POLYGON = 6;
    static final int COLLECTION = 7;
    private static final int DIMENSIONS = 1000;
    private static final int DEEPEST = 32;

    private static final GeometryFactory FACTORY = Geodesics.FACTORY;

    private final ByteBuffer in;
    private int ordinates = 2;
    private int measures;
    private int depth;

    private Wkb(byte[] wkb) {
        in = ByteBuffer.wrap(wkb);
    }

    static Geometry read(byte[] wkb) throws ParseException {
        try {
            return new Wkb(wkb).geometry();
        } catch (BufferUnderflowException
                | NegativeArraySizeException
                | IllegalArgumentException e) {
            throw new ParseException(e);
        }
    }

    private Geometry geometry() throws ParseException {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        int dimensions = type / DIMENSIONS;
        if (type < 0 || dimensions > 3) {
            throw new ParseException("no ISO WKB: type " + type);
        }
        measures = dimensions >> 1;
        ordinates = 2 + measures + (dimensions & 1);
        return switch (type % DIMENSIONS) {
            case POINT -> point();
            case LINE -> FACTORY.createLineString(points(in.getInt()));
            case POLYGON -> polygon();
            case MULTI_POINT -> FACTORY.createMultiPoint(parts(new Point[count()]));
            case MULTI_LINE -> FACTORY.createMultiLineString(parts(new LineString[count()]));
            case MULTI_POLYGON -> FACTORY.createMultiPolygon(parts(new Polygon[count()]));
            case COLLECTION -> FACTORY.createGeometryCollection(parts(new Geometry[count()]));
            default -> throw new ParseException("no WKB of simple features: type " + type);
        };
    }

    private Point point() {
        CoordinateSequence at = points(1);
        return Double.isNaN(at.getX(0)) ? FACTORY.createPoint() : FACTORY.createPoint(at);
    }

    /// Each part takes five bytes at least.
    private int count() {
        int n = in.getInt();
        if (n > in.remaining() / 5) {
            throw new BufferUnderflowException();
        }
        return n;
    }

    private CoordinateSequence points(int n) {
        if (n > in.remaining() / (ordinates * Double.BYTES)) {
            throw new BufferUnderflowException();
        }
        double[] raw = new double[ordinates * n];
        in.asDoubleBuffer().get(raw);
        in.position(in.position() + raw.length * Double.BYTES);
        return new PackedCoordinateSequence.Double(raw, ordinates, measures);
    }

    private Polygon polygon() {
        int rings = in.getInt();
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        if (rings > in.remaining() / 4) {
            throw new BufferUnderflowException();
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
        if (++depth > DEEPEST) {
            throw new ParseException("parts of parts of parts");
        }
        for (int i = 0; i < parts.length; i++) {
            Geometry part = geometry();
            if (!parts.getClass().getComponentType().isInstance(part)) {
                throw new ParseException("a part of another kind: " + part.getGeometryType());
            }
            parts[i] = (T) part;
        }
        depth--;
        return parts;
    }
}
