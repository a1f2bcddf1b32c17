package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

/// A smooth surface through a grid of heights: a cubic B-spline, which has no creases at the cells'
/// borders and softens the single peaks of a coarse grid.
final class ReliefSurface {
    private static final double METRES_PER_DEGREE = 111_320;

    private final HeightGrid grid;

    ReliefSurface(HeightGrid grid) {
        this.grid = grid;
    }

    /// Where one coordinate lies between the cells: the four cells around it, clamped to the grid,
    /// and what each counts.
    private record Place(int[] cells, double[] weight, double[] slope) {
        static Place of(double position, int cells) {
            int first = (int) Math.floor(position);
            int[] around = new int[4];
            for (int i = 0; i < 4; i++) {
                around[i] = Math.max(0, Math.min(cells - 1, first - 1 + i));
            }
            double[] weight = new double[4];
            double[] slope = new double[4];
            weights(position - first, weight, slope);
            return new Place(around, weight, slope);
        }
    }

    /// Takes the rise per metre to the east and to the north, row by row.
    interface Slopes {
        void at(int index, double east, double north);
    }

    /// Slopes at every crossing of the given meridians and parallels, one parallel after the other.
    void slopes(double[] lons, double[] lats, Slopes to) {
        Place[] columns = new Place[lons.length];
        for (int c = 0; c < lons.length; c++) {
            columns[c] = Place.of((lons[c] - grid.west()) / grid.stepDegrees(), grid.columns());
        }
        double cell = grid.stepDegrees() * METRES_PER_DEGREE;
        for (int r = 0; r < lats.length; r++) {
            Place row = Place.of((grid.north() - lats[r]) / grid.stepDegrees(), grid.rows());
            double width = cell * Math.cos(Math.toRadians(lats[r]));
            for (int c = 0; c < columns.length; c++) {
                Place column = columns[c];
                double east = 0;
                double south = 0;
                for (int j = 0; j < 4; j++) {
                    for (int i = 0; i < 4; i++) {
                        double h = grid.at(column.cells[i], row.cells[j]);
                        east += h * column.slope[i] * row.weight[j];
                        south += h * column.weight[i] * row.slope[j];
                    }
                }
                to.at(r * columns.length + c, east / width, -south / cell);
            }
        }
    }

    /// Weights of a uniform cubic B-spline and their derivatives.
    private static void weights(double t, double[] w, double[] d) {
        double s = 1 - t;
        w[0] = s * s * s / 6;
        w[1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        w[2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        w[3] = t * t * t / 6;
        d[0] = -s * s / 2;
        d[1] = (3 * t * t - 4 * t) / 2;
        d[2] = -(3 * s * s - 4 * s) / 2;
        d[3] = t * t / 2;
    }
}
