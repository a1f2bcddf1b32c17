package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;

/// A painted picture: premultiplied ARGB (`TYPE_INT_ARGB_PRE`), row by row, device pixels. `x`/`y`
/// tell where its top left corner lies in the device pixels of what it was asked for.
public record Picture(int x, int y, int width, int height, int[] argb) {
    public Picture {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    width + "x" + height + " needs " + width * height + " pixels");
        }
    }

    /// The part of it where something is to be seen, in an array of its own; null where nothing is.
    /// A highlight is small, and blending a whole window of nothing with every frame is not.
    public @Nullable Picture cropped() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (argb[row * width + column] != 0) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        if (right < 0) {
            return null;
        }
        int partWidth = right - left + 1;
        int partHeight = bottom - top + 1;
        int[] part = new int[partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(argb, (top + row) * width + left, part, row * partWidth, partWidth);
        }
        return new Picture(x + left, y + top, partWidth, partHeight, part);
    }

    /// Whether nothing is to be seen.
    public boolean isEmpty() {
        for (int p : argb) {
            if (p != 0) {
                return false;
            }
        }
        return true;
    }
}
