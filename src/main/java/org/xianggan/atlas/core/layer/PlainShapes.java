package org.xianggan.atlas.core.layer;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// Shapes of rows from positions that the atlas knows.
public final class PlainShapes {
    private PlainShapes() {}

    public static Geometry point(LonLat at) {
        return Geodesics.FACTORY.createPoint(sequence(List.of(at)));
    }

    /// A line; a point where there is but one position.
    public static Geometry line(List<LonLat> course) {
        return course.size() == 1
                ? point(course.getFirst())
                : Geodesics.FACTORY.createLineString(sequence(course));
    }

    private static PackedCoordinateSequence.Double sequence(List<LonLat> course) {
        double[] flat = new double[course.size() * 2];
        for (int i = 0; i < course.size(); i++) {
            flat[2 * i] = course.get(i).lon();
            flat[2 * i + 1] = course.get(i).lat();
        }
        return new PackedCoordinateSequence.Double(flat, 2, 0);
    }
}
