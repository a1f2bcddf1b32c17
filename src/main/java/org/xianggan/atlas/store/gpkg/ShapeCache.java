package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Decoded shapes by their number, least recently used out first, bounded by their vertices. Safe
/// for several threads.
final class ShapeCache {
    /// 16 bytes each: 24 MB at most, and the objects around them.
    static final int MOST_VERTICES = 1_500_000;

    /// @param band number of the row that holds it
    /// @param feature number in the layer's own table
    record Shape(int band, long feature, Geometry geometry) {}

    private final Map<Integer, Shape> shapes = new LinkedHashMap<>(1024, 0.75f, true);
    private final int most;
    private int vertices;

    /// @param most vertices kept
    ShapeCache(int most) {
        this.most = most;
    }

    synchronized boolean isEmpty() {
        return shapes.isEmpty();
    }

    synchronized @Nullable Shape get(int band) {
        return shapes.get(band);
    }

    /// Two threads may decode the same shape at the same time; either is right.
    synchronized void put(Shape shape) {
        if (most <= 0) {
            return;
        }
        if (shapes.put(shape.band(), shape) == null) {
            vertices += shape.geometry().getNumPoints();
        }
        Iterator<Shape> oldest = shapes.values().iterator();
        while (vertices > most && oldest.hasNext()) {
            vertices -= oldest.next().geometry().getNumPoints();
            oldest.remove();
        }
    }
}
