package org.xianggan.atlas.core.profile;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// Places along a course, evenly apart.
///
/// @param step metres between two
record Places(double step, double[] lons, double[] lats) {
    /// @param course two positions or more
    /// @param step metres between two at most, unless there were more than `most` of them
    static Places on(List<LonLat> course, double step, int most) {
        double[] along = new double[course.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + Geodesics.metres(course.get(i - 1), course.get(i));
        }
        double length = along[along.length - 1];
        int parts = (int) Math.clamp(Math.ceil(length / step), 1, most - 1);
        double[] lons = new double[parts + 1];
        double[] lats = new double[parts + 1];
        int leg = 0;
        for (int k = 0; k <= parts; k++) {
            double metres = length * k / parts;
            while (leg < along.length - 2 && along[leg + 1] < metres) {
                leg++;
            }
            double stretch = along[leg + 1] - along[leg];
            double t = stretch == 0 ? 0 : Math.clamp((metres - along[leg]) / stretch, 0, 1);
            LonLat a = course.get(leg);
            LonLat b = course.get(leg + 1);
            lons[k] = a.lon() + t * (b.lon() - a.lon());
            lats[k] = a.lat() + t * (b.lat() - a.lat());
        }
        return new Places(length / parts, lons, lats);
    }

    int count() {
        return lons.length;
    }

    LonLat at(int i) {
        return new LonLat(lons[i], lats[i]);
    }
}
