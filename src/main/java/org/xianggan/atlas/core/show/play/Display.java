package org.xianggan.atlas.core.show.play;

/// A screen.
///
/// @param id the same for as long as it is plugged in, and when it is plugged in again
/// @param x of its top left corner in the space of all screens, logical pixels; so are y, width and
///     height
/// @param scale device pixels of a logical one
/// @param primary whether the system calls it the first
public record Display(
        String id, double x, double y, double width, double height, double scale, boolean primary) {
    public Display {
        if (!(width > 0 && height > 0 && scale > 0)) {
            throw new IllegalArgumentException("no screen: " + width + "×" + height + "@" + scale);
        }
    }

    public int pixelsWide() {
        return (int) Math.round(width * scale);
    }

    public int pixelsHigh() {
        return (int) Math.round(height * scale);
    }
}
