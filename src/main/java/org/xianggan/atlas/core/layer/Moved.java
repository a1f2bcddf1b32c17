package org.xianggan.atlas.core.layer;

import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.function.UnaryOperator;

/// Shapes brought elsewhere point by point.
public final class Moved {
    private Moved() {}

    /// A copy with every position led through `to`; heights and measures stay.
    public static Geometry copy(Geometry shape, UnaryOperator<LonLat> to) {
        Geometry copy = shape.copy();
        PlaceCheck.sequences(
                copy,
                s -> {
                    for (int i = 0; i < s.size(); i++) {
                        LonLat p = to.apply(new LonLat(s.getX(i), s.getY(i)));
                        s.setOrdinate(i, 0, p.lon());
                        s.setOrdinate(i, 1, p.lat());
                    }
                });
        copy.geometryChanged();
        return copy;
    }
}
