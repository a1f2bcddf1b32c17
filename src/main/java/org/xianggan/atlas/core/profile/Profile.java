package org.xianggan.atlas.core.profile;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Heights along a course: of the ground, not of the road, which has cuttings, bridges and tunnels
/// that neither the grid of the atlas (2′, about 3.5 km) nor elevation tiles know.
///
/// @param spacing metres between the heights of the tiles; null for the grid
public record Profile(List<Point> points, @Nullable Double spacing) {
    /// Metres between points where the course is short.
    static final double STEP = 500;

    static final int MOST = 600;

    /// Points on tiles, at most.
    static final int FINE = 500;

    /// On the grid.
    public Profile(List<Point> points) {
        this(points, null);
    }

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
        Places places = Places.on(course, STEP, MOST);
        List<Point> points = new ArrayList<>(places.count());
        for (int k = 0; k < places.count(); k++) {
            LonLat at = places.at(k);
            points.add(new Point(places.step() * k, height(at, grid), at));
        }
        return new Profile(points);
    }

    /// On elevation tiles, where they cover all of the course; empty where they do not.
    public static Optional<Profile> fine(List<LonLat> course, Elevation tiles) {
        return FineWay.of(course, tiles)
                .map(
                        way -> {
                            Places places = way.places();
                            int last = places.count() - 1;
                            int parts = Math.min(last, FINE - 1);
                            List<Point> points = new ArrayList<>(parts + 1);
                            for (int k = 0; k <= parts; k++) {
                                int i = (int) Math.round((double) last * k / parts);
                                points.add(
                                        new Point(
                                                places.step() * i, way.heights()[i], places.at(i)));
                            }
                            return new Profile(points, tiles.spacing());
                        });
    }

    /// On tiles where they cover all of the course, else on the grid.
    public static Profile of(List<LonLat> course, Optional<Elevation> tiles, HeightGrid grid) {
        return tiles.flatMap(t -> fine(course, t)).orElseGet(() -> of(course, grid));
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
