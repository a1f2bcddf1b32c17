package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One unbroken stretch of a shipped line: its points with their way along it, close enough to one
/// another to step from each to the next, and which piece each stretch is of.
final class Course {
    /// Where two pieces are nearer than this, metres, the course goes on.
    private static final double JOINED = 1;

    /// A piece and where it lies.
    ///
    /// @param from, to metres along the course
    record Part(ShippedLine.Section section, ShippedLine.Piece piece, double from, double to) {
        boolean isBuilt() {
            return switch (section.latest()) {
                case OPEN, CLOSED, UNKNOWN -> true;
                case UNDER_CONSTRUCTION, PLANNED, WISH -> false;
            };
        }
    }

    final Plane plane;
    final double[] lon;
    final double[] lat;
    final double[] x;
    final double[] y;

    /// Metres along the course.
    final double[] along;

    /// How far to either side a way may be the line's, metres.
    final double[] corridor;

    /// Whether the shipped line has this point; the others lie on its straight stretches.
    final boolean[] shipped;

    final List<Part> parts;

    private Course(CoursePoints points, List<Part> parts, Plane plane) {
        this.plane = plane;
        this.parts = List.copyOf(parts);
        int n = points.lon.size();
        lon = new double[n];
        lat = new double[n];
        x = new double[n];
        y = new double[n];
        along = new double[n];
        shipped = new boolean[n];
        for (int i = 0; i < n; i++) {
            lon[i] = points.lon.get(i);
            lat[i] = points.lat.get(i);
            x[i] = plane.x(lon[i]);
            y[i] = plane.y(lat[i]);
            along[i] = points.along.get(i);
            shipped[i] = points.shipped.get(i);
        }
        corridor = corridor();
    }

    /// The unbroken stretches of a line, in order.
    static List<Course> of(ShippedLine line, Plane plane) {
        List<Course> out = new ArrayList<>();
        CoursePoints points = new CoursePoints();
        List<Part> parts = new ArrayList<>();
        for (ShippedLine.Section section : line.sections()) {
            for (ShippedLine.Piece piece : section.pieces()) {
                if (!points.lon.isEmpty() && points.away(piece.lonLat()) > JOINED) {
                    out.add(new Course(points, parts, plane));
                    points = new CoursePoints();
                    parts = new ArrayList<>();
                }
                double from = points.length();
                points.add(piece.lonLat());
                parts.add(new Part(section, piece, from, points.length()));
            }
        }
        if (!parts.isEmpty()) {
            out.add(new Course(points, parts, plane));
        }
        return out;
    }

    /// The course along points, of one part and with one corridor: that of another carriageway.
    static Course along(double[] lonLat, Part part, Plane plane, double corridor) {
        CoursePoints points = new CoursePoints();
        points.add(lonLat);
        List<Part> parts = List.of(new Part(part.section(), part.piece(), 0, points.length()));
        Course course = new Course(points, parts, plane);
        Arrays.fill(course.corridor, corridor);
        return course;
    }

    int size() {
        return x.length;
    }

    double length() {
        return along[along.length - 1];
    }

    /// The part at so many metres along; at a border the one that begins.
    Part partAt(double metres) {
        for (Part p : parts) {
            if (metres < p.to()) {
                return p;
            }
        }
        return parts.getLast();
    }

    /// The first part of each section that lies between two places, in order.
    List<Part> sections(double from, double to) {
        List<Part> found = new ArrayList<>();
        for (Part p : parts) {
            boolean meets = p.to() > from && p.from() < to || p == partAt(from);
            String last = found.isEmpty() ? "" : found.getLast().section().key();
            if (meets && (found.isEmpty() || !last.equals(p.section().key()))) {
                found.add(p);
            }
        }
        return found;
    }

    /// The point so many metres along, as segment and share of it: `i + t`.
    double indexAt(double metres) {
        int low = 0;
        int high = size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (along[middle] <= metres) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double span = along[high] - along[low];
        return low + (span == 0 ? 0 : Math.clamp((metres - along[low]) / span, 0, 1));
    }

    double at(double[] values, double index) {
        int i = Math.min((int) index, values.length - 2);
        return values[i] + (index - i) * (values[i + 1] - values[i]);
    }

    /// Half a corridor of each piece; where it narrows it does so by a metre a metre, for a line
    /// that is far off in one piece cannot be right in the next at once.
    private double[] corridor() {
        double[] out = new double[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = of(partAt(along[i]));
        }
        for (int i = 1; i < out.length; i++) {
            out[i] = Math.max(out[i], out[i - 1] - (along[i] - along[i - 1]));
        }
        for (int i = out.length - 2; i >= 0; i--) {
            out[i] = Math.max(out[i], out[i + 1] - (along[i + 1] - along[i]));
        }
        return out;
    }

    /// How far off a piece may be, metres: more than its class says of points (see
    /// [org.xianggan.atlas.core.model.AccuracyClass]), for between two of them the course is a
    /// guess.
    static double of(Part part) {
        return switch (part.piece().accuracy()) {
            case A -> 300;
            case B -> 2_000;
            case C -> 5_000;
            case D -> 12_000;
        };
    }
}
