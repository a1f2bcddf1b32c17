package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.List;

/// The course of one section: a smooth line through its waypoints, in pieces of one accuracy class.
final class Course {
    /// Between real nodes no further apart than this the line is class B, metres.
    private static final double NODES_NEAR = 3_000;

    /// Beyond this it is a guess, class D, metres.
    private static final double NODES_FAR = 12_000;

    /// A piece in EPSG:3857.
    ///
    /// @param km length on the ground
    record Piece(List<Coordinate> world, AccuracyClass accuracy, double km) {}

    private Course() {}

    /// Class of each stretch between two waypoints: B between real nodes at most 3 km apart; else
    /// by the distance of the real nodes on both sides of it, C up to 12 km, D beyond. An estimated
    /// end of a line bounds nothing; one on a link does, for its nodes lie just beyond.
    static List<AccuracyClass> classes(List<Waypoint> points) {
        int n = points.size();
        int[] before = new int[n];
        int[] after = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            last = bounds(points, i) ? i : last;
            before[i] = last;
        }
        last = -1;
        for (int i = n - 1; i >= 0; i--) {
            last = bounds(points, i) ? i : last;
            after[i] = last;
        }
        List<AccuracyClass> out = new ArrayList<>();
        for (int i = 0; i + 1 < n; i++) {
            int from = before[i];
            int to = after[i + 1];
            if (from < 0 || to < 0) {
                out.add(AccuracyClass.D);
                continue;
            }
            double metres = World.ground(points.get(from).world(), points.get(to).world());
            boolean direct = points.get(i).isReal() && points.get(i + 1).isReal();
            out.add(accuracy(direct, metres));
        }
        return out;
    }

    /// Class between two real nodes.
    ///
    /// @param direct nothing that is estimated lies between them
    static AccuracyClass accuracy(boolean direct, double metres) {
        return direct && metres <= NODES_NEAR
                ? AccuracyClass.B
                : metres <= NODES_FAR ? AccuracyClass.C : AccuracyClass.D;
    }

    private static boolean bounds(List<Waypoint> points, int i) {
        Waypoint p = points.get(i);
        boolean end = i == 0 || i == points.size() - 1;
        return p.isReal() || (end && p.isOnLink());
    }

    /// @param curve piece i of [Spline#through] over the whole line
    /// @param classes class of each stretch
    /// @param from index of the section's first waypoint
    /// @param to index of its last
    static List<Piece> pieces(
            List<List<Coordinate>> curve, List<AccuracyClass> classes, int from, int to) {
        List<Piece> out = new ArrayList<>();
        int i = from;
        while (i < to) {
            AccuracyClass accuracy = classes.get(i);
            List<Coordinate> world = new ArrayList<>(curve.get(i));
            int j = i + 1;
            while (j < to && classes.get(j) == accuracy) {
                List<Coordinate> next = curve.get(j);
                world.addAll(next.subList(1, next.size()));
                j++;
            }
            out.add(new Piece(world, accuracy, km(world)));
            i = j;
        }
        return out;
    }

    static double km(List<Coordinate> world) {
        double metres = 0;
        for (int i = 1; i < world.size(); i++) {
            metres += World.ground(world.get(i - 1), world.get(i));
        }
        return metres / 1000;
    }
}
