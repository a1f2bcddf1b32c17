package org.xianggan.atlas.core.survey;

/// Points in [OtherWays#STEPS] of a degree as differences to those before, some five bytes each.
final class CourseBytes {
    private CourseBytes() {}

    /// @param lonLat longitudes and latitudes by turns, the first `count` numbers of it
    static void add(Varints to, int[] lonLat, int count) {
        to.add(count);
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < count; i += 2) {
            to.add((long) lonLat[i] - lon);
            to.add((long) lonLat[i + 1] - lat);
            lon = lonLat[i];
            lat = lonLat[i + 1];
        }
    }

    static int[] next(Varints.Reader in) {
        int[] out = new int[(int) in.next()];
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < out.length; i += 2) {
            lon += (int) in.next();
            lat += (int) in.next();
            out[i] = lon;
            out[i + 1] = lat;
        }
        return out;
    }
}
