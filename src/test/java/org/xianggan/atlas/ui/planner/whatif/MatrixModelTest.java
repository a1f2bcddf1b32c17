package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.SHORTCUT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.ui.planner.HandPlanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The table of pairs: which row stands where, and what its cells say.
class MatrixModelTest {
    private static final int WEST = 0;
    private static final int MIDDLE = 1;
    private static final int EAST = 2;

    private final HandPlanner planner = new HandPlanner();
    private final WhatIfModel page = new WhatIfModel(planner.travel, planner.around, planner.texts);
    private final MatrixModel model = new MatrixModel(page);
    private final MatrixText words = new MatrixText(model, planner.texts);

    @BeforeEach
    void open() {
        page.wake();
        page.open(SHORTCUT);
        planner.work();
    }

    private WhatIfModel.Answer answer() {
        return Objects.requireNonNull(page.inquiry().answer());
    }

    /// The answer, with other gains: of west – middle, west – east, middle – east.
    private WhatIfModel.Answer with(Range... gains) {
        WhatIfModel.Answer a = answer();
        List<PairGain> pairs = new ArrayList<>(a.pairs());
        int[][] at = {{WEST, MIDDLE}, {WEST, EAST}, {MIDDLE, EAST}};
        for (int k = 0; k < at.length; k++) {
            int i = at[k][0];
            int j = at[k][1];
            PairGain was = Objects.requireNonNull(a.pair(i, j));
            PairGain is = new PairGain(i, j, was.before(), was.after(), gains[k], gains[k], false);
            pairs.set(i * 3 + j, is);
            pairs.set(j * 3 + i, is);
        }
        return new WhatIfModel.Answer(
                a.mode(), a.before(), a.after(), a.report(), a.seats(), pairs, a.candidates());
    }

    @Test
    void aDifferenceInsideItsRangeHasNoRankWhicheverWayRound() {
        WhatIfModel.Answer a =
                with(new Range(60, 600, 900), new Range(-60, 3000, 6000), new Range(10, 20, 30));
        model.sort(MIDDLE);
        // To the middle: the west saves for sure, the east a little, the middle itself nothing.
        assertThat(model.rows(a)).containsExactly(WEST, EAST, MIDDLE);
        model.sort(MIDDLE);
        assertThat(model.rows(a)).containsExactly(EAST, WEST, MIDDLE);
        model.sort(WEST);
        // West – east is larger, and not known to be anything: after west – middle, both ways.
        assertThat(model.rows(a)).containsExactly(MIDDLE, WEST, EAST);
        model.sort(WEST);
        assertThat(model.rows(a)).containsExactly(MIDDLE, WEST, EAST);
    }

    @Test
    void whatIsLostComesAfterWhatIsSaved() {
        WhatIfModel.Answer a = with(new Range(-90, -60, -30), new Range(30, 60, 90), Range.ZERO);
        model.sort(WEST);
        assertThat(model.rows(a)).containsExactly(EAST, MIDDLE, WEST);
    }

    @Test
    void timesRankFromTheShortestAndTheThirdPressEndsIt() {
        page.show(WhatIfModel.Show.BEFORE);
        assertThat(model.rows(answer())).containsExactly(WEST, MIDDLE, EAST);
        model.sort(EAST);
        assertThat(model.rows(answer())).containsExactly(MIDDLE, WEST, EAST);
        model.sort(EAST);
        assertThat(model.rows(answer())).containsExactly(WEST, MIDDLE, EAST);
        assertThat(model.orderProperty().get()).isEqualTo(new MatrixModel.Order(EAST, true));
        model.sort(EAST);
        assertThat(model.orderProperty().get()).isNull();
        // Afterwards the straight road is the shorter.
        page.show(WhatIfModel.Show.AFTER);
        model.sort(EAST);
        assertThat(model.rows(answer())).containsExactly(WEST, MIDDLE, EAST);
    }

    @Test
    void aCellHasItsValueWithTheRange() {
        page.show(WhatIfModel.Show.BEFORE);
        MatrixCell time = words.cell(answer(), WEST, EAST);
        assertThat(time.value()).matches("\\d\\.\\d");
        assertThat(time.range()).matches("\\d\\.\\d–\\d\\.\\d");
        assertThat(time.look()).isEqualTo(MatrixCell.Look.PLAIN);
        model.measure(MatrixModel.Measure.LENGTH);
        // 32 km by the map, a little more on the ground.
        assertThat(words.cell(answer(), WEST, EAST).value()).isEqualTo("32");
        page.show(WhatIfModel.Show.AFTER);
        assertThat(words.cell(answer(), WEST, EAST).value()).isEqualTo("20");
        page.show(WhatIfModel.Show.GAIN);
        assertThat(words.cell(answer(), WEST, EAST).value()).isEqualTo("12");
        assertThat(words.cell(answer(), WEST, WEST)).isEqualTo(MatrixCell.SELF);
    }

    @Test
    void whatIsGreyIsSetApart() {
        WhatIfModel.Answer a =
                with(new Range(60, 600, 900), new Range(-60, 3000, 6000), Range.ZERO);
        assertThat(words.cell(a, WEST, MIDDLE))
                .isEqualTo(new MatrixCell("10", "1–15", MatrixCell.Look.SURE, "heat-g2"));
        assertThat(words.cell(a, WEST, EAST))
                .isEqualTo(new MatrixCell("50", "−1 … 100", MatrixCell.Look.GREY, "heat-grey"));
        assertThat(words.cell(a, MIDDLE, EAST).look()).isEqualTo(MatrixCell.Look.GREY);
    }

    @Test
    void theTableIsCopiedInThreeBlocksAndWhatIsGreyIsNoNumber() {
        WhatIfModel.Answer a =
                with(new Range(60, 600, 900), new Range(-60, 3000, 6000), Range.ZERO);
        model.sort(MIDDLE);
        List<List<Cell>> rows = MatrixBlocks.of(model, a, planner.texts).rows();
        assertThat(rows).hasSize(3 * 3 + 2 * 2);
        assertThat(rows.getFirst())
                .containsExactly(
                        new Cell.Text("西县"),
                        Cell.EMPTY,
                        new Cell.Number(10, 1),
                        new Cell.Code("~50.0"));
        assertThat(rows.get(5).get(2)).isEqualTo(new Cell.Number(1, 1));
        assertThat(rows.get(10).get(2)).isEqualTo(new Cell.Number(15, 1));
    }

    @Test
    void seatsAreCalledShortUnlessTwoWouldBeCalledTheSame() {
        List<Entity> seats =
                Arrays.asList(
                        seat("甲县", "An County"), seat("甲市", "An City"), seat("乙区", "Bo District"));
        assertThat(SeatNames.of(seats, Language.EN))
                .extracting(SeatNames.Name::first)
                .containsExactly("An County", "An City", "Bo");
        assertThat(SeatNames.of(seats, Language.BOTH).getLast().whole()).isEqualTo("乙区 Bo");
        assertThat(SeatNames.of(seats, Language.ZH).getLast())
                .isEqualTo(new SeatNames.Name("乙区", null));
    }

    private static Entity seat(String zh, String en) {
        return new Entity(
                EntityId.of("county:" + Math.abs(zh.hashCode())),
                new Names(zh, zh, null, en, List.of()),
                null,
                null,
                null,
                null,
                false);
    }
}
