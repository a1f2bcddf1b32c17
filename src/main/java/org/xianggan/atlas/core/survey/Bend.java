package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The shipped course in a gap, bent at its ends to where the surveyed line ends: by all of the
/// difference there, by less and less from there on, by nothing in the middle of a long one.
final class Bend {
    private final Course course;
    private final Span gap;
    private final double[] left;
    private final double[] right;
    private final double leftReach;
    private final double rightReach;

    /// @param from, to longitude and latitude of the surveyed ends; null where the course ends
    /// @param least metres over which it bends at least, where the gap is so long
    Bend(Course course, Span gap, double @Nullable [] from, double @Nullable [] to, double least) {
        this.course = course;
        this.gap = gap;
        left = shift(from, gap.from());
        right = shift(to, gap.to());
        leftReach = reach(left, least);
        rightReach = reach(right, least);
    }

    /// Plane metres from the course to a surveyed end.
    private double[] shift(double @Nullable [] end, double metres) {
        if (end == null) {
            return new double[2];
        }
        double index = course.indexAt(metres);
        return new double[] {
            course.plane.x(end[0]) - course.at(course.x, index),
            course.plane.y(end[1]) - course.at(course.y, index)
        };
    }

    private double reach(double[] shift, double least) {
        double wanted = Math.max(least, 4 * Math.hypot(shift[0], shift[1]));
        return Math.min(wanted, gap.to() - gap.from());
    }

    /// Longitudes and latitudes by turns of the course between two places of the gap.
    double[] points(double from, double to) {
        List<double[]> points = new ArrayList<>();
        points.add(point(from));
        for (int i = 0; i < course.size(); i++) {
            double at = course.along[i];
            boolean bent =
                    share(at - gap.from(), leftReach) > 0 || share(gap.to() - at, rightReach) > 0;
            if (at > from && at < to && (course.shipped[i] || bent)) {
                points.add(point(at));
            }
        }
        points.add(point(to));
        double[] out = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            out[2 * i] = points.get(i)[0];
            out[2 * i + 1] = points.get(i)[1];
        }
        return out;
    }

    private double[] point(double at) {
        double index = course.indexAt(at);
        double l = share(at - gap.from(), leftReach);
        double r = share(gap.to() - at, rightReach);
        double dx = l * left[0] + r * right[0];
        double dy = l * left[1] + r * right[1];
        if (dx == 0 && dy == 0) {
            return new double[] {course.at(course.lon, index), course.at(course.lat, index)};
        }
        return new double[] {
            course.plane.lon(course.at(course.x, index) + dx),
            course.plane.lat(course.at(course.y, index) + dy)
        };
    }

    /// 1 at the end, 0 from `reach` on, smooth at both.
    private static double share(double metres, double reach) {
        double t = reach == 0 ? (metres == 0 ? 0 : 1) : Math.clamp(metres / reach, 0, 1);
        return 1 - t * t * (3 - 2 * t);
    }
}
