package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;
import java.util.Map;

/// The whole picture that a fresh window shows, with what is needed to show it again without asking
/// the store or a painter: what “home” is, the sources under the map, tiles, labels. The state that
/// it was painted in is the keeper's to know ([FirstPictures]).
///
/// @param viewport at home, at rest
/// @param tiles composed of all groups, [TileGrid#SIDE] pixels a side, premultiplied ARGB
/// @param covered what the labels keep clear of, device pixels of the labels' viewport
/// @param lettering the picture of the labels; null where there is none
record FirstPicture(
        GeoBox home,
        List<String> sources,
        Viewport viewport,
        TileGrid grid,
        Map<TileGrid.Index, int[]> tiles,
        List<MapPainter.Covered> covered,
        Labels labels,
        @Nullable Picture lettering) {
    FirstPicture {
        sources = List.copyOf(sources);
        tiles = Map.copyOf(tiles);
        covered = List.copyOf(covered);
    }

    /// The same, its labels as those of a state that has the same pixels.
    FirstPicture in(MapState state) {
        return new FirstPicture(
                home,
                sources,
                viewport,
                grid,
                tiles,
                covered,
                new Labels(labels.viewport(), state, labels.placed(), labels.hidden()),
                lettering);
    }

    /// Whether it is the picture of this size, and not of one that the window had long ago.
    boolean isOf(FirstView size) {
        return FirstView.of(viewport).equals(size);
    }
}
