package org.xianggan.atlas.core.profile;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.util.ArrayList;
import java.util.List;

/// Heights along a course, read from a grid: of the country, not of the road, which has cuttings,
/// bridges and tunnels that the grid (2′, about 3.5 km) does not know.
public record Profile(List<Point> points) {
    /// Metres between points where the course is short.
    static final double STEP = 500;

    static final int MOST = 600;

    public Profile {
        points = List.copyOf(points);
    }

    /// @param metres along the course as it is drawn
    /// @param height metres above the sea
    public record Point(double metres, double height, LonLat at) {}

    /// @param course two positions or more; with fewer, or without a grid, the profile is empty
    public static Profile of(List<LonLat> course, HeightGrid grid) {
        if (course.size() < 2 || !canRead(grid)) {
            return new Profile(List.of());
        }
        double[] along = new double[course.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + Geodesics.metres(course.get(i - 1), course.get(i));
        }
        double length = along[along.length - 1];
        int parts = (int) Math.clamp(Math.ceil(length / STEP), 1, MOST - 1);
        List<Point> points = new ArrayList<>(parts + 1);
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
            LonLat at =
                    new LonLat(
                            a.lon() + t * (b.lon() - a.lon()), a.lat() + t * (b.lat() - a.lat()));
            points.add(new Point(metres, height(at, grid), at));
        }
        return new Profile(points);
    }

    /// Whether a grid has heights to read between.
    public static boolean canRead(HeightGrid grid) {
        return grid.columns() >= 2 && grid.rows() >= 2;
    }

    /// Between the four cells around; beyond the grid its edge goes on. Only where [#canRead].
    public static double height(LonLat p, HeightGrid grid) {
        double x =
                Math.clamp((p.lon() - grid.west()) / grid.stepDegrees(), 0, grid.columns() - 1.0);
        double y = Math.clamp((grid.north() - p.lat()) / grid.stepDegrees(), 0, grid.rows() - 1.0);
        int i = Math.min((int) x, grid.columns() - 2);
        int j = Math.min((int) y, grid.rows() - 2);
        double tx = x - i;
        double ty = y - j;
        double above = grid.at(i, j) * (1 - tx) + grid.at(i + 1, j) * tx;
        double below = grid.at(i, j + 1) * (1 - tx) + grid.at(i + 1, j + 1) * tx;
        return above * (1 - ty) + below * ty;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /// Metres along the course; 0 for an empty profile.
    public double length() {
        return points.isEmpty() ? 0 : points.getLast().metres();
    }

    public double lowest() {
        return points.stream().mapToDouble(Point::height).min().orElse(0);
    }

    public double highest() {
        return points.stream().mapToDouble(Point::height).max().orElse(0);
    }

    /// Index of the point nearest to a share of the length, 0…1.
    public int nearest(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (points.size() - 1));
    }
}
