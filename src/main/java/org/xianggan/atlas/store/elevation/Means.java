package org.xianggan.atlas.store.elevation;

import java.io.IOException;
import java.util.Arrays;

/// Means of squares of posts, those without a height left out.
final class Means {
    private Means() {}

    /// Of all of a part of a file. It is read row of squares by row of squares.
    ///
    /// @return [Tile#PARTS] of a metre
    static short[] of(HeightFile file, int column, int row, Posts part, int side)
            throws IOException {
        int across = Tile.squares(part.columns(), side);
        int down = Tile.squares(part.rows(), side);
        short[] means = new short[across * down];
        float[] window = new float[part.columns() * side];
        float[] line = new float[across];
        for (int j = 0; j < down; j++) {
            int lines = Math.min(side, part.rows() - j * side);
            file.read(column, row + j * side, part.columns(), lines, window);
            squares(window, part.columns(), lines, side, line, 0);
            for (int i = 0; i < across; i++) {
                means[j * across + i] = packed(line[i]);
            }
        }
        return means;
    }

    private static short packed(float metres) {
        return Float.isNaN(metres)
                ? HgtFile.VOID
                : (short) Math.clamp(Math.round(metres * Tile.PARTS), -32767, 32767);
    }

    static float unpacked(short mean) {
        return mean == HgtFile.VOID ? Float.NaN : mean / (float) Tile.PARTS;
    }

    /// The means of the squares of a window, from `at` on; NaN where more than half has no height.
    ///
    /// @param side a power of two
    static void squares(float[] window, int width, int height, int side, float[] to, int at) {
        int across = Tile.squares(width, side);
        int down = Tile.squares(height, side);
        // It is a power of two: dividing by it is the most of what is done here.
        int shift = Integer.numberOfTrailingZeros(side);
        float[] sums = new float[across];
        int[] counts = new int[across];
        for (int j = 0; j < down; j++) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            int lines = Math.min(height, (j + 1) * side) - j * side;
            for (int y = j * side; y < j * side + lines; y++) {
                for (int x = 0; x < width; x++) {
                    float h = window[y * width + x];
                    if (!Float.isNaN(h)) {
                        sums[x >> shift] += h;
                        counts[x >> shift]++;
                    }
                }
            }
            for (int i = 0; i < across; i++) {
                int all = lines * (Math.min(width, (i + 1) * side) - i * side);
                to[at + j * across + i] =
                        2 * counts[i] < all || counts[i] == 0 ? Float.NaN : sums[i] / counts[i];
            }
        }
    }
}
