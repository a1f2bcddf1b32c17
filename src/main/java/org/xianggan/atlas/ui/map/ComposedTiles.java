package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tiles with all their groups: the very pictures that are shown, so that a tile that a change does
/// not touch is neither composed nor handed over again. Remembers what somebody else still holds;
/// holds tiles itself only while the years run by, when all come back soon. Safe for several
/// threads.
final class ComposedTiles {
    /// @param groups what each group depends on, in the years in which it looks the same
    record Key(TileGrid grid, TileGrid.Index index, List<GroupKey> groups) {
        Key {
            groups = List.copyOf(groups);
        }
    }

    /// Above this many, those that nobody holds any more are forgotten.
    private static final int MANY = 512;

    private final Map<Key, WeakReference<GroundedImage>> seen = new HashMap<>();
    private final LinkedHashMap<Key, GroundedImage> held = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;
    private boolean holding;

    /// @param most tiles that are held at most
    ComposedTiles(int most) {
        this.most = most;
    }

    /// Whether tiles are held from now on; what was held is let go where not.
    synchronized void hold(boolean now) {
        if (!now) {
            held.clear();
        }
        holding = now;
    }

    synchronized @Nullable GroundedImage get(Key key) {
        WeakReference<GroundedImage> known = seen.get(key);
        GroundedImage tile = known == null ? null : known.get();
        if (tile != null) {
            keep(key, tile);
        }
        return tile;
    }

    synchronized void put(Key key, GroundedImage tile) {
        if (seen.size() >= MANY) {
            seen.values().removeIf(r -> r.get() == null);
        }
        seen.put(key, new WeakReference<>(tile));
        keep(key, tile);
    }

    private void keep(Key key, GroundedImage tile) {
        if (holding) {
            held.put(key, tile);
            if (held.size() > most) {
                held.pollFirstEntry();
            }
        }
    }
}
