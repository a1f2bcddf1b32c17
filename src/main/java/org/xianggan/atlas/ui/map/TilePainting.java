package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Paints and composes one tile, on a worker: what the cache holds of its groups is taken from
/// there.
final class TilePainting {
    private static final Picture EMPTY = new Picture(0, 0, 0, 0, new int[0]);

    private final MapPainter painter;
    private final TileStock stock;
    private final Consumer<RuntimeException> problems;

    TilePainting(MapPainter painter, TileStock stock, Consumer<RuntimeException> problems) {
        this.painter = painter;
        this.stock = stock;
        this.problems = problems;
    }

    /// The tile with all its groups, the very one that was made before where there is one; null
    /// once cancelled.
    @Nullable GroundedImage paint(Sheet sheet, TileGrid.Index i, BooleanSupplier cancelled) {
        List<GroupKey> groups = new ArrayList<>();
        for (GroupKey group : sheet.keys()) {
            groups.add(alike(sheet, group, i));
        }
        ComposedTiles.Key key = new ComposedTiles.Key(sheet.grid(), i, groups);
        GroundedImage known = stock.composed().get(key);
        if (known != null) {
            return known;
        }
        int @Nullable [] whole = null;
        for (GroupKey group : groups) {
            Picture part = part(sheet, group, i, cancelled);
            if (part == null) {
                return null;
            }
            if (part == EMPTY) {
                continue;
            }
            if (whole == null) {
                whole = part.argb().clone();
            } else {
                Pixels.over(whole, part.argb());
            }
        }
        int[] pixels = whole == null ? new int[TileGrid.SIDE * TileGrid.SIDE] : whole;
        GroundedImage tile = GroundedImage.tile(sheet.grid(), i, pixels);
        stock.composed().put(key, tile);
        return tile;
    }

    private GroupKey alike(Sheet sheet, GroupKey group, TileGrid.Index i) {
        try {
            return group.year() == 0
                    ? group
                    : group.in(
                            painter.alike(sheet.grid().request(group.group(), i, sheet.state())));
        } catch (RuntimeException e) {
            // Painting meets the same, and says so.
            return group;
        }
    }

    private @Nullable Picture part(
            Sheet sheet, GroupKey group, TileGrid.Index i, BooleanSupplier cancelled) {
        if (group.isBare()) {
            return EMPTY;
        }
        TileCache.Key key = new TileCache.Key(group, sheet.grid(), i);
        Picture known = stock.cache().get(key);
        if (known != null) {
            return known;
        }
        synchronized (stock.lock(key)) {
            known = stock.cache().get(key);
            return known != null ? known : paint(sheet, group, i, key, cancelled);
        }
    }

    private @Nullable Picture paint(
            Sheet sheet,
            GroupKey group,
            TileGrid.Index i,
            TileCache.Key key,
            BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            return null;
        }
        try {
            Picture painted =
                    painter.tile(sheet.grid().request(group.group(), i, sheet.state()), cancelled);
            if (painted == null) {
                return null;
            }
            Picture kept = painted.isEmpty() ? EMPTY : painted;
            stock.cache().put(key, kept);
            return kept;
        } catch (RuntimeException e) {
            // One group of one tile stays empty; the map goes on, and the person is told.
            problems.accept(e);
            return EMPTY;
        }
    }
}
