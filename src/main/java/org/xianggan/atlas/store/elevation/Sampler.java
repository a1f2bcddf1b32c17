package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Reads heights between cells of about one size, across the borders of tiles. For one thread, for
/// one picture or one way.
final class Sampler {
    private final List<Tile> tiles;
    private final Level[] levels;
    private @Nullable Level last;

    /// @param tiles those that may be met, the finest first
    /// @param over metres of ground that a height is to be the mean of
    Sampler(List<Tile> tiles, double over, Blocks blocks) {
        this.tiles = tiles;
        this.levels = new Level[tiles.size()];
        for (int i = 0; i < levels.length; i++) {
            Posts posts = tiles.get(i).posts();
            boolean first = tiles.subList(0, i).stream().noneMatch(t -> t.posts().overlaps(posts));
            levels[i] = new Level(tiles.get(i), over, blocks, first);
        }
    }

    /// Of the finest tile that knows it; NaN where none does.
    float at(double lon, double lat) {
        // Nearly always it is inside the tile of the place before.
        Level same = last;
        float found = same == null ? Float.NaN : same.inside(lon, lat);
        return Float.isNaN(found) ? searched(lon, lat) : found;
    }

    private float searched(double lon, double lat) {
        float found = Float.NaN;
        int near = -1;
        for (int i = 0; i < levels.length && Float.isNaN(found); i++) {
            Posts posts = tiles.get(i).posts();
            if (near >= 0 && posts.spacing() > 1.5 * tiles.get(near).posts().spacing()) {
                found = levels[near].between(lon, lat);
                near = -1;
            }
            if (Float.isNaN(found) && posts.holds(lon, lat)) {
                found = levels[i].between(lon, lat);
                last = levels[i].first ? levels[i] : null;
            } else if (near < 0 && posts.touches(lon, lat)) {
                near = i;
            }
        }
        return Float.isNaN(found) && near >= 0 ? levels[near].between(lon, lat) : found;
    }

    /// The cell at a place, of another tile of about the same fineness than that of `not`; NaN
    /// where there is none.
    private float cell(double lon, double lat, Level not) {
        for (int i = 0; i < levels.length; i++) {
            Posts posts = tiles.get(i).posts();
            if (levels[i] != not
                    && posts.spacing() < 1.5 * not.posts.spacing()
                    && posts.touches(lon, lat)) {
                float found = levels[i].nearest(lon, lat);
                if (!Float.isNaN(found)) {
                    return found;
                }
            }
        }
        return Float.NaN;
    }

    /// One tile in cells of one size. A cell that is cut off by the tile's edge is asked of the
    /// neighbour, who has all of it.
    private final class Level {
        private final Tile tile;
        private final Posts posts;
        private final Blocks blocks;
        private final int side;
        private final double west;
        private final double north;
        private final double stepLon;
        private final double stepLat;
        private final int columns;
        private final int rows;
        private final int across;
        private final float[][] held;
        private final boolean first;

        /// @param first no finer tile lies over it
        Level(Tile tile, double over, Blocks blocks, boolean first) {
            this.first = first;
            this.tile = tile;
            this.posts = tile.posts();
            this.blocks = blocks;
            int s = 1;
            while (2 * s * posts.spacing() <= over * 1.001
                    && 2 * s <= Math.min(posts.columns(), posts.rows())) {
                s *= 2;
            }
            this.side = s;
            this.stepLon = s * posts.stepLon();
            this.stepLat = s * posts.stepLat();
            this.west = posts.west() + (s - 1) / 2.0 * posts.stepLon();
            this.north = posts.north() - (s - 1) / 2.0 * posts.stepLat();
            this.columns = posts.columns() / s;
            this.rows = posts.rows() / s;
            this.across = Tile.squares(columns, Blocks.SIDE);
            this.held = new float[across * Tile.squares(rows, Blocks.SIDE)][];
        }

        /// Quickly between four of its own cells; NaN where there are none, or one has no height.
        float inside(double lon, double lat) {
            double x = (lon - west) / stepLon;
            double y = (north - lat) / stepLat;
            if (!(x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1)) {
                return Float.NaN;
            }
            int i = (int) x;
            int j = (int) y;
            float tx = (float) (x - i);
            float ty = (float) (y - j);
            float above = own(i, j) * (1 - tx) + own(i + 1, j) * tx;
            return above * (1 - ty) + (own(i, j + 1) * (1 - tx) + own(i + 1, j + 1) * tx) * ty;
        }

        float between(double lon, double lat) {
            double x = (lon - west) / stepLon;
            double y = (north - lat) / stepLat;
            int i = (int) Math.floor(x);
            int j = (int) Math.floor(y);
            float tx = (float) (x - i);
            float ty = (float) (y - j);
            // At a post itself the next is not asked, which may have no height.
            if (tx < 1e-5f || tx > 1 - 1e-5f) {
                i += Math.round(tx);
                tx = 0;
            }
            if (ty < 1e-5f || ty > 1 - 1e-5f) {
                j += Math.round(ty);
                ty = 0;
            }
            float above = along(i, j, tx);
            return ty == 0 ? above : above * (1 - ty) + along(i, j + 1, tx) * ty;
        }

        private float along(int i, int j, float tx) {
            float left = cell(i, j);
            return tx == 0 ? left : left * (1 - tx) + cell(i + 1, j) * tx;
        }

        private float cell(int i, int j) {
            if (i >= 0 && j >= 0 && i < columns && j < rows) {
                return own(i, j);
            }
            float other = Sampler.this.cell(west + i * stepLon, north - j * stepLat, this);
            return Float.isNaN(other)
                    ? own(Math.clamp(i, 0, columns - 1), Math.clamp(j, 0, rows - 1))
                    : other;
        }

        private float nearest(double lon, double lat) {
            return own(
                    Math.clamp(Math.round((lon - west) / stepLon), 0, columns - 1),
                    Math.clamp(Math.round((north - lat) / stepLat), 0, rows - 1));
        }

        private float own(int i, int j) {
            int at = j / Blocks.SIDE * across + i / Blocks.SIDE;
            float[] block = held[at];
            if (block == null) {
                block = blocks.get(tile, side, i / Blocks.SIDE, j / Blocks.SIDE);
                held[at] = block;
            }
            return block[j % Blocks.SIDE * Blocks.SIDE + i % Blocks.SIDE];
        }
    }

    /// Every crossing; NaN all over where there is no tile.
    void all(double[] lons, double[] lats, float[] to) {
        if (levels.length == 0) {
            Arrays.fill(to, Float.NaN);
            return;
        }
        for (int r = 0; r < lats.length; r++) {
            for (int c = 0; c < lons.length; c++) {
                to[r * lons.length + c] = at(lons[c], lats[r]);
            }
        }
    }
}
