package org.xianggan.atlas.core.layer;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.function.Consumer;

/// The coordinates of a shape: judged and brought to WGS-84 where they lie.
final class PlaceCheck {
    /// What can be wrong.
    enum Fault {
        NONE,
        NOT_FINITE,
        OUT_OF_RANGE,
        /// As it stands it is off the earth, the other way round it lies in the region.
        SWAPPED
    }

    private final Datum datum;
    private final boolean swapped;

    private double badX;
    private double badY;

    PlaceCheck(Datum datum, boolean swapped) {
        this.datum = datum;
        this.swapped = swapped;
    }

    double badX() {
        return badX;
    }

    double badY() {
        return badY;
    }

    /// Judges all coordinates as they are after swapping, changing nothing else yet.
    Fault judge(Geometry shape) {
        Fault[] worst = {Fault.NONE};
        sequences(
                shape,
                s -> {
                    if (worst[0] == Fault.NONE) {
                        worst[0] = judge(s);
                    }
                });
        return worst[0];
    }

    private Fault judge(CoordinateSequence s) {
        for (int i = 0; i < s.size(); i++) {
            double x = s.getOrdinate(i, swapped ? 1 : 0);
            double y = s.getOrdinate(i, swapped ? 0 : 1);
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
                badX = x;
                badY = y;
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    return Fault.NOT_FINITE;
                }
                return CoordinateText.inRegion(y, x) ? Fault.SWAPPED : Fault.OUT_OF_RANGE;
            }
        }
        return Fault.NONE;
    }

    /// Puts longitude first and brings everything to WGS-84, in place.
    void settle(Geometry shape) {
        if (!swapped && datum == Datum.WGS84) {
            return;
        }
        sequences(shape, this::settle);
        shape.geometryChanged();
    }

    private void settle(CoordinateSequence s) {
        for (int i = 0; i < s.size(); i++) {
            double x = s.getOrdinate(i, swapped ? 1 : 0);
            double y = s.getOrdinate(i, swapped ? 0 : 1);
            if (datum != Datum.WGS84) {
                LonLat p = datum.toWgs84(new LonLat(x, y));
                x = p.lon();
                y = p.lat();
            }
            s.setOrdinate(i, 0, x);
            s.setOrdinate(i, 1, y);
        }
    }

    /// All chains of coordinates, down through collections.
    static void sequences(Geometry shape, Consumer<CoordinateSequence> to) {
        switch (shape) {
            case Point p -> to.accept(p.getCoordinateSequence());
            case LineString l -> to.accept(l.getCoordinateSequence());
            case Polygon p -> {
                to.accept(p.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < p.getNumInteriorRing(); i++) {
                    to.accept(p.getInteriorRingN(i).getCoordinateSequence());
                }
            }
            case GeometryCollection c -> {
                for (int i = 0; i < c.getNumGeometries(); i++) {
                    sequences(c.getGeometryN(i), to);
                }
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }
}
