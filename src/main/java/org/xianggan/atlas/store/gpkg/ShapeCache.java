package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Decoded shapes by number, least recently used out first, bounded by their vertices.
final class ShapeCache {
    /// 16 bytes each: 24 MB at most, and the objects around them.
    static final int MOST_VERTICES = 1_500_000;

    private final int most;
    private final Map<Integer, Geometry> shapes = new LinkedHashMap<>(1024, 0.75f, true);
    private int vertices;

    /// @param most vertices kept
    ShapeCache(int most) {
        this.most = most;
    }

    @Nullable Geometry get(int number) {
        synchronized (shapes) {
            return shapes.get(number);
        }
    }

    /// Two threads may decode the same shape at the same time; either is right.
    void put(int number, Geometry shape) {
        synchronized (shapes) {
            if (shapes.put(number, shape) == null) {
                vertices += shape.getNumPoints();
            }
            Iterator<Geometry> oldest = shapes.values().iterator();
            while (vertices > most && oldest.hasNext()) {
                vertices -= oldest.next().getNumPoints();
                oldest.remove();
            }
        }
    }
}
