package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.List;

/// What has been painted of a map, and the grids that it was painted on: shared by all that draw
/// the same map, so that a tile that looks the same in two of them is painted once, and their
/// pixels lie on each other.
final class TileStock {
    private static final long GROUP_BYTES = 32L << 20;
    private static final int GRIDS = 8;

    /// Tiles that are held while the years run by, 1 MB each: what changes in a dozen years.
    private static final int COMPOSED = 96;

    private static final int LOCKS = 64;

    private final TileCache cache = new TileCache(GROUP_BYTES);
    private final ComposedTiles composed = new ComposedTiles(COMPOSED);
    private final List<TileGrid> recent = new ArrayList<>();
    private final Object[] locks = new Object[LOCKS];

    TileStock() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    TileCache cache() {
        return cache;
    }

    ComposedTiles composed() {
        return composed;
    }

    /// Held while a part is painted: whoever wants the same meanwhile waits for it instead of
    /// painting it as well.
    Object lock(TileCache.Key part) {
        return locks[Math.floorMod(part.hashCode(), LOCKS)];
    }

    /// A grid of this scale that tiles are already kept for, else a new one. FX thread.
    TileGrid grid(Viewport v) {
        for (TileGrid g : recent) {
            if (g.fits(v)) {
                return g;
            }
        }
        TileGrid g = TileGrid.anchoredTo(v);
        add(g);
        return g;
    }

    void add(TileGrid g) {
        recent.addFirst(g);
        if (recent.size() > GRIDS) {
            recent.removeLast();
        }
    }

    void clear() {
        cache.clear();
    }
}
