package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// Directions, degrees clockwise from north. Courses are known to some hundred metres only, so the
/// direction at an end is that of its first half kilometre.
final class Bearing {
    private static final double STRETCH_DEGREES = 0.0045;

    private Bearing() {}

    static double of(LonLat a, LonLat b) {
        double scale = Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        double degrees = Math.toDegrees(Math.atan2((b.lon() - a.lon()) * scale, b.lat() - a.lat()));
        return (degrees + 360) % 360;
    }

    static double atStart(List<LonLat> course) {
        int i = 1;
        while (i < course.size() - 1 && near(course.getFirst(), course.get(i))) {
            i++;
        }
        return course.size() < 2 ? 0 : of(course.getFirst(), course.get(i));
    }

    static double atEnd(List<LonLat> course) {
        int i = course.size() - 2;
        while (i > 0 && near(course.get(i), course.getLast())) {
            i--;
        }
        return course.size() < 2 ? 0 : of(course.get(i), course.getLast());
    }

    private static boolean near(LonLat a, LonLat b) {
        double scale = Math.cos(Math.toRadians(a.lat()));
        return Math.hypot((a.lon() - b.lon()) * scale, a.lat() - b.lat()) < STRETCH_DEGREES;
    }
}
