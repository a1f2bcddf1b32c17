package org.xianggan.atlas.ui.contents.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordSheet;

import java.util.List;
import java.util.Optional;

class CrossingRowsTest {
    private final Messages texts = Messages.chinese();

    private static Crossing crossing(
            String key,
            @Nullable EntityId line,
            @Nullable EntityId county,
            @Nullable Status hunan,
            @Nullable Status jiangxi) {
        return new Crossing(
                EntityId.of("crossing:" + key),
                new Names("通道" + key, "通道" + key, null, "Crossing " + key, List.of()),
                line,
                "national",
                new Crossing.Side(county, "样例镇", hunan, new Edtf("2021"), List.of()),
                new Crossing.Side(null, null, jiangxi, null, List.of()),
                null);
    }

    private List<CrossingRow> rows() {
        return new CrossingRows(
                        new HandLibrary(
                                List.of(),
                                List.of(
                                        crossing("a", null, null, null, null),
                                        crossing(
                                                "b",
                                                Sample.G106,
                                                Sample.CHALING,
                                                Status.OPEN,
                                                Status.UNDER_CONSTRUCTION),
                                        crossing(
                                                "c",
                                                EntityId.of("road:none"),
                                                Sample.YOUXIAN,
                                                Status.PLANNED,
                                                null)),
                                List.of()),
                        new Sample(),
                        texts,
                        new Reading(texts, zh -> Optional.empty()))
                .read();
    }

    @Test
    void whatHasNoCourseIsSelectedItselfAndSaysSo() {
        List<CrossingRow> rows = rows();
        assertThat(rows.get(1).map()).isEqualTo(Sample.G106);
        assertThat(rows.get(1).course()).isTrue();
        assertThat(rows.get(0).map()).isEqualTo(EntityId.of("crossing:c"));
        assertThat(rows.get(0).course()).isFalse();
        assertThat(rows.get(0).counties()).containsExactly(Sample.YOUXIAN);
    }

    @Test
    void eachSideSaysWhatIsKnownOfIt() {
        CrossingRow row = rows().getFirst();
        assertThat(row.hunan().place()).isEqualTo("攸县 样例镇");
        assertThat(row.hunan().told()).isEqualTo("规划 2021");
        assertThat(row.jiangxi().told()).isEqualTo("未查到");
        assertThat(row.jiangxi().place()).isEmpty();
    }

    @Test
    void runsFromNorthToSouthAndTheUnknownPlaceIsLast() {
        Facet<CrossingRow> balance = CrossingShape.balance(texts);
        RecordModel<CrossingRow> model = CrossingShape.newModel(balance);
        model.show(rows());
        assertThat(model.rows()).extracting(r -> r.id().key()).containsExactly("c", "b", "a");
        model.chosenProperty(balance).set("ahead");
        assertThat(model.rows()).extracting(r -> r.id().key()).containsExactly("b");
        assertThat(model.options(balance))
                .extracting(RecordModel.Option::label)
                .containsExactly("一侧先行", "只查到一侧", "两侧未查到");
    }

    @Test
    void theSheetHasBothSidesWithTheirDates() {
        Sheet sheet = RecordSheet.of(CrossingsPage.ID, CrossingShape.columns(texts), rows(), texts);
        List<String> heads = sheet.columns().stream().map(Sheet.Column::head).toList();
        assertThat(heads).contains("湖南侧状态", "湖南侧日期", "江西侧状态", "江西侧日期", "纬度（°N）");
        assertThat(sheet.rows().get(1).get(heads.indexOf("湖南侧状态")).plain()).isEqualTo("通车");
        assertThat(sheet.rows().get(1).get(heads.indexOf("湖南侧日期")).plain()).isEqualTo("2021");
        assertThat(sheet.rows().getLast().get(heads.indexOf("江西侧状态")).plain()).isEqualTo("未查到");
    }
}
