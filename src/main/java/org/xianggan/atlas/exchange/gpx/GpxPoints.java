package org.xianggan.atlas.exchange.gpx;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The points of a track or a route while they are read: longitude, latitude, height, time.
final class GpxPoints {
    private static final int ORDINATES = 4;

    private double[] ordinates = new double[1024];
    private int count;
    private final List<Integer> ends = new ArrayList<>();
    private boolean height;
    private boolean time;

    void clear() {
        count = 0;
        ends.clear();
        height = false;
        time = false;
    }

    /// @param ele metres, or NaN
    /// @param seconds since 1970, UTC, or NaN
    void add(double lon, double lat, double ele, double seconds) {
        int at = count * ORDINATES;
        if (at == ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, 2 * at);
        }
        ordinates[at] = lon;
        ordinates[at + 1] = lat;
        ordinates[at + 2] = ele;
        ordinates[at + 3] = seconds;
        height |= !Double.isNaN(ele);
        time |= !Double.isNaN(seconds);
        count++;
    }

    int count() {
        return count;
    }

    void endSegment() {
        int before = ends.isEmpty() ? 0 : ends.getLast();
        if (count > before) {
            ends.add(count);
        }
    }

    /// One chain for each segment; a segment of a single point is a chain that goes nowhere, unless
    /// it is all there is. Null where there is nothing.
    @Nullable Geometry shape() {
        if (ends.isEmpty()) {
            return null;
        }
        if (count == 1) {
            return Geodesics.FACTORY.createPoint(sequence(0, 1));
        }
        LineString[] lines = new LineString[ends.size()];
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            int to = ends.get(i);
            lines[i] = Geodesics.FACTORY.createLineString(sequence(from, to));
            from = to;
        }
        return lines.length == 1 ? lines[0] : Geodesics.FACTORY.createMultiLineString(lines);
    }

    private CoordinateSequence sequence(int from, int to) {
        int dimension = 2 + (height ? 1 : 0) + (time ? 1 : 0);
        int repeated = to - from == 1 && count > 1 ? 2 : to - from;
        double[] out = new double[dimension * repeated];
        int at = 0;
        for (int k = 0; k < repeated; k++) {
            int point = (from + Math.min(k, to - from - 1)) * ORDINATES;
            out[at++] = ordinates[point];
            out[at++] = ordinates[point + 1];
            if (height) {
                out[at++] = ordinates[point + 2];
            }
            if (time) {
                out[at++] = ordinates[point + 3];
            }
        }
        return new PackedCoordinateSequence.Double(out, dimension, time ? 1 : 0);
    }
}
