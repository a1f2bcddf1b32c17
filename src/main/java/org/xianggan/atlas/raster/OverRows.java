package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Picture;

/// A picture that lies still over a frame and is mostly clear: it is known where each row of it
/// begins and ends.
final class OverRows {
    private final Picture picture;
    private final int[] first;
    private final int[] end;

    OverRows(Picture picture) {
        this.picture = picture;
        this.first = new int[picture.height()];
        this.end = new int[picture.height()];
        int width = picture.width();
        for (int y = 0; y < picture.height(); y++) {
            int a = 0;
            int b = width;
            while (a < b && picture.argb()[y * width + a] == 0) {
                a++;
            }
            while (b > a && picture.argb()[y * width + b - 1] == 0) {
                b--;
            }
            first[y] = a;
            end[y] = b;
        }
    }

    /// @param weight how much is seen of it, 0…256
    /// @param at where the row begins in `out`
    void draw(int y, int weight, int[] out, int at) {
        if (weight == 0) {
            return;
        }
        int[] from = picture.argb();
        int row = y * picture.width();
        for (int x = first[y]; x < end[y]; x++) {
            int p = from[row + x];
            if (p == 0) {
                continue;
            }
            out[at + x] = weight == 256 && p >>> 24 == 255 ? p : Lanes.over(out[at + x], p, weight);
        }
    }
}
