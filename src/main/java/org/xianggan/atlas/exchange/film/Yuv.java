package org.xianggan.atlas.exchange.film;

/// A picture as films hold it: brightness for each pixel, colour for each four; BT.709, 16…235. Its
/// sides are whole macroblocks; what is beyond the picture repeats its edge.
final class Yuv {
    final int width;
    final int height;
    final byte[] y;
    final byte[] u;
    final byte[] v;

    /// @param width, height multiples of 16
    Yuv(int width, int height) {
        this.width = width;
        this.height = height;
        this.y = new byte[width * height];
        this.u = new byte[width * height / 4];
        this.v = new byte[width * height / 4];
    }

    /// @param argb opaque pixels of a picture
    /// @param w, h of the picture, at most this one's
    void take(int[] argb, int w, int h) {
        for (int row = 0; row < height; row++) {
            int from = Math.min(row, h - 1) * w;
            for (int x = 0; x < width; x++) {
                int p = argb[from + Math.min(x, w - 1)];
                // 16 bits behind the point.
                int luma = 11966 * (p >> 16 & 255) + 40254 * (p >> 8 & 255) + 4064 * (p & 255);
                y[row * width + x] = (byte) (16 + (luma + 32768 >> 16));
            }
        }
        for (int row = 0; row < height / 2; row++) {
            int r0 = Math.min(2 * row, h - 1) * w;
            int r1 = Math.min(2 * row + 1, h - 1) * w;
            for (int x = 0; x < width / 2; x++) {
                int c0 = Math.min(2 * x, w - 1);
                int c1 = Math.min(2 * x + 1, w - 1);
                int p0 = argb[r0 + c0];
                int p1 = argb[r0 + c1];
                int p2 = argb[r1 + c0];
                int p3 = argb[r1 + c1];
                int r = (p0 >> 16 & 255) + (p1 >> 16 & 255) + (p2 >> 16 & 255) + (p3 >> 16 & 255);
                int g = (p0 >> 8 & 255) + (p1 >> 8 & 255) + (p2 >> 8 & 255) + (p3 >> 8 & 255);
                int b = (p0 & 255) + (p1 & 255) + (p2 & 255) + (p3 & 255);
                int at = row * (width / 2) + x;
                u[at] = (byte) (128 + (-6596 * r - 22188 * g + 28784 * b + 131072 >> 18));
                v[at] = (byte) (128 + (28784 * r - 26145 * g - 2639 * b + 131072 >> 18));
            }
        }
    }

    byte[] plane(int i) {
        return i == 0 ? y : i == 1 ? u : v;
    }
}
