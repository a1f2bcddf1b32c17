package org.xianggan.atlas.exchange.film;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The picture that was last, as the next is told from: at quarters of a pixel, and a little beyond
/// its edges (8.4.2.2 of the standard).
final class Reference {
    /// Pixels beyond each edge.
    static final int BEYOND = 24;

    private final int width;
    private final int height;
    private final int stride;
    private final byte[] whole;
    private final byte[] across;
    private final byte[] down;
    private final byte[] middle;
    private final int[] rows;
    private final byte[] block = new byte[256];
    private byte[] u = {};
    private byte[] v = {};

    Reference(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2 * BEYOND;
        int size = stride * (height + 2 * BEYOND);
        whole = new byte[size];
        across = new byte[size];
        down = new byte[size];
        middle = new byte[size];
        rows = new int[stride];
    }

    private static int clipped(int v) {
        return v < 0 ? 0 : Math.min(v, 255);
    }

    /// Takes over what was coded; the brightness is copied, the colours stay where they are.
    ///
    /// @param colours which has them, and keeps them while they are looked at
    void take(Yuv picture, Yuv colours) {
        u = colours.u;
        v = colours.v;
        int high = height + 2 * BEYOND;
        for (int r = 0; r < high; r++) {
            int from = Math.clamp(r - BEYOND, 0, height - 1) * width;
            int at = r * stride;
            Arrays.fill(whole, at, at + BEYOND, picture.y[from]);
            System.arraycopy(picture.y, from, whole, at + BEYOND, width);
            Arrays.fill(whole, at + BEYOND + width, at + stride, picture.y[from + width - 1]);
        }
        for (int r = 2; r < high - 3; r++) {
            int at = r * stride;
            for (int x = 0; x < stride; x++) {
                int i = at + x;
                rows[x] =
                        (whole[i - 2 * stride] & 255)
                                - 5 * (whole[i - stride] & 255)
                                + 20 * (whole[i] & 255)
                                + 20 * (whole[i + stride] & 255)
                                - 5 * (whole[i + 2 * stride] & 255)
                                + (whole[i + 3 * stride] & 255);
                down[i] = (byte) clipped(rows[x] + 16 >> 5);
            }
            for (int x = 2; x < stride - 3; x++) {
                int i = at + x;
                across[i] =
                        (byte)
                                clipped(
                                        (whole[i - 2] & 255)
                                                        - 5 * (whole[i - 1] & 255)
                                                        + 20 * (whole[i] & 255)
                                                        + 20 * (whole[i + 1] & 255)
                                                        - 5 * (whole[i + 2] & 255)
                                                        + (whole[i + 3] & 255)
                                                        + 16
                                                >> 5);
                middle[i] =
                        (byte)
                                clipped(
                                        rows[x - 2]
                                                        - 5 * rows[x - 1]
                                                        + 20 * rows[x]
                                                        + 20 * rows[x + 1]
                                                        - 5 * rows[x + 2]
                                                        + rows[x + 3]
                                                        + 512
                                                >> 10);
            }
        }
    }

    /// Whether a macroblock there, moved so, lies in what is known.
    ///
    /// @param mx, my quarters of a pixel
    boolean holds(int x, int y, int mx, int my) {
        int left = x + (mx >> 2);
        int top = y + (my >> 2);
        return left >= 4 - BEYOND
                && top >= 4 - BEYOND
                && left + 20 <= width + BEYOND - 4
                && top + 20 <= height + BEYOND - 4;
    }

    /// Sum of the differences of a macroblock, given up once it is over `most`.
    int distance(byte[] from, int x, int y, int mx, int my, int most) {
        byte[] a = first(mx, my);
        byte[] b = second(mx, my);
        int at = at(x, y, mx, my);
        int ia = at + firstOffset(mx, my);
        int ib = at + secondOffset(mx, my);
        int sum = 0;
        for (int r = 0; r < 16 && sum < most; r++) {
            int f = (y + r) * width + x;
            if (b == null) {
                for (int i = 0; i < 16; i++) {
                    sum += Math.abs((from[f + i] & 255) - (a[ia + i] & 255));
                }
            } else {
                for (int i = 0; i < 16; i++) {
                    int p = (a[ia + i] & 255) + (b[ib + i] & 255) + 1 >> 1;
                    sum += Math.abs((from[f + i] & 255) - p);
                }
            }
            ia += stride;
            ib += stride;
        }
        return sum;
    }

