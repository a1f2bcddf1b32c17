package org.xianggan.atlas.core.render;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay.Area;
import org.xianggan.atlas.core.render.TravelOverlay.Generalised;

import java.util.ArrayList;
import java.util.List;

/// Zones for small scales. A zone is a band along each road that is reached; where a band is a few
/// pixels wide, bands read as a net and not as an area. So gaps between bands that are narrower
/// than a few pixels are closed, and holes and islands of the size of a mark left out. What is
/// drawn so is wider than the zone: figures are never taken from it.
final class ZoneScales {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// From which metres of a pixel on, and half the width of a gap that is closed; both Mercator
    /// metres: zoom 9, 8, and below.
    private static final double[][] STEPS = {{250, 3000}, {500, 6000}, {1000, 9000}};

    /// Of half the gap: how true what is closed is to its course.
    private static final double TOLERANCE = 0.12;

    /// A hole that is smaller than a square with this side is left out, in halves of the gap; an
    /// island where it is smaller than one with a side of 1.
    private static final double SIDE = 3;

    private ZoneScales() {}

    static List<Generalised> of(List<Area> areas) {
        List<Generalised> all = new ArrayList<>();
        Geometry from = geometry(areas);
        if (!from.isEmpty()) {
            for (double[] step : STEPS) {
                from = closed(from, step[1]);
                all.add(new Generalised(step[0], areas(from, step[1])));
            }
        }
        return all;
    }

    private static Geometry closed(Geometry areas, double gap) {
        BufferParameters round = new BufferParameters(3);
        Geometry wide =
                BufferOp.bufferOp(
                        DouglasPeuckerSimplifier.simplify(areas, gap * TOLERANCE), gap, round);
        return DouglasPeuckerSimplifier.simplify(
                BufferOp.bufferOp(wide, -gap, round), gap * TOLERANCE);
    }

    private static Geometry geometry(List<Area> areas) {
        Polygon[] polygons = new Polygon[areas.size()];
        for (int i = 0; i < polygons.length; i++) {
            Area a = areas.get(i);
            LinearRing[] holes =
                    a.holes().stream().map(ZoneScales::ring).toArray(LinearRing[]::new);
            polygons[i] = FACTORY.createPolygon(ring(a.shell()), holes);
        }
        return FACTORY.createMultiPolygon(polygons);
    }

    private static LinearRing ring(List<WorldPoint> points) {
        Coordinate[] closed = new Coordinate[points.size() + 1];
        for (int i = 0; i < closed.length; i++) {
            WorldPoint p = points.get(i % points.size());
            closed[i] = new Coordinate(p.x(), p.y());
        }
        return FACTORY.createLinearRing(closed);
    }

    /// Where all are small, all: nothing vanishes.
    private static List<Area> areas(Geometry g, double gap) {
        double side = gap * SIDE;
        double least = g.getArea() < gap * gap * 2 ? 0 : gap * gap;
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            if (g.getGeometryN(i) instanceof Polygon p && p.getArea() >= least) {
                List<List<WorldPoint>> holes = new ArrayList<>();
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    LinearRing hole = p.getInteriorRingN(h);
                    if (FACTORY.createPolygon(hole).getArea() >= side * side) {
                        holes.add(points(hole));
                    }
                }
                areas.add(new Area(points(p.getExteriorRing()), holes));
            }
        }
        return areas;
    }

    private static List<WorldPoint> points(LinearRing ring) {
        List<WorldPoint> points = new ArrayList<>();
        Coordinate[] c = ring.getCoordinates();
        for (int i = 0; i + 1 < c.length; i++) {
            points.add(new WorldPoint(c[i].x, c[i].y));
        }
        return points;
    }
}
