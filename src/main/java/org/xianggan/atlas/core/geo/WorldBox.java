package org.xianggan.atlas.core.geo;

/// A box in EPSG:3857 metres, y to the north.
public record WorldBox(double minX, double minY, double maxX, double maxY) {
    public WorldBox {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException(
                    "no box: " + minX + "," + minY + "," + maxX + "," + maxY);
        }
    }

    public WorldBox grow(double metres) {
        return new WorldBox(minX - metres, minY - metres, maxX + metres, maxY + metres);
    }

    /// The box around both.
    public WorldBox with(WorldBox o) {
        return new WorldBox(
                Math.min(minX, o.minX),
                Math.min(minY, o.minY),
                Math.max(maxX, o.maxX),
                Math.max(maxY, o.maxY));
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public boolean contains(WorldPoint p) {
        return contains(p.x(), p.y());
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    public boolean intersects(WorldBox o) {
        return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
    }
}
