package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.Geodesics;

/// Walks over the forms of a [Pack]: how many points each shape has, and the shape itself.
final class FormWalk {
    private static final GeometryFactory FACTORY = Geodesics.FACTORY;

    private final int[] forms;
    private final double[] xy;
    private int at;
    private int point;

    /// @param at where in `forms` the next shape begins, and `point` its first point
    FormWalk(int[] forms, double[] xy, int at, int point) {
        this.forms = forms;
        this.xy = xy;
        this.at = at;
        this.point = point;
    }

    int at() {
        return at;
    }

    int point() {
        return point;
    }

    private int next() {
        int n = forms[at++];
        if (n < 0) {
            throw new IllegalArgumentException("a form of " + n);
        }
        return n;
    }

    void pass() {
        int type = next();
        int parts = type >= Pack.MULTI_POINT ? next() : 1;
        for (int p = 0; p < parts; p++) {
            switch (type >= Pack.MULTI_POINT ? type - Pack.POLYGON : type) {
                case Pack.POINT -> point++;
                case Pack.LINE -> point += next();
                case Pack.POLYGON -> {
                    for (int rings = next(); rings > 0; rings--) {
                        point += next();
                    }
                }
                default -> throw new IllegalArgumentException("a form of type " + type);
            }
        }
    }

    Geometry geometry() {
        int type = next();
        return switch (type) {
            case Pack.POINT -> onePoint();
            case Pack.LINE -> line();
            case Pack.POLYGON -> polygon();
            case Pack.MULTI_POINT -> {
                Point[] parts = new Point[next()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = onePoint();
                }
                yield FACTORY.createMultiPoint(parts);
            }
            case Pack.MULTI_LINE -> {
                LineString[] parts = new LineString[next()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = line();
                }
                yield FACTORY.createMultiLineString(parts);
            }
            default -> {
                Polygon[] parts = new Polygon[next()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = polygon();
                }
                yield FACTORY.createMultiPolygon(parts);
            }
        };
    }

    private Slice points(int n) {
        point += n;
        return new Slice(xy, point - n, n);
    }

    private Point onePoint() {
        return FACTORY.createPoint(points(1));
    }

    private LineString line() {
        return FACTORY.createLineString(points(next()));
    }

    private Polygon polygon() {
        int rings = next();
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = FACTORY.createLinearRing(points(next()));
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = FACTORY.createLinearRing(points(next()));
        }
        return FACTORY.createPolygon(shell, holes);
    }
}
