package org.xianggan.atlas.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

class KnowledgeTest {
    private static Knowledge in(int year) {
        return new Knowledge(year, Messages.chinese());
    }

    private static Citation said(@Nullable String date) {
        return new Citation(
                EntityId.of("fact:F176"),
                "样例",
                null,
                null,
                date == null ? null : new Edtf(date),
                "A001",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021, true",
        "2021, 2020, false",
        "../2021-06, 2020, false",
        "../2021-06, 2021, true",
        "2019-07/2021-06, 2019, true",
        "2019-07/2021-06, 2018, false",
        "2025-08, 2024, false"
    })
    void aDateTellsSinceWhenItIsKnown(String asOf, int year, boolean known) {
        assertThat(in(year).notYet(new Edtf(asOf), List.of()))
                .isEqualTo(known ? "" : year + " 年尚不知");
    }

    @Test
    void withoutADateTheOldestSourceTells() {
        List<Citation> sources = List.of(said("2025"), said("2021-06"), said(null));
        assertThat(in(2021).notYet(null, sources)).isEmpty();
        assertThat(in(2020).notYet(null, sources)).isEqualTo("2020 年尚不知");
        assertThat(in(2018).notYet(null, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 目标 2023 年；2020 年尚未提出",
        "2021, '目标 2023 年，2021 年还未到'",
        "2023, 2023 年正是目标年",
        "2025, '目标 2023 年，已过'"
    })
    void aTargetIsSeenFromTheYear(int year, String words) {
        assertThat(in(year).target(2023, List.of(said("2021-06")))).isEqualTo(words);
    }
}
