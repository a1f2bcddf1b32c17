package org.xianggan.atlas.ui.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections.Incoming;
import org.xianggan.atlas.core.content.Corrections.Kept;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.correction.CorrectionRows.Row;

import java.util.List;

class CorrectionRowsTest {
    private final Messages texts = Messages.chinese();
    private final CorrectionRows rows =
            new CorrectionRows(
                    new SampleLibrary(), texts, new Reading(texts, new Sample()::english));

    private static Correction correction(EntityId fact, String value, @Nullable String title) {
        return new Correction(
                fact,
                value,
                Double.valueOf(value),
                "个",
                null,
                null,
                "样例局",
                title,
                null,
                null,
                "样例同事",
                "重新数过",
                "2026-01-02");
    }

    private static Kept kept(Correction c) {
        return new Kept(c, List.of());
    }

    private List<Row.One> incoming(List<Kept> kept, Correction... coming) {
        return rows.of(kept, new Incoming(List.of(coming), List.of())).stream()
                .filter(Row.One.class::isInstance)
                .map(Row.One.class::cast)
                .filter(Row.One::incoming)
                .toList();
    }

    @Test
    void aColleaguesOneSaysWhatItWouldReplace() {
        List<Row.One> shown =
                incoming(
                        List.of(kept(correction(SampleLibrary.F001, "13", null))),
                        correction(SampleLibrary.F001, "14", null),
                        correction(SampleLibrary.F002, "15", null));
        assertThat(shown.get(0).problems())
                .singleElement()
                .satisfies(p -> assertThat(p).contains("代替").contains("13 个"));
        assertThat(shown.get(1).problems()).isEmpty();
    }

    @Test
    void theSameOneReplacesNothing() {
        Correction same = correction(SampleLibrary.F001, "13", null);
        assertThat(incoming(List.of(kept(same)), same).getFirst().problems()).isEmpty();
    }

    @Test
    void whatIsWrongWithAPatchComesFirstAndNothingOfItIsShown() {
        List<Row> shown = rows.of(List.of(), new Incoming(List.of(), List.of("第 2 行：样例")));
        assertThat(shown).hasSize(2);
        assertThat(shown.get(1)).isEqualTo(new Row.Wrong("第 2 行：样例"));
    }
}
