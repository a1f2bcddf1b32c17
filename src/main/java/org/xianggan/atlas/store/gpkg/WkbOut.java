package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes ISO WKB with Z and M as the geometry has them (<https://www.ogc.org/standard/sfa/>, part
/// 1, chapter 8), into one array whose size is known beforehand.
final class WkbOut {
    private static final int Z = 1000;
    private static final int M = 2000;

    private final Geometry geometry;
    private final boolean z;
    private final boolean m;
    private final int ordinates;

    WkbOut(Geometry geometry) {
        this.geometry = geometry;
        Seen seen = new Seen();
        geometry.apply(seen);
        z = seen.z;
        m = seen.m;
        ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
    }

    boolean hasZ() {
        return z;
    }

    boolean hasM() {
        return m;
    }

    int size() {
        return size(geometry);
    }

    void write(ByteBuffer to) {
        write(geometry, to.order(ByteOrder.LITTLE_ENDIAN));
    }

    private int size(Geometry g) {
        int point = ordinates * Double.BYTES;
        return switch (g) {
            case Point _ -> 5 + point;
            case LineString line -> 9 + line.getNumPoints() * point;
            case Polygon p -> 9 + 4 * rings(p) + p.getNumPoints() * point;
            default -> {
                int size = 9;
                for (int i = 0; i < g.getNumGeometries(); i++) {
                    size += size(g.getGeometryN(i));
                }
                yield size;
            }
        };
    }

    private void write(Geometry g, ByteBuffer to) {
        to.put((byte) 1).putInt(type(g) + (z ? Z : 0) + (m ? M : 0));
        switch (g) {
            case Point p when p.isEmpty() -> {
                for (int i = 0; i < ordinates; i++) {
                    to.putDouble(Double.NaN);
                }
            }
            case Point p -> points(p.getCoordinateSequence(), to);
            case LineString line -> ring(line, to);
            case Polygon p -> {
                int rings = rings(p);
                to.putInt(rings);
                if (rings > 0) {
                    ring(p.getExteriorRing(), to);
                }
                for (int i = 1; i < rings; i++) {
                    ring(p.getInteriorRingN(i - 1), to);
                }
            }
            default -> {
                to.putInt(g.getNumGeometries());
                for (int i = 0; i < g.getNumGeometries(); i++) {
                    write(g.getGeometryN(i), to);
                }
            }
        }
    }

    private void ring(LineString line, ByteBuffer to) {
        to.putInt(line.getNumPoints());
        points(line.getCoordinateSequence(), to);
    }

    private void points(CoordinateSequence points, ByteBuffer to) {
        if (points instanceof PackedCoordinateSequence.Double packed
                && packed.getDimension() == ordinates
                && packed.hasM() == m) {
            double[] raw = packed.getRawCoordinates();
            to.asDoubleBuffer().put(raw);
            to.position(to.position() + raw.length * Double.BYTES);
            return;
        }
        boolean hasZ = points.hasZ();
        boolean hasM = points.hasM();
        for (int i = 0; i < points.size(); i++) {
            to.putDouble(points.getX(i)).putDouble(points.getY(i));
            if (z) {
                to.putDouble(hasZ ? points.getZ(i) : Coordinate.NULL_ORDINATE);
            }
            if (m) {
                to.putDouble(hasM ? points.getM(i) : Coordinate.NULL_ORDINATE);
            }
        }
    }

    private static int rings(Polygon p) {
        return p.isEmpty() ? 0 : 1 + p.getNumInteriorRing();
    }

    private static int type(Geometry g) {
        return switch (g) {
            case Point _ -> Wkb.POINT;
            case LineString _ -> Wkb.LINE;
            case Polygon _ -> Wkb.POLYGON;
            case GeometryCollection c ->
                    switch (c.getGeometryType()) {
                        case Geometry.TYPENAME_MULTIPOINT -> Wkb.MULTI_POINT;
                        case Geometry.TYPENAME_MULTILINESTRING -> Wkb.MULTI_LINE;
                        case Geometry.TYPENAME_MULTIPOLYGON -> Wkb.MULTI_POLYGON;
                        default -> Wkb.COLLECTION;
                    };
            default -> throw new IllegalArgumentException(g.getGeometryType());
        };
    }

    /// Looks at every chain of points. Some have room for a Z that no point uses.
    private static final class Seen implements GeometryComponentFilter {
        private boolean z;
        private boolean m;

        @Override
        public void filter(Geometry part) {
            switch (part) {
                case Point p -> see(p.getCoordinateSequence());
                case LineString line -> see(line.getCoordinateSequence());
                default -> {}
            }
        }

        private void see(CoordinateSequence points) {
            z |= points.hasZ() && has(points, 2);
            m |= points.hasM() && has(points, points.getDimension() - 1);
        }

        private static boolean has(CoordinateSequence points, int ordinate) {
            for (int i = 0; i < points.size(); i++) {
                if (!Double.isNaN(points.getOrdinate(i, ordinate))) {
                    return true;
                }
            }
            return false;
        }
    }
}
