package org.xianggan.atlas.core.paper;

/// A place on a page, millimetres.
record Rect(double x, double y, double width, double height) {
    static Rect around(double x, double y, double radius) {
        return new Rect(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// What both cover, square millimetres.
    double common(Rect o) {
        double w = Math.min(x + width, o.x + o.width) - Math.max(x, o.x);
        double h = Math.min(y + height, o.y + o.height) - Math.max(y, o.y);
        return w > 0 && h > 0 ? w * h : 0;
    }

    boolean holds(Rect o) {
        return o.x >= x && o.y >= y && o.x + o.width <= x + width && o.y + o.height <= y + height;
    }

    boolean holds(double px, double py) {
        return px >= x && px <= x + width && py >= y && py <= y + height;
    }

    Rect grown(double by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
