package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.survey.OtherWays;

/// A box in units of 1e-7 degrees.
record E7Box(int west, int south, int east, int north) {
    static E7Box of(GeoBox box) {
        return new E7Box(
                (int) Math.floor(box.west() * OtherWays.STEPS),
                (int) Math.floor(box.south() * OtherWays.STEPS),
                (int) Math.ceil(box.east() * OtherWays.STEPS),
                (int) Math.ceil(box.north() * OtherWays.STEPS));
    }

    boolean holds(int lon, int lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    /// Whether the box of the points does.
    ///
    /// @param lonLat longitudes and latitudes by turns, the first `n` numbers of it
    boolean meets(int[] lonLat, int n) {
        int w = Integer.MAX_VALUE;
        int s = Integer.MAX_VALUE;
        int e = Integer.MIN_VALUE;
        int t = Integer.MIN_VALUE;
        for (int i = 0; i < n; i += 2) {
            w = Math.min(w, lonLat[i]);
            e = Math.max(e, lonLat[i]);
            s = Math.min(s, lonLat[i + 1]);
            t = Math.max(t, lonLat[i + 1]);
        }
        return w <= east && e >= west && s <= north && t >= south;
    }

    /// Of the box of the points, in square steps.
    ///
    /// @param lonLat longitudes and latitudes by turns
    static double area(int[] lonLat) {
        long w = Integer.MAX_VALUE;
        long s = Integer.MAX_VALUE;
        long e = Integer.MIN_VALUE;
        long t = Integer.MIN_VALUE;
        for (int i = 0; i < lonLat.length; i += 2) {
            w = Math.min(w, lonLat[i]);
            e = Math.max(e, lonLat[i]);
            s = Math.min(s, lonLat[i + 1]);
            t = Math.max(t, lonLat[i + 1]);
        }
        return (double) (e - w) * (t - s);
    }
}
