package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Packs of shapes by the number of their row, least recently used out first, bounded by their
/// points. Safe for several threads.
final class PackCache {
    /// 16 bytes each: 24 MB at most, and the objects around them.
    static final int MOST_POINTS = 1_500_000;

    private final Map<Integer, Pack> packs = new LinkedHashMap<>(256, 0.75f, true);
    private final int most;
    private int points;

    /// @param most points kept
    PackCache(int most) {
        this.most = most;
    }

    synchronized boolean isEmpty() {
        return packs.isEmpty();
    }

    synchronized @Nullable Pack get(int row) {
        return packs.get(row);
    }

    /// Two threads may read the same pack at the same time; either is right.
    synchronized void put(int row, Pack pack) {
        if (most <= 0) {
            return;
        }
        Pack before = packs.put(row, pack);
        points += pack.points() - (before == null ? 0 : before.points());
        Iterator<Pack> oldest = packs.values().iterator();
        while (points > most && oldest.hasNext()) {
            points -= oldest.next().points();
            oldest.remove();
        }
    }
}
