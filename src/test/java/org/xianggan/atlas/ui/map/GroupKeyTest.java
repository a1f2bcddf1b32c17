package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.Arrays;
import java.util.List;

/// A change of looks paints at most one group anew.
final class GroupKeyTest {
    private static final MapState STATE = MapState.initial(2025);

    private static List<Layer.Group> changedBy(LayerLooks looks) {
        return Arrays.stream(Layer.Group.values())
                .filter(g -> !GroupKey.of(g, STATE).equals(GroupKey.of(g, STATE.looking(looks))))
                .toList();
    }

    @Test
    void everyRowsOpacityConcernsItsOwnGroupOnly() {
        for (LayerRow row : LayerRow.values()) {
            assertThat(changedBy(LayerLooks.DEFAULT.withOpacity(row, 0.5)))
                    .as(row.id())
                    .containsExactly(row.layer().group());
        }
    }

    @Test
    void anOrderConcernsTheGroupWhoseRowsPassEachOther() {
        assertThat(changedBy(LayerLooks.DEFAULT.moved(LayerRow.EXPRESSWAYS, 1)))
                .containsExactly(Layer.Group.LINES);
        assertThat(changedBy(LayerLooks.DEFAULT.moved(LayerRow.RIVERS, -1)))
                .containsExactly(Layer.Group.WATER_AND_BOUNDARIES);
        // Stations are marks and lie above every line, wherever they stand in the list.
        assertThat(changedBy(LayerLooks.DEFAULT.moved(LayerRow.STATIONS, -6))).isEmpty();
    }
}
