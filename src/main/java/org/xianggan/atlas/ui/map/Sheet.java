package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One picture of the map at one scale and in one state, as far as it is painted: tiles with all
/// groups composed. Lives on the FX thread.
final class Sheet {
    private final TileGrid grid;
    private final MapState state;
    private final List<GroupKey> keys;
    private final Map<TileGrid.Index, GroundedImage> tiles = new HashMap<>();

    Sheet(TileGrid grid, MapState state, Set<Layer.Group> groups) {
        this.grid = grid;
        this.state = state;
        this.keys = keys(state, groups);
    }

    private static List<GroupKey> keys(MapState state, Set<Layer.Group> groups) {
        return GroupKey.all(state).stream().filter(k -> groups.contains(k.group())).toList();
    }

    TileGrid grid() {
        return grid;
    }

    MapState state() {
        return state;
    }

    List<GroupKey> keys() {
        return keys;
    }

    /// Whether it shows what `other` asks for (its groups only: a selection changes no tile).
    boolean shows(MapState other) {
        return other.equals(state)
                || keys.stream().allMatch(k -> GroupKey.of(k.group(), other).equals(k));
    }

    boolean has(TileGrid.Index i) {
        return tiles.containsKey(i);
    }

    void put(TileGrid.Index i, GroundedImage tile) {
        tiles.put(i, tile);
    }

    /// The pixels of some of its tiles.
    Map<TileGrid.Index, int[]> pixels(List<TileGrid.Index> wanted) {
        Map<TileGrid.Index, int[]> pixels = new HashMap<>();
        for (TileGrid.Index i : wanted) {
            GroundedImage tile = tiles.get(i);
            if (tile != null) {
                pixels.put(i, tile.argb());
            }
        }
        return pixels;
    }

    boolean covers(Viewport v) {
        return grid.fits(v) && tiles.keySet().containsAll(grid.covering(v, 0));
    }

    /// Whether its tiles, at whatever scale they are shown, leave nothing of the viewport bare.
    boolean fills(Viewport v) {
        List<TileGrid.Index> met = grid.meeting(v.box(), tiles.size());
        return !met.isEmpty() && tiles.keySet().containsAll(met);
    }

    /// Forgets what lies more than a tile outside the viewport.
    void trim(Viewport v) {
        tiles.keySet().retainAll(new HashSet<>(grid.covering(v, TileGrid.SIDE)));
    }

    List<GroundedImage> tiles() {
        return List.copyOf(tiles.values());
    }
}
