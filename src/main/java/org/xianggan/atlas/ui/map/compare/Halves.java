package org.xianggan.atlas.ui.map.compare;

/// Two maps of the same size in the room of one: side by side, or one above the other where they
/// would be too narrow. The first stands in the upper left corner.
///
/// @param width, height of each, logical pixels
/// @param x, y where the second one stands
/// @param seen how much of the first one's height is seen: where the lower edge of the room is
///     covered the second one reaches below what covers it, and the first is cut by as much
public record Halves(double width, double height, double x, double y, double seen) {
    /// Between the two.
    public static final double GAP = 2;

    /// In a narrower one the controls of the map have no room.
    private static final double NARROWEST = 300;

    /// @param covered of the lower edge
    public static Halves of(double width, double height, double covered) {
        double free = Math.max(1, height - covered);
        if (width >= 2 * NARROWEST || width >= free) {
            double half = Math.max(1, Math.floor((width - GAP) / 2));
            return new Halves(half, height, width - half, 0, height);
        }
        double half = Math.max(1, Math.floor((free - GAP) / 2));
        return new Halves(width, half + covered, 0, free - half, half);
    }
}
