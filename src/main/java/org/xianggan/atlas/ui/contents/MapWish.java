package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a page wants of the map while it is open; afterwards the map shows what it showed before.
///
/// @param rows the rows to be shown over the ground that is there; empty to leave them as they are
/// @param year the year to be shown, or null
/// @param focus what is flown to, or null
/// @param home whether the whole region is flown to
/// @param name what the chip on the map calls it, or null for no chip
public record MapWish(
        Set<LayerRow> rows,
        @Nullable Integer year,
        @Nullable EntityId focus,
        boolean home,
        @Nullable Names name) {
    public static final MapWish NONE = new MapWish(Set.of(), null, null, false, null);

    public MapWish {
        rows = Set.copyOf(rows);
    }

    /// @param layers ids of layers or of rows; what is neither is left out
    public static MapWish of(
            Collection<String> layers, @Nullable Integer year, @Nullable EntityId focus) {
        Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
        for (String id : layers) {
            Optional<Layer> layer = Layer.of(id);
            for (LayerRow row : LayerRow.values()) {
                if (row.id().equals(id) || layer.filter(l -> l == row.layer()).isPresent()) {
                    rows.add(row);
                }
            }
        }
        return new MapWish(rows, year, focus, focus == null, null);
    }

    /// The same with a chip on the map that names it and takes it back.
    public MapWish called(Names chip) {
        return new MapWish(rows, year, focus, home, chip);
    }

    /// The rows to be on where `now` are: those of the base map stay as they are.
    public Set<LayerRow> rowsOver(Set<LayerRow> now) {
        if (rows.isEmpty()) {
            return now;
        }
        Set<LayerRow> all = EnumSet.copyOf(rows);
        now.stream().filter(r -> r.section() == LayerRow.Section.BASE).forEach(all::add);
        return Set.copyOf(all);
    }
}
