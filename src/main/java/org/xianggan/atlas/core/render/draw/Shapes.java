package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From geometry in EPSG:3857 to paths in device pixels.
final class Shapes {
    private Shapes() {}

    /// All rings of the polygons of `shapes` as one closed path. Rings are turned so that shells
    /// and holes cancel by the non-zero rule whatever way they came.
    static PixelPath area(List<Geometry> shapes, PixelFrame f) {
        return area(shapes, f, false);
    }

    /// As [#area(List, PixelFrame)] with round corners: coarse shores are no shards.
    static PixelPath softArea(List<Geometry> shapes, PixelFrame f) {
        return area(shapes, f, true);
    }

    private static PixelPath area(List<Geometry> shapes, PixelFrame f, boolean soft) {
        PixelPath.Builder b = new PixelPath.Builder();
        for (Geometry g : shapes) {
            for (int i = 0; i < g.getNumGeometries(); i++) {
                if (g.getGeometryN(i) instanceof Polygon p) {
                    ring(p.getExteriorRing(), true, soft, f, b);
                    for (int h = 0; h < p.getNumInteriorRing(); h++) {
                        ring(p.getInteriorRingN(h), false, soft, f, b);
                    }
                }
            }
        }
        return b.build(true);
    }

    private static void ring(
            LineString ring, boolean ccw, boolean soft, PixelFrame f, PixelPath.Builder b) {
        CoordinateSequence c = ring.getCoordinateSequence();
        boolean forward = signedArea(c) > 0 == ccw;
        int n = c.size() - 1;
        for (int i = 0; i < n; i++) {
            int at = forward ? i : n - 1 - i;
            double x = f.x(c.getX(at));
            double y = f.y(c.getY(at));
            if (soft) {
                int before = (at + (forward ? n - 1 : 1)) % n;
                int after = (at + (forward ? 1 : n - 1)) % n;
                corner(
                        (f.x(c.getX(before)) + x) / 2,
                        (f.y(c.getY(before)) + y) / 2,
                        x,
                        y,
                        (f.x(c.getX(after)) + x) / 2,
                        (f.y(c.getY(after)) + y) / 2,
                        b);
            } else {
                b.add(x, y);
            }
        }
        b.end(3);
    }

    /// From the middle of one side to the middle of the next, bent by the corner (a parabola).
    private static void corner(
            double x0, double y0, double x1, double y1, double x2, double y2, PixelPath.Builder b) {
        int steps = Math.hypot(x2 - x0, y2 - y0) > 3 ? 6 : 1;
        for (int i = 0; i < steps; i++) {
            double t = i / (double) steps;
            double u = 1 - t;
            b.add(
                    u * u * x0 + 2 * u * t * x1 + t * t * x2,
                    u * u * y0 + 2 * u * t * y1 + t * t * y2);
        }
    }

    private static double signedArea(CoordinateSequence c) {
        double sum = 0;
        for (int i = 1; i < c.size(); i++) {
            sum += c.getX(i - 1) * c.getY(i) - c.getX(i) * c.getY(i - 1);
        }
        return sum;
    }

    /// Points `from` … `from + count - 1` of `xy` (x and y by turns) as a line of its own.
    static LineString line(double[] xy, int from, int count) {
        double[] own = Arrays.copyOfRange(xy, 2 * from, 2 * (from + count));
        return Geodesics.FACTORY.createLineString(new PackedCoordinateSequence.Double(own, 2, 0));
    }

    /// The line strings of a geometry.
    static List<LineString> lines(Geometry g) {
        List<LineString> lines = new ArrayList<>(g.getNumGeometries());
        for (int i = 0; i < g.getNumGeometries(); i++) {
            if (g.getGeometryN(i) instanceof LineString l) {
                lines.add(l);
            } else if (g.getGeometryN(i) instanceof Polygon p) {
                lines.add(p.getExteriorRing());
            }
        }
        return lines;
    }
}
