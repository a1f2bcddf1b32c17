package org.xianggan.atlas.ui.planner.corridor;

import org.xianggan.atlas.core.nearby.Corridor;

import java.util.ArrayList;
import java.util.List;

/// A row of the list.
sealed interface CorridorRow {
    /// @param kind `counties`, `sites`, `townships` or `stations`
    record Head(String kind, int count) implements CorridorRow {}

    record One(String kind, Corridor.Near near) implements CorridorRow {}

    static List<CorridorRow> of(Corridor c) {
        List<CorridorRow> rows = new ArrayList<>();
        add(rows, "counties", c.counties());
        add(rows, "sites", c.sites());
        add(rows, "townships", c.townships());
        add(rows, "stations", c.stations());
        return rows;
    }

    private static void add(List<CorridorRow> rows, String kind, List<Corridor.Near> all) {
        rows.add(new Head(kind, all.size()));
        all.forEach(n -> rows.add(new One(kind, n)));
    }
}
