package org.xianggan.atlas.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class FactTest {
    private static final EntityId CHALING = EntityId.of("county:430224");
    private static final EntityId ZHUZHOU = EntityId.of("prefecture:430200");

    @Test
    void documents_then_the_thing_itself_then_the_newest() {
        Fact other = fact("S001", null, "2025", CHALING);
        Fact undated = fact("F001", "doc:A", null, CHALING);
        Fact old = fact("F002", "doc:A", "2019", CHALING);
        Fact shared = fact("F003", "doc:B", "2025", CHALING, ZHUZHOU);
        Fact newer = fact("F004", "doc:B", "2025-08", CHALING);
        assertThat(
                        Stream.of(other, undated, old, shared, newer)
                                .sorted(Fact.READING_ORDER)
                                .map(f -> f.id().key()))
                .containsExactly("F004", "F002", "F001", "F003", "S001");
    }

    private static Fact fact(
            String key, @Nullable String document, @Nullable String asOf, EntityId... of) {
        return new Fact(
                EntityId.of("fact:" + key),
                "figure",
                List.of(of),
                key,
                null,
                null,
                null,
                null,
                asOf == null ? null : new Edtf(asOf),
                null,
                document == null ? null : EntityId.of(document),
                null,
                null,
                null,
                "high",
                null,
                null,
                null);
    }
}
