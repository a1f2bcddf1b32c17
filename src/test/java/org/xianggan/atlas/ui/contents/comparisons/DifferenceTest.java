package org.xianggan.atlas.ui.contents.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.contents.parts.Said;

import java.util.List;
import java.util.Optional;

class DifferenceTest {
    private static final EntityId ID = EntityId.of("fact:F901");

    private static Said said(@Nullable Double number, String unit) {
        return new Said(
                ID,
                "样例",
                "样例",
                null,
                unit,
                number,
                "",
                "",
                "",
                new References.Reference(
                        1,
                        new Citation(ID, "样例", null, null, null, "A001", null),
                        References.Origin.DOCUMENT_ONE,
                        "样例"),
                null,
                List.of());
    }

    private static Optional<String> of(Said then, Said now, boolean same) {
        return Difference.of(then, now, same, Messages.chinese()).map(ComparisonText.Change::text);
    }

    @Test
    void moreLessAndEqual() {
        assertThat(of(said(57.0, "家"), said(126.0, "家"), true)).contains("多 69 家");
        assertThat(of(said(3.5, "亿元"), said(2.82, "亿元"), true)).contains("少 0.68 亿元");
        assertThat(of(said(24.0, "个"), said(24.0, "个"), true)).contains("没有变化");
    }

    @Test
    void noneWithoutTheSameScopeUnitAndTwoNumbers() {
        assertThat(of(said(85.0, "家"), said(8414.0, "家"), false)).isEmpty();
        assertThat(of(said(85.0, "家"), said(120.0, "个"), true)).isEmpty();
        assertThat(of(said(null, "家"), said(120.0, "家"), true)).isEmpty();
    }
}
