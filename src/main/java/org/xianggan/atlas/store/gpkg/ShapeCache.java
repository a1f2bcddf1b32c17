package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.Geometry;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Decoded shapes by number, least recently used out first, bounded by their vertices.
final class ShapeCache {
    /// About 40 bytes each: 60 MB at most.
    private static final int MOST_VERTICES = 1_500_000;

    private final Map<Integer, Geometry> shapes = new LinkedHashMap<>(1024, 0.75f, true);
    private int vertices;

    /// Two threads may decode the same shape at the same time; either is right.
    Geometry get(int number, Supplier<Geometry> decode) {
        synchronized (shapes) {
            Geometry known = shapes.get(number);
            if (known != null) {
                return known;
            }
        }
        Geometry shape = decode.get();
        synchronized (shapes) {
            if (shapes.put(number, shape) == null) {
                vertices += shape.getNumPoints();
            }
            Iterator<Geometry> oldest = shapes.values().iterator();
            while (vertices > MOST_VERTICES && oldest.hasNext()) {
                vertices -= oldest.next().getNumPoints();
                oldest.remove();
            }
        }
        return shape;
    }
}
