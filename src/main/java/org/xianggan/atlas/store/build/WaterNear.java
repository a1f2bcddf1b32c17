package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.Waterways;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where surveyed rivers run, in squares of a kilometre and a half: a coarse course gives way to
/// them.
final class WaterNear {
    private static final double SIDE = 1500;

    /// Stretches shorter than this, EPSG:3857 metres, do not stay alone.
    private static final double LEAST = 6000;

    private final Set<Long> squares = new HashSet<>();

    WaterNear(Waterways ways) {
        for (int way = 0; way < ways.size(); way++) {
            if (ways.rank(way) == WaterRank.RIVER) {
                Coordinate[] world = world(ways.points(way));
                for (int i = 0; i < world.length; i++) {
                    add(world[i]);
                    if (i > 0) {
                        between(world[i - 1], world[i]);
                    }
                }
            }
        }
    }

    /// EPSG:3857.
    static Coordinate[] world(int[] lonLat) {
        Coordinate[] out = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < out.length; i++) {
            out[i] =
                    World.project(
                            new Coordinate(
                                    lonLat[2 * i] / OtherWays.STEPS,
                                    lonLat[2 * i + 1] / OtherWays.STEPS));
        }
        return out;
    }

    private void between(Coordinate a, Coordinate b) {
        int steps = (int) (a.distance(b) / SIDE);
        for (int i = 1; i <= steps; i++) {
            double t = i / (steps + 1.0);
            add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
        }
    }

    private void add(Coordinate c) {
        squares.add(square((long) Math.floor(c.x / SIDE), (long) Math.floor(c.y / SIDE)));
    }

    private static long square(long x, long y) {
        return x << Integer.SIZE ^ y & 0xFFFFFFFFL;
    }

    private boolean isNear(Coordinate c) {
        long x = (long) Math.floor(c.x / SIDE);
        long y = (long) Math.floor(c.y / SIDE);
        for (long dx = -1; dx <= 1; dx++) {
            for (long dy = -1; dy <= 1; dy++) {
                if (squares.contains(square(x + dx, y + dy))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The stretches of a course along which no surveyed river runs; the whole where none does.
    List<Coordinate[]> apart(Coordinate[] course) {
        List<Coordinate[]> out = new ArrayList<>();
        List<Coordinate> open = new ArrayList<>();
        double length = 0;
        boolean cut = false;
        for (Coordinate c : course) {
            if (isNear(c)) {
                cut = true;
                keep(open, length, true, out);
                open.clear();
                length = 0;
            } else {
                length += open.isEmpty() ? 0 : open.getLast().distance(c);
                open.add(c);
            }
        }
        keep(open, length, cut, out);
        return out;
    }

    private static void keep(
            List<Coordinate> open, double length, boolean cut, List<Coordinate[]> out) {
        if (open.size() >= 2 && (!cut || length >= LEAST)) {
            out.add(open.toArray(Coordinate[]::new));
        }
    }
}
