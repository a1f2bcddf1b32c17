package org.xianggan.atlas.core.show.slide;

/// A place on a slide: x to the right, y down from the top left corner; its unit is a 1080th of the
/// height of the slide, whatever the slide is drawn on.
public record SlideBox(double x, double y, double width, double height) {
    public SlideBox {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("no place: " + width + " × " + height);
        }
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public SlideBox inset(double by) {
        return new SlideBox(
                x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
    }

    public boolean holds(SlideBox o) {
        double e = 1e-6;
        return o.x >= x - e
                && o.y >= y - e
                && o.right() <= right() + e
                && o.bottom() <= bottom() + e;
    }

    public boolean meets(SlideBox o) {
        return o.x < right() && x < o.right() && o.y < bottom() && y < o.bottom();
    }
}
