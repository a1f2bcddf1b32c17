package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

class SheetUsesTest {
    private static final EntityId CHALING = EntityId.of("county:430224");

    @Test
    void what_stands_on_the_page_of_a_county_is_said_to_be_used_there() {
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            SheetUses uses = new SheetUses(atlas, Messages.chinese());
            EntityInfo.Attribute area =
                    atlas.info(CHALING).orElseThrow().attributes().stream()
                            .filter(a -> a.key().equals("area"))
                            .findFirst()
                            .orElseThrow();
            assertThat(uses.of(area.citations().getFirst().id()))
                    .extracting(Use::page, Use::target)
                    .containsExactly(tuple("paper", CHALING));
            assertThat(uses.of(EntityId.of("fact:F999"))).isEmpty();
        }
    }
}
