package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.List;

/// The points of a course while they are gathered.
final class CoursePoints {
    /// They stand no farther apart, metres.
    private static final double STEP = 250;

    final List<Double> lon = new ArrayList<>();
    final List<Double> lat = new ArrayList<>();
    final List<Double> along = new ArrayList<>();
    final List<Boolean> shipped = new ArrayList<>();

    double length() {
        return along.isEmpty() ? 0 : along.getLast();
    }

    double away(double[] lonLat) {
        return Lengths.metres(lon.getLast(), lat.getLast(), lonLat[0], lonLat[1]);
    }

    void add(double[] lonLat) {
        if (lon.isEmpty()) {
            put(lonLat[0], lonLat[1], 0, true);
        }
        for (int i = 1; i < lonLat.length / 2; i++) {
            step(lonLat[2 * i], lonLat[2 * i + 1]);
        }
    }

    private void step(double toLon, double toLat) {
        double fromLon = lon.getLast();
        double fromLat = lat.getLast();
        double start = length();
        double metres = Lengths.metres(fromLon, fromLat, toLon, toLat);
        int steps = Math.max(1, (int) Math.ceil(metres / STEP));
        for (int k = 1; k <= steps; k++) {
            double t = (double) k / steps;
            put(
                    k == steps ? toLon : fromLon + t * (toLon - fromLon),
                    k == steps ? toLat : fromLat + t * (toLat - fromLat),
                    start + t * metres,
                    k == steps);
        }
    }

    private void put(double pLon, double pLat, double metres, boolean given) {
        lon.add(pLon);
        lat.add(pLat);
        along.add(metres);
        shipped.add(given);
    }
}
