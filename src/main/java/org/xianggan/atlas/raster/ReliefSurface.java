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

    /// Rise per metre to the east and to the north.
    void slope(double lon, double lat, double[] out) {
        double column = (lon - grid.west()) / grid.stepDegrees();
        double row = (grid.north() - lat) / grid.stepDegrees();
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        double[] wx = new double[4];
        double[] dx = new double[4];
        double[] wy = new double[4];
        double[] dy = new double[4];
        weights(column - c, wx, dx);
        weights(row - r, wy, dy);
        double east = 0;
        double south = 0;
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 4; i++) {
                double h = at(c - 1 + i, r - 1 + j);
                east += h * dx[i] * wy[j];
                south += h * wx[i] * dy[j];
            }
        }
        double cell = grid.stepDegrees() * METRES_PER_DEGREE;
        out[0] = east / (cell * Math.cos(Math.toRadians(lat)));
        out[1] = -south / cell;
    }

    private double at(int column, int row) {
        int c = Math.max(0, Math.min(grid.columns() - 1, column));
        int r = Math.max(0, Math.min(grid.rows() - 1, row));
        return grid.at(c, r);
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
