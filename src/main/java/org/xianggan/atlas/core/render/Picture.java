package org.xianggan.atlas.core.render;

/// A painted picture: premultiplied ARGB (`TYPE_INT_ARGB_PRE`), row by row, device pixels. `x`/`y`
/// tell where its top left corner lies in the device pixels of what it was asked for.
public record Picture(int x, int y, int width, int height, int[] argb) {
    public Picture {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    width + "x" + height + " needs " + width * height + " pixels");
        }
    }
}
