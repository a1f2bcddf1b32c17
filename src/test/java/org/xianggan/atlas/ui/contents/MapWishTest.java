package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.List;
import java.util.Set;

class MapWishTest {
    @Test
    void layersAreTheirRowsAndRowsAreThemselves() {
        MapWish wish = MapWish.of(List.of("railways", "expressways", "no-such"), null, null);
        assertThat(wish.rows())
                .containsExactlyInAnyOrder(
                        LayerRow.HIGH_SPEED, LayerRow.RAILWAYS, LayerRow.EXPRESSWAYS);
        assertThat(wish.home()).isTrue();
    }

    @Test
    void theGroundStaysAsItIs() {
        MapWish wish = MapWish.of(List.of("belt"), 2020, EntityId.of("belt:main"));
        assertThat(wish.rowsOver(Set.of(LayerRow.COUNTIES, LayerRow.EXPRESSWAYS)))
                .containsExactlyInAnyOrder(LayerRow.COUNTIES, LayerRow.BELT);
        assertThat(wish.home()).isFalse();
    }

    @Test
    void noWishChangesNothing() {
        Set<LayerRow> rows = Set.of(LayerRow.COUNTIES, LayerRow.EXPRESSWAYS);
        assertThat(MapWish.NONE.rowsOver(rows)).isEqualTo(rows);
    }
}
