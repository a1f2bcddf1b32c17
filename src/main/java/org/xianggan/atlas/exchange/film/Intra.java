package org.xianggan.atlas.exchange.film;

import java.util.Arrays;

/// What a block is told to be from the pixels above it and to its left in the same picture (8.3 of
/// the standard).
final class Intra {
    static final int DOWN = 0;
    static final int ACROSS = 1;
    static final int MEAN = 2;
    static final int SLOPE = 3;

    private Intra() {}

    static boolean possible(int mode, int x, int y) {
        return switch (mode) {
            case DOWN -> y > 0;
            case ACROSS -> x > 0;
            case SLOPE -> x > 0 && y > 0;
            default -> true;
        };
    }

    /// A macroblock's brightness, 16 × 16.
    static void luma(int mode, byte[] p, int w, int x, int y, byte[] out) {
        switch (mode) {
            case DOWN -> down(p, w, x, y, 16, out);
            case ACROSS -> across(p, w, x, y, 16, out);
            case SLOPE -> slope(p, w, x, y, 16, 5, 6, out);
            default -> Arrays.fill(out, 0, 256, (byte) mean(p, w, x, y, 16));
        }
    }

    /// A macroblock's colour, 8 × 8.
    static void chroma(int mode, byte[] p, int w, int x, int y, byte[] out) {
        switch (mode) {
            case DOWN -> down(p, w, x, y, 8, out);
            case ACROSS -> across(p, w, x, y, 8, out);
            case SLOPE -> slope(p, w, x, y, 8, 34, 6, out);
            default -> {
                for (int b = 0; b < 4; b++) {
                    int bx = b % 2 * 4;
                    int by = b / 2 * 4;
                    int mean = quarter(p, w, x, y, bx, by);
                    for (int r = 0; r < 4; r++) {
                        int at = (by + r) * 8 + bx;
                        Arrays.fill(out, at, at + 4, (byte) mean);
                    }
                }
            }
        }
    }

    private static void down(byte[] p, int w, int x, int y, int n, byte[] out) {
        for (int r = 0; r < n; r++) {
            System.arraycopy(p, (y - 1) * w + x, out, r * n, n);
        }
    }

    private static void across(byte[] p, int w, int x, int y, int n, byte[] out) {
        for (int r = 0; r < n; r++) {
            Arrays.fill(out, r * n, r * n + n, p[(y + r) * w + x - 1]);
        }
    }

    private static int above(byte[] p, int w, int x, int y, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += p[(y - 1) * w + x + i] & 255;
        }
        return sum;
    }

    private static int beside(byte[] p, int w, int x, int y, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += p[(y + i) * w + x - 1] & 255;
        }
        return sum;
    }

    private static int mean(byte[] p, int w, int x, int y, int n) {
        if (x > 0 && y > 0) {
            return (above(p, w, x, y, n) + beside(p, w, x, y, n) + n) / (2 * n);
        }
        if (x > 0) {
            return (beside(p, w, x, y, n) + n / 2) / n;
        }
        return y > 0 ? (above(p, w, x, y, n) + n / 2) / n : 128;
    }

    /// The mean of one of the four blocks of a colour: those off the diagonal prefer one side.
    private static int quarter(byte[] p, int w, int x, int y, int bx, int by) {
        boolean up = y > 0 && !(bx == 0 && by == 4 && x > 0);
        boolean left = x > 0 && !(bx == 4 && by == 0 && y > 0);
        int a = up ? above(p, w, x + bx, y, 4) : 0;
        int l = left ? beside(p, w, x, y + by, 4) : 0;
        if (up && left) {
            return a + l + 4 >> 3;
        }
        return up || left ? a + l + 2 >> 2 : 128;
    }

    private static void slope(byte[] p, int w, int x, int y, int n, int by, int shift, byte[] out) {
        int half = n / 2;
        int h = 0;
        int v = 0;
        for (int i = 1; i <= half; i++) {
            int top = (y - 1) * w + x + half - 1;
            h += i * ((p[top + i] & 255) - (p[top - i] & 255));
            int side = (y + half - 1) * w + x - 1;
            v += i * ((p[side + i * w] & 255) - (p[side - i * w] & 255));
        }
        int a = 16 * ((p[(y + n - 1) * w + x - 1] & 255) + (p[(y - 1) * w + x + n - 1] & 255));
        int b = by * h + (1 << shift - 1) >> shift;
        int c = by * v + (1 << shift - 1) >> shift;
        for (int r = 0; r < n; r++) {
            for (int i = 0; i < n; i++) {
                int q = a + b * (i - half + 1) + c * (r - half + 1) + 16 >> 5;
                out[r * n + i] = (byte) Math.clamp(q, 0, 255);
            }
        }
    }
}
