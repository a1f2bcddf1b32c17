package org.xianggan.atlas.ui.map.here;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.time.LocalDate;

/// On the atlas itself: a citation is only as good as what the store really says.
class CitingTest {
    private static final EntityId CHALING = EntityId.of("county:430224");

    private static String cite(Messages texts, boolean thing) {
        try (AtlasFile file = ShippedAtlas.open(texts)) {
            Entity e = file.entity(CHALING).orElseThrow();
            Spot.Named named = new Spot.Named(e.id(), e.names());
            Spot spot = new Spot(new LonLat(113.5402, 26.7801), thing ? named : null, named, 1);
            return new Citing(file, texts, () -> LocalDate.of(2026, 11, 22)).of(spot);
        }
    }

    @Test
    void aThingIsCitedWithItsDocumentsPassagesAndTheData() {
        String text = cite(Messages.chinese(), true);
        assertThat(text.lines().toList().get(0)).isEqualTo("茶陵县（县级）");
        assertThat(text)
                .contains("《湘赣边图集》")
                .contains("2026-11-22")
                .contains("数据版本 ")
                .containsPattern("位置精度 B（误差约 \\d+ m）")
                .containsPattern("\\[1\\] 《.+》A\\d{3}")
                .contains("另有 ");
        assertThat(text.lines().filter(l -> l.startsWith("[")).count()).isEqualTo(12);
    }

    @Test
    void aPlaceIsCitedWithItsCoordinatesAndWhatIsDrawnThere() {
        String text = cite(Messages.english(), false);
        assertThat(text)
                .startsWith("26.780100,113.540200 (WGS-84, lat,lon), Chaling County")
                .contains("Xianggan Atlas")
                .contains("Accuracy of the boundary B")
                .contains("OpenStreetMap");
    }
}
