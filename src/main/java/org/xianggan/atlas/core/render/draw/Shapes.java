package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import java.util.ArrayList;
import java.util.List;

/// From geometry in EPSG:3857 to paths in device pixels.
final class Shapes {
    private Shapes() {}

    /// All rings of the polygons of `shapes` as one closed path. Rings are turned so that shells
    // and
    /// holes cancel by the non-zero rule whatever way they came.
    static PixelPath area(List<Geometry> shapes, PixelFrame f) {
        PixelPath.Builder b = new PixelPath.Builder();
        for (Geometry g : shapes) {
            for (int i = 0; i < g.getNumGeometries(); i++) {
                if (g.getGeometryN(i) instanceof Polygon p) {
                    ring(p.getExteriorRing(), true, f, b);
                    for (int h = 0; h < p.getNumInteriorRing(); h++) {
                        ring(p.getInteriorRingN(h), false, f, b);
                    }
                }
            }
        }
        return b.build(true);
    }

    private static void ring(LineString ring, boolean ccw, PixelFrame f, PixelPath.Builder b) {
        CoordinateSequence c = ring.getCoordinateSequence();
        boolean forward = signedArea(c) > 0 == ccw;
        int n = c.size() - 1;
        for (int i = 0; i < n; i++) {
            int at = forward ? i : n - 1 - i;
            b.add(f.x(c.getX(at)), f.y(c.getY(at)));
        }
        b.end(3);
    }

    private static double signedArea(CoordinateSequence c) {
        double sum = 0;
        for (int i = 1; i < c.size(); i++) {
            sum += c.getX(i - 1) * c.getY(i) - c.getX(i) * c.getY(i - 1);
        }
        return sum;
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