    /// A macroblock's brightness, moved so: 16 × 16; overwritten by the next call.
    byte[] luma(int x, int y, int mx, int my) {
        byte[] a = first(mx, my);
        byte[] b = second(mx, my);
        int at = at(x, y, mx, my);
        int ia = at + firstOffset(mx, my);
        int ib = at + secondOffset(mx, my);
        for (int r = 0; r < 16; r++) {
            for (int i = 0; i < 16; i++) {
                int p = a[ia + i] & 255;
                block[r * 16 + i] = (byte) (b == null ? p : p + (b[ib + i] & 255) + 1 >> 1);
            }
            ia += stride;
            ib += stride;
        }
        return block;
    }

    /// A macroblock's colour, moved so, 8 × 8.
    ///
    /// @param x, y of the colour
    void chroma(boolean second, int x, int y, int mx, int my, byte[] out) {
        byte[] from = second ? v : u;
        int w = width / 2;
        int h = height / 2;
        int fx = mx & 7;
        int fy = my & 7;
        for (int r = 0; r < 8; r++) {
            int y0 = Math.clamp(y + r + (my >> 3), 0, h - 1) * w;
            int y1 = Math.clamp(y + r + 1 + (my >> 3), 0, h - 1) * w;
            for (int i = 0; i < 8; i++) {
                int x0 = Math.clamp(x + i + (mx >> 3), 0, w - 1);
                int x1 = Math.clamp(x + i + 1 + (mx >> 3), 0, w - 1);
                int p =
                        (8 - fx) * (8 - fy) * (from[y0 + x0] & 255)
                                + fx * (8 - fy) * (from[y0 + x1] & 255)
                                + (8 - fx) * fy * (from[y1 + x0] & 255)
                                + fx * fy * (from[y1 + x1] & 255);
                out[r * 8 + i] = (byte) (p + 32 >> 6);
            }
        }
    }

    private int at(int x, int y, int mx, int my) {
        return (y + BEYOND + (my >> 2)) * stride + x + BEYOND + (mx >> 2);
    }

    // Which two of the four planes a quarter lies between: whole, across (b), down (h), middle (j).
    private byte[] first(int mx, int my) {
        int fx = mx & 3;
        int fy = my & 3;
        if (fx == 0) {
            return fy == 2 ? down : whole;
        }
        if (fy == 0) {
            return fx == 2 ? across : whole;
        }
        if (fx == 2) {
            return fy == 2 ? middle : across;
        }
        return fy == 2 ? down : across;
    }

    private int firstOffset(int mx, int my) {
        int fx = mx & 3;
        int fy = my & 3;
        if (fx == 0) {
            return fy == 3 ? stride : 0;
        }
        if (fy == 0) {
            return fx == 3 ? 1 : 0;
        }
        if (fx == 2) {
            return fy == 3 ? stride : 0;
        }
        if (fy == 2) {
            return fx == 3 ? 1 : 0;
        }
        return fy == 3 ? stride : 0;
    }

    private byte @Nullable [] second(int mx, int my) {
        int fx = mx & 3;
        int fy = my & 3;
        if ((fx & 1) == 0 && (fy & 1) == 0) {
            return null;
        }
        if (fx == 0) {
            return down;
        }
        if (fy == 0) {
            return across;
        }
        if (fx == 2 || fy == 2) {
            return middle;
        }
        return down;
    }

    private static int secondOffset(int mx, int my) {
        // Between across and down, the one to the right for three quarters.
        return (mx & 3) == 3 && (my & 1) == 1 ? 1 : 0;
    }
}
