package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// How far along its line each piece begins, so that dashes and the rhythm of railways run on from
/// piece to piece. Safe for several threads.
final class Chains {
    private static final int KEPT = 512;

    private record Key(EntityId id, double zoom) {}

    private final FeatureSource source;
    private final Map<Key, Map<Long, Double>> cache =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Map<Long, Double>> e) {
                            return size() > KEPT;
                        }
                    });

    Chains(FeatureSource source) {
        this.source = source;
    }

    /// EPSG:3857 metres of the line `id` before its piece `fid`.
    double before(@Nullable EntityId id, long fid, double zoom) {
        if (id == null) {
            return 0;
        }
        Key key = new Key(id, zoom);
        Map<Long, Double> starts = cache.get(key);
        if (starts == null) {
            starts = measure(id, zoom);
            cache.put(key, starts);
        }
        return starts.getOrDefault(fid, 0.0);
    }

    private Map<Long, Double> measure(EntityId id, double zoom) {
        Map<Long, Double> starts = new HashMap<>();
        double along = 0;
        for (MapFeature f : source.of(id, zoom)) {
            if (f.look() instanceof MapFeature.LinePiece) {
                starts.put(f.fid(), along);
                // Of two carriageways the first.
                along += f.shape().getGeometryN(0).getLength();
            }
        }
        return starts;
    }
}
