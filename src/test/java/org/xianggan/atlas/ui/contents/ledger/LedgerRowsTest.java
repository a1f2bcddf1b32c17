package org.xianggan.atlas.ui.contents.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordSheet;

import java.util.List;
import java.util.Optional;

class LedgerRowsTest {
    private final Messages texts = Messages.chinese();

    private static LedgerEntry entry(
            String id,
            String kind,
            String outcome,
            @Nullable String date,
            @Nullable Integer lookedFor,
            EntityId... entities) {
        Fact source = HandLibrary.fact(id, "后来的样例" + id, null, List.of(entities));
        return new LedgerEntry(
                source.id(),
                "样例" + id,
                kind,
                List.of(HandLibrary.fact("F" + id, "当时的样例", "A001", List.of())),
                "说要" + id,
                new Edtf("2021-06"),
                List.of(entities),
                outcome,
                source.textZh(),
                date == null ? null : new Edtf(date),
                source,
                lookedFor,
                null);
    }

    private List<LedgerRow> rows() {
        return new LedgerRows(
                        new HandLibrary(
                                List.of(
                                        entry(
                                                "S1",
                                                "road",
                                                "done",
                                                "2024-12-31",
                                                null,
                                                Sample.CHALING,
                                                Sample.G106),
                                        entry("S2", "rail", "unknown", null, 3, Sample.YOUXIAN),
                                        entry(
                                                "S3",
                                                "belt",
                                                "unknown",
                                                "2023-07-19",
                                                null,
                                                EntityId.of("agreement:none"))),
                                List.of(),
                                List.of()),
                        new Sample(),
                        texts,
                        new Reading(texts, zh -> Optional.empty()))
                .read();
    }

    @Test
    void aRowLeadsToItsLineBeforeItsCounty() {
        assertThat(rows())
                .extracting(LedgerRow::map)
                .containsExactly(Sample.G106, Sample.YOUXIAN, null);
        assertThat(rows().getFirst().where()).isEqualTo("茶陵县");
    }

    @Test
    void whatWasNotFoundSaysHowOftenItWasLookedFor() {
        assertThat(rows())
                .extracting(LedgerRow::told)
                .containsExactly("已成 2024-12-31", "未查到，查过 3 次", "未查到，查找次数未记，最近见到的是 2023-07-19");
    }

    @Test
    void documentsAndOtherSourcesAreToldApart() {
        LedgerRow row = rows().getFirst();
        assertThat(row.said().by())
                .extracting(r -> r.origin())
                .containsExactly(Origin.DOCUMENT_ONE);
        assertThat(row.said().by().getFirst().publisher()).isEqualTo("样例文件一");
        assertThat(row.became().by()).extracting(r -> r.origin()).containsExactly(Origin.OTHER);
        assertThat(row.became().by().getFirst().number()).isEqualTo(2);
    }

    @Test
    void countsAreThoseOfTheOutcomesAndFilter() {
        RecordModel<LedgerRow> model = LedgerShape.newModel();
        model.show(rows());
        assertThat(model.options(LedgerShape.OUTCOME))
                .containsExactly(
                        new RecordModel.Option("done", "已成", 1),
                        new RecordModel.Option("unknown", "未查到", 2));
        model.chosenProperty(LedgerShape.OUTCOME).set("unknown");
        model.chosenProperty(LedgerShape.COUNTY).set(Sample.YOUXIAN.toString());
        assertThat(model.rows()).extracting(LedgerRow::subject).containsExactly("样例S2");
        model.clearFilter();
        // What has no date comes last, whichever way is up.
        model.orderProperty().set(model.orders().get(2));
        assertThat(model.rows()).extracting(LedgerRow::place).containsExactly(2, 0, 1);
    }

    @Test
    void leavesTheAtlasWithNumbersAsNumbers() {
        Sheet sheet = RecordSheet.of(LedgerPage.ID, LedgerShape.columns(texts), rows(), texts);
        assertThat(sheet.toTabs().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("事项\t类别\t县（市、区）\t当时的说法")
                .contains("查找次数（次）", "资料截至");
        int looked = sheet.columns().stream().map(Sheet.Column::head).toList().indexOf("查找次数（次）");
        assertThat(sheet.rows().get(1).get(looked))
                .isEqualTo(new org.xianggan.atlas.core.sheet.Cell.Number(3, 0));
        assertThat(sheet.rows().getFirst().get(looked).plain()).isEmpty();
    }
}
