package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Picture;

import java.util.Arrays;

/// Where in a picture something is: for each row the pieces that hold it, each from its first pixel
/// to before its last, by turns. A row also holds what is in the row below it, because rows are
/// drawn by pairs, and a pixel more on both sides.
final class Runs {
    /// Nearer than this two pieces are one: to begin another costs as much.
    private static final int NEAR = 12;

    private final int[][] rows;

    private Runs(int[][] rows) {
        this.rows = rows;
    }

    /// Where two pictures of one size are not the same.
    static Runs ofDifferences(Picture a, Picture b) {
        int width = a.width();
        int[][] rows = new int[a.height()][];
        boolean[] marks = new boolean[width];
        for (int y = 0; y < rows.length; y++) {
            Arrays.fill(marks, false);
            for (int r = y; r <= Math.min(y + 1, rows.length - 1); r++) {
                for (int x = 0; x < width; x++) {
                    marks[x] |= a.argb()[r * width + x] != b.argb()[r * width + x];
                }
            }
            rows[y] = pieces(marks);
        }
        return new Runs(rows);
    }

    private static int[] pieces(boolean[] marks) {
        int[] all = new int[8];
        int n = 0;
        for (int x = 0; x < marks.length; x++) {
            if (!marks[x]) {
                continue;
            }
            int from = Math.max(0, x - 1);
            int to = Math.min(marks.length, x + 2);
            if (n > 0 && from - all[n - 1] < NEAR) {
                all[n - 1] = to;
                continue;
            }
            if (n == all.length) {
                all = Arrays.copyOf(all, 2 * n);
            }
            all[n++] = from;
            all[n++] = to;
        }
        return Arrays.copyOf(all, n);
    }

    /// Of the picture half as large.
    Runs halved(int w, int h) {
        int[][] small = new int[h][];
        boolean[] marks = new boolean[w];
        for (int y = 0; y < h; y++) {
            Arrays.fill(marks, false);
            for (int r = 2 * y; r <= Math.min(2 * y + 2, rows.length - 1); r++) {
                int[] row = rows[r];
                for (int i = 0; i < row.length; i += 2) {
                    int from = Math.min(row[i] / 2, w - 1);
                    Arrays.fill(marks, from, Math.clamp((row[i + 1] + 1L) / 2, from, w), true);
                }
            }
            small[y] = pieces(marks);
        }
        return new Runs(small);
    }

    /// The pieces of a row, by turns where they begin and end.
    int[] row(int y) {
        return rows[y];
    }
}
