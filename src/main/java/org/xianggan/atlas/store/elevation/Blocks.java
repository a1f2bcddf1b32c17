package org.xianggan.atlas.store.elevation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Squares of heights and of their means, read as they are asked for; the last of them are kept.
/// Safe for several threads.
final class Blocks {
    /// Cells along a side.
    static final int SIDE = 128;

    /// A twelfth of the memory, and 48 MB at most.
    private static final int MOST =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 12 / (4 * SIDE * SIDE), 64, 768);

    private record Key(Tile tile, int side, int x, int y) {}

    private final Map<Key, float[]> kept = new LinkedHashMap<>(64, 0.75f, true);

    /// @param side posts along a side of a cell, a power of two; 1 for the posts themselves
    /// @return row by row, as wide as a block; NaN beyond the tile
    float[] get(Tile tile, int side, int x, int y) {
        Key key = new Key(tile, side, x, y);
        synchronized (kept) {
            float[] found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        // Two who ask for the same at once both read it: seldom, and nobody waits for the disk.
        float[] made = made(tile, side, x, y);
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > MOST) {
                var oldest = kept.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        return made;
    }

    private static float[] made(Tile tile, int side, int x, int y) {
        return side < tile.side() ? ofPosts(tile, side, x, y) : ofMeans(tile, side, x, y);
    }

    private static float[] ofPosts(Tile tile, int side, int x, int y) {
        int size = SIDE * side;
        Posts posts = tile.posts();
        int width = Math.min(size, posts.columns() - x * size);
        int height = Math.min(size, posts.rows() - y * size);
        float[] window = new float[width * height];
        tile.read(x * size, y * size, width, height, window);
        return spread(window, width, height, side);
    }

    private static float[] ofMeans(Tile tile, int side, int x, int y) {
        short[] means = tile.means();
        int times = side / tile.side();
        int size = SIDE * times;
        int across = Tile.squares(tile.posts().columns(), tile.side());
        int width = Math.min(size, across - x * size);
        int height = Math.min(size, Tile.squares(tile.posts().rows(), tile.side()) - y * size);
        float[] window = new float[width * height];
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                window[j * width + i] =
                        Means.unpacked(means[(y * size + j) * across + x * size + i]);
            }
        }
        return spread(window, width, height, times);
    }

    /// Means of a window, in rows as wide as a block.
    private static float[] spread(float[] window, int width, int height, int side) {
        int across = Tile.squares(width, side);
        int down = Tile.squares(height, side);
        float[] few = new float[across * down];
        Means.squares(window, width, height, side, few, 0);
        if (across == SIDE && down == SIDE) {
            return few;
        }
        float[] block = new float[SIDE * SIDE];
        Arrays.fill(block, Float.NaN);
        for (int j = 0; j < down; j++) {
            System.arraycopy(few, j * across, block, j * SIDE, across);
        }
        return block;
    }
}
