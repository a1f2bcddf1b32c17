package org.xianggan.atlas.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.List;

/// The numbers of a page and what they stand for.
final class SourcesTest {
    private static Citation citation(String id, String publisher) {
        return new Citation(EntityId.of(id), publisher, null, null, null, null, null);
    }

    @Test
    void what_has_no_source_has_no_number() {
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            Sources.Numbers numbers =
                    new Sources(atlas, new Wording(Messages.chinese(), atlas)).numbers();
            Citation none = citation("fact:S012", "");
            Citation some = citation("source:sample", "某报");
            assertThat(numbers.of(List.of(none))).isEmpty();
            assertThat(numbers.of(List.of(none, some))).isEqualTo("1");
            assertThat(numbers.list()).containsExactly("某报");
        }
    }
}
