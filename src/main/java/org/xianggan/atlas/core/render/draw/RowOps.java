package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What each row of a group draws, kept apart until all is known: then put above one another as the
/// list has them, each row at its own opacity.
final class RowOps {
    private final Map<LayerRow, List<DrawOp>> ops = new EnumMap<>(LayerRow.class);

    List<DrawOp> of(LayerRow row) {
        return ops.computeIfAbsent(row, r -> new ArrayList<>());
    }

    /// @param order the lowest first
    void addTo(List<DrawOp> out, List<LayerRow> order, MapState state) {
        for (LayerRow row : order) {
            List<DrawOp> own = ops.get(row);
            if (own != null) {
                add(out, own, state.looks().opacity(row));
            }
        }
    }

    static void add(List<DrawOp> out, List<DrawOp> own, double opacity) {
        if (own.isEmpty() || opacity <= 0) {
            return;
        }
        if (opacity >= 1) {
            out.addAll(own);
        } else {
            out.add(new DrawOp.Faded(own, opacity));
        }
    }
}
