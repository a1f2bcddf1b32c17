package org.xianggan.atlas.core.view;

import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;

/// Everything in one picture, as rows.
public record ViewTable(Viewport viewport, MapState state, List<ViewRow> rows) {
    public ViewTable {
        rows = List.copyOf(rows);
    }

    /// The same numbers as in the status bar.
    public InView counts() {
        return new InView(
                count(ViewGroup.COUNTIES), count(ViewGroup.LINES), count(ViewGroup.SITES));
    }

    private int count(ViewGroup group) {
        return (int) rows.stream().filter(r -> r.group() == group && r.counted()).count();
    }
}
