package org.xianggan.atlas.testing.osm;

import org.xianggan.atlas.core.geo.GeoBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What lies in a generated extract, row by row, always the same for a seed. A lattice of junctions
/// every 500 m (760 × 1120 of them, each shaken by up to 150 m) has on its lines
///
/// - a motorway every 64th (32 km): two carriageways of one direction each, with `ref` and `name`;
/// - every 32nd a trunk road, every 16th a primary, every 8th a secondary, every 4th a tertiary
///   one, in ways from junction to junction that share their nodes there;
/// - a railway every 128th, on ground of its own, a river every 128th;
/// - on all other lines minor roads, paths and tracks, of which three in five links are there;
///
/// with 4 to 12 nodes between two junctions. Each cell of the lattice has some
/// [#BUILDINGS] buildings of 4 to 8 nodes (most of the bytes) and in three of ten a wood, field or
/// pond of 20 to 60 nodes; one node in three hundred is a shop or the like with a name.
///
/// In numbers, for the whole: 0.85 M junctions, 7.0 M ways, of which 5.5 M are buildings and 1.22 M
/// roads and paths (0.45 M tertiary and better), 54 M nodes, 297 MB.
final class GeneratedPlace {
    static final int COLUMNS = 760;
    static final int ROWS = 1120;

    /// On the average, in a cell.
    private static final double BUILDINGS = 6.5;

    /// Nanodegrees between two lines of the lattice.
    private static final long STEP = 5_000_000;

    private static final long SHAKE = 1_500_000;
    private static final long WEST = 112_000_000_000L;
    private static final long SOUTH = 24_400_000_000L;
    private static final double NANO = 1e9;

    private final long seed;
    private final int rows;

    GeneratedPlace(long seed, int rows) {
        this.seed = seed;
        this.rows = rows;
    }

    int rows() {
        return rows;
    }

    GeoBox box() {
        return new GeoBox(
                WEST / NANO,
                SOUTH / NANO,
                (WEST + COLUMNS * STEP) / NANO,
                (SOUTH + rows * STEP) / NANO);
    }

    long junction(int column, int row) {
        return 1 + (long) row * (COLUMNS + 1) + column;
    }

    /// Nanodegrees, as all positions here.
    long lon(int column, int row) {
        return WEST + column * STEP + shake(column, row, 1);
    }

    long lat(int column, int row) {
        return SOUTH + row * STEP + shake(column, row, 2);
    }

    private long shake(int column, int row, int axis) {
        return new SplittableRandom(seed ^ (junction(column, row) * 31 + axis))
                .nextLong(-SHAKE, SHAKE);
    }

    /// A way: its own nodes, and the junctions at its ends where it has some.
    ///
    /// @param from, to ids of junctions; 0: none, and closed where both are
    /// @param lonLat of its own nodes by turns
    record Course(
            Map<String, String> tags,
            long from,
            long to,
            long[] lonLat,
            Map<String, String> first) {
        int size() {
            return lonLat.length / 2;
        }

        long lon(int i) {
            return lonLat[2 * i];
        }

        long lat(int i) {
            return lonLat[2 * i + 1];
        }

        Map<String, String> nodeTags(int i) {
            return i == 0 ? first : Map.of();
        }

        /// @param own id of its first own node
        long[] nodes(long own) {
            int before = from == 0 ? 0 : 1;
            boolean closed = from == 0 && to == 0;
            long[] ids = new long[before + size() + (to != 0 || closed ? 1 : 0)];
            ids[0] = from;
            for (int i = 0; i < size(); i++) {
                ids[before + i] = own + i;
            }
            if (to != 0 || closed) {
                ids[ids.length - 1] = closed ? own : to;
            }
            return ids;
        }
    }

    /// All ways that begin in a row of cells.
    List<Course> courses(int row) {
        var random = new SplittableRandom(seed * 1_000_003 + row);
        List<Course> all = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            links(all, GeneratedTags.Line.of(row, true), column, row, column + 1, row, random);
            links(all, GeneratedTags.Line.of(column, false), column, row, column, row + 1, random);
            int buildings = (int) (BUILDINGS + random.nextDouble() * 2 - 0.5);
            for (int i = 0; i < buildings; i++) {
                all.add(
                        ring(
                                column,
                                row,
                                4 + random.nextInt(5),
                                100_000,
                                random,
                                GeneratedTags.building(random)));
            }
            if (random.nextInt(10) < 3) {
                all.add(
                        ring(
                                column,
                                row,
                                20 + random.nextInt(41),
                                1_000_000,
                                random,
                                GeneratedTags.cover(random)));
            }
        }
        return all;
    }

    private void links(
            List<Course> all,
            GeneratedTags.Line line,
            int c,
            int r,
            int c2,
            int r2,
            SplittableRandom random) {
        if (!line.always() && random.nextInt(5) >= 3) {
            return;
        }
        Map<String, String> tags = line.tags(random);
        if (line.twoCarriageways()) {
            all.add(link(tags, c, r, c2, r2, 0, random));
            all.add(link(tags, c2, r2, c, r, 200_000, random));
        } else {
            all.add(link(tags, c, r, c2, r2, 0, random));
        }
        if (line.besideIt() != null) {
            all.add(link(line.besideIt(), c, r, c2, r2, 900_000, random));
        }
    }

    /// @param aside how far its own nodes lie beside the straight line
    private Course link(
            Map<String, String> tags,
            int c,
            int r,
            int c2,
            int r2,
            long aside,
            SplittableRandom random) {
        int n = 4 + random.nextInt(9);
        long[] lonLat = new long[2 * n];
        long dx = lon(c2, r2) - lon(c, r);
        long dy = lat(c2, r2) - lat(c, r);
        for (int i = 0; i < n; i++) {
            double t = (i + 1.0) / (n + 1);
            double bow = aside + random.nextInt(-150_000, 150_000);
            lonLat[2 * i] = lon(c, r) + Math.round(t * dx - bow * dy / STEP);
            lonLat[2 * i + 1] = lat(c, r) + Math.round(t * dy + bow * dx / STEP);
        }
        return new Course(tags, junction(c, r), junction(c2, r2), lonLat, Map.of());
    }

    private Course ring(
            int column,
            int row,
            int n,
            double radius,
            SplittableRandom random,
            Map<String, String> tags) {
        long x = lon(column, row) + random.nextLong(STEP);
        long y = lat(column, row) + random.nextLong(STEP);
        long[] lonLat = new long[2 * n];
        for (int i = 0; i < n; i++) {
            double turn = 2 * Math.PI * i / n;
            double r = radius * (0.7 + 0.6 * random.nextDouble());
            lonLat[2 * i] = x + Math.round(r * Math.cos(turn));
            lonLat[2 * i + 1] = y + Math.round(r * Math.sin(turn));
        }
        Map<String, String> first = random.nextInt(50) == 0 ? GeneratedTags.shop(random) : Map.of();
        return new Course(tags, 0, 0, lonLat, first);
    }
}
