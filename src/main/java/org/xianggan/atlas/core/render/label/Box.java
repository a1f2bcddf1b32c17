package org.xianggan.atlas.core.render.label;

/// A rectangle in device pixels.
public record Box(double x, double y, double width, double height) {
    public static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    boolean overlaps(Box o) {
        return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
    }

    boolean inside(double w, double h) {
        return x >= 0 && y >= 0 && x + width <= w && y + height <= h;
    }

    Box grow(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
