package org.xianggan.atlas.survey.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which rings lie in which: by where they lie, not by what somebody called them.
final class Nesting {
    /// A ring with its box, in units of 1e-7 degrees.
    private record Ring(int[] lonLat, double area, int west, int south, int east, int north) {
        static Ring of(int[] p) {
            int west = Integer.MAX_VALUE;
            int south = Integer.MAX_VALUE;
            int east = Integer.MIN_VALUE;
            int north = Integer.MIN_VALUE;
            double sum = 0;
            for (int i = 0; i < p.length; i += 2) {
                west = Math.min(west, p[i]);
                east = Math.max(east, p[i]);
                south = Math.min(south, p[i + 1]);
                north = Math.max(north, p[i + 1]);
                if (i > 0) {
                    sum += cross(p[i - 2] - p[0], p[i - 1] - p[1], p[i] - p[0], p[i + 1] - p[1]);
                }
            }
            return new Ring(p, Math.abs(sum) / 2, west, south, east, north);
        }

        private static double cross(double ax, double ay, double bx, double by) {
            return ax * by - ay * bx;
        }

        /// Rings of a multipolygon share no stretch, though maybe nodes: the middle of a side
        /// tells.
        boolean holds(Ring other) {
            double x = ((double) other.lonLat[0] + other.lonLat[2]) / 2;
            double y = ((double) other.lonLat[1] + other.lonLat[3]) / 2;
            if (x < west || x > east || y < south || y > north) {
                return false;
            }
            boolean in = false;
            for (int i = 2; i < lonLat.length; i += 2) {
                double y0 = lonLat[i - 1];
                double y1 = lonLat[i + 1];
                if (y0 > y != y1 > y) {
                    double at = lonLat[i - 2] + (y - y0) / (y1 - y0) * (lonLat[i] - lonLat[i - 2]);
                    in ^= x < at;
                }
            }
            return in;
        }
    }

    private Nesting() {}

    /// Polygons: a ring and the holes in it. A ring in a hole is a polygon of its own.
    ///
    /// @param rings each closed, longitudes and latitudes by turns
    static List<List<int[]>> polygons(List<int[]> rings) {
        List<Ring> sorted = new ArrayList<>(rings.stream().map(Ring::of).toList());
        sorted.sort(Comparator.comparingDouble(Ring::area).reversed());
        int[] depth = new int[sorted.size()];
        int[] polygonOf = new int[sorted.size()];
        List<List<int[]>> out = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            int within = -1;
            for (int k = i - 1; k >= 0 && within < 0; k--) {
                within = sorted.get(k).holds(sorted.get(i)) ? k : -1;
            }
            depth[i] = within < 0 ? 0 : depth[within] + 1;
            if (depth[i] % 2 == 0) {
                polygonOf[i] = out.size();
                out.add(new ArrayList<>(List.of(sorted.get(i).lonLat)));
            } else {
                out.get(polygonOf[within]).add(sorted.get(i).lonLat);
            }
        }
        return out;
    }
}
