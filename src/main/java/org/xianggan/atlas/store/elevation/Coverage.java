package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.Arrays;

/// Where in the frame heights are known, in cells of one minute; and how much they count there, so
/// that fine and coarse relief pass into each other.
final class Coverage {
    static final double CELL = 1.0 / 60;
    static final int COLUMNS = (int) Math.round((GeoBox.FRAME.east() - GeoBox.FRAME.west()) / CELL);
    static final int ROWS = (int) Math.round((GeoBox.FRAME.north() - GeoBox.FRAME.south()) / CELL);

    /// Of a cell so much must be known; the rest is between heights that are.
    private static final double ENOUGH = 0.9;

    /// Places along a side of a cell that are asked.
    private static final int ASKED = 6;

    /// Cells from the edge to where fine heights count in full.
    private static final int FADE = 4;

    private final byte[] known;
    private volatile float @Nullable [] weights;

    /// @param known 1 where a cell is, row by row from the north-west
    Coverage(byte[] known) {
        this.known = known;
    }

    static Coverage of(Sampler heights) {
        byte[] known = new byte[COLUMNS * ROWS];
        double[] lats = new double[ASKED];
        double[] lons = new double[ASKED];
        float[] found = new float[ASKED * ASKED];
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                double west = GeoBox.FRAME.west() + i * CELL;
                double north = GeoBox.FRAME.north() - j * CELL;
                Arrays.setAll(lons, k -> west + (k + 0.5) / ASKED * CELL);
                Arrays.setAll(lats, k -> north - (k + 0.5) / ASKED * CELL);
                heights.all(lons, lats, found);
                int count = 0;
                for (float h : found) {
                    count += Float.isNaN(h) ? 0 : 1;
                }
                known[j * COLUMNS + i] = (byte) (count >= ENOUGH * found.length ? 1 : 0);
            }
        }
        return new Coverage(known);
    }

    byte[] known() {
        return known;
    }

    boolean knows(int column, int row) {
        return known[row * COLUMNS + column] == 1;
    }

    /// Of all cells, 0…1.
    double share() {
        int sum = 0;
        for (byte b : known) {
            sum += b;
        }
        return sum / (double) known.length;
    }

    /// Beyond the frame as at its edge.
    double weight(double lon, double lat) {
        double x = Math.clamp((lon - GeoBox.FRAME.west()) / CELL - 0.5, 0, COLUMNS - 1.0);
        double y = Math.clamp((GeoBox.FRAME.north() - lat) / CELL - 0.5, 0, ROWS - 1.0);
        int i = Math.min((int) x, COLUMNS - 2);
        int j = Math.min((int) y, ROWS - 2);
        double tx = x - i;
        double ty = y - j;
        int at = j * COLUMNS + i;
        float[] weights = weights();
        return (weights[at] * (1 - tx) + weights[at + 1] * tx) * (1 - ty)
                + (weights[at + COLUMNS] * (1 - tx) + weights[at + COLUMNS + 1] * tx) * ty;
    }

    /// Made when first asked for: an atlas opens without. Two who ask at once both make the same.
    private float[] weights() {
        float[] is = weights;
        if (is == null) {
            is = weights(known);
            weights = is;
        }
        return is;
    }

    /// Rising with the distance to the nearest cell that is not known; the edge of the frame is
    /// none.
    private static float[] weights(byte[] known) {
        float[] out = new float[known.length];
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                double t = Math.clamp((distance(known, i, j) - 1) / (FADE - 1), 0, 1);
                out[j * COLUMNS + i] = (float) (t * t * (3 - 2 * t));
            }
        }
        return out;
    }

    private static double distance(byte[] known, int column, int row) {
        int least = FADE * FADE;
        for (int j = Math.max(0, row - FADE); j <= Math.min(ROWS - 1, row + FADE); j++) {
            for (int i = Math.max(0, column - FADE);
                    i <= Math.min(COLUMNS - 1, column + FADE);
                    i++) {
                if (known[j * COLUMNS + i] == 0) {
                    least = Math.min(least, (i - column) * (i - column) + (j - row) * (j - row));
                }
            }
        }
        return Math.sqrt(least);
    }
}
