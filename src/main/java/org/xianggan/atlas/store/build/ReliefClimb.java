package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.profile.Profile;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.util.List;

/// Metres upwards and downwards along a course on the 2′ relief: heights between the four cells
/// around, every two kilometres. Coarse: a valley road on a straight link climbs the ridge beside.
final class ReliefClimb {
    static final double STEP = 2_000;

    private final HeightGrid grid;

    ReliefClimb(HeightGrid grid) {
        this.grid = grid;
    }

    /// Upwards, downwards.
    double[] of(List<Coordinate> course) {
        double[] climb = new double[2];
        if (!Profile.canRead(grid)) {
            return climb;
        }
        double before = height(course.getFirst());
        double since = 0;
        for (int i = 0; i + 1 < course.size(); i++) {
            Coordinate a = course.get(i);
            Coordinate b = course.get(i + 1);
            double metres = Geodesics.metres(World.lonLat(a), World.lonLat(b));
            double done = 0;
            while (since + metres - done >= STEP) {
                done += STEP - since;
                since = 0;
                before = step(climb, before, height(Geometry2.mix(a, b, done / metres)));
            }
            since += metres - done;
        }
        step(climb, before, height(course.getLast()));
        return climb;
    }

    /// That of a course shorter than [#STEP], of which nothing but its ends counts.
    double[] between(Coordinate first, Coordinate last) {
        double[] climb = new double[2];
        if (Profile.canRead(grid)) {
            step(climb, height(first), height(last));
        }
        return climb;
    }

    private static double step(double[] climb, double from, double to) {
        climb[to > from ? 0 : 1] += Math.abs(to - from);
        return to;
    }

    private double height(Coordinate c) {
        return Profile.height(World.lonLat(c), grid);
    }
}
