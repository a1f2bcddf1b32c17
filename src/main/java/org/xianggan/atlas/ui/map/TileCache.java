package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.Picture;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Painted tiles of each group, the least recently used thrown out first; bounded in bytes per
/// group. Safe for several threads.
final class TileCache {
    record Key(GroupKey group, TileGrid grid, TileGrid.Index index) {}

    private static final class Shelf {
        private final LinkedHashMap<Key, Picture> tiles = new LinkedHashMap<>(64, 0.75f, true);
        private long bytes;
    }

    private final Map<Layer.Group, Shelf> shelves = new EnumMap<>(Layer.Group.class);
    private long budget;

    /// @param budget bytes of each group
    TileCache(long budget) {
        this.budget = budget;
        for (Layer.Group g : Layer.Group.values()) {
            shelves.put(g, new Shelf());
        }
    }

    /// A larger screen needs a larger budget: it never falls below what one picture takes.
    synchronized void atLeast(long bytes) {
        budget = Math.max(budget, bytes);
    }

    synchronized @Nullable Picture get(Key key) {
        return shelf(key).tiles.get(key);
    }

    synchronized void put(Key key, Picture tile) {
        Shelf shelf = shelf(key);
        Picture old = shelf.tiles.put(key, tile);
        shelf.bytes += bytes(tile) - (old == null ? 0 : bytes(old));
        var oldest = shelf.tiles.entrySet().iterator();
        while (shelf.bytes > budget && shelf.tiles.size() > 1) {
            shelf.bytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized void clear() {
        for (Shelf shelf : shelves.values()) {
            shelf.tiles.clear();
            shelf.bytes = 0;
        }
    }

    synchronized long bytes(Layer.Group group) {
        Shelf shelf = shelves.get(group);
        return shelf == null ? 0 : shelf.bytes;
    }

    private Shelf shelf(Key key) {
        return Objects.requireNonNull(shelves.get(key.group().group()));
    }

    private static long bytes(Picture p) {
        // An empty tile has no pixels, but it is not free either.
        return 64 + 4L * p.argb().length;
    }
}
