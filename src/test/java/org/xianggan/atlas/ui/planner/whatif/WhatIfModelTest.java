package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.SHORTCUT;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.ui.planner.HandPlanner;

import java.util.Objects;

class WhatIfModelTest {
    private static final int WEST = 0;
    private static final int MIDDLE = 1;
    private static final int EAST = 2;

    /// 300 km from every road.
    private static final String SEA = "24.5,116.5";

    private final HandPlanner planner = new HandPlanner();
    private final WhatIfModel model =
            new WhatIfModel(planner.travel, planner.around, planner.texts);

    private WhatIfModel.Answer answer() {
        return Objects.requireNonNull(model.inquiry().answer());
    }

    private String problem() {
        return model.inquiry().problemProperty().get();
    }

    private PairGain pair(int i, int j) {
        return Objects.requireNonNull(answer().pair(i, j));
    }

    private void wake() {
        model.wake();
        planner.work();
    }

    private void open(EntityId line) {
        model.open(line);
        planner.work();
    }

    private void year(int year) {
        planner.scenarios.change(s -> s.in(year));
        planner.work();
    }

    @Test
    void nothingIsAskedBeforeSomebodyLooks() {
        planner.scenarios.change(s -> s.opening(SHORTCUT));
        assertThat(planner.workers).isEmpty();
        wake();
        assertThat(answer().after().opened()).hasSize(1);
        assertThat(model.inquiry().busyProperty().get()).isFalse();
    }

    @Test
    void theYearAsItIsIsComparedWithTheSameYear() {
        wake();
        assertThat(answer().isChanged()).isFalse();
        assertThat(answer().seats())
                .extracting(e -> e.id())
                .containsExactly(HandCatalogue.WEST, HandCatalogue.MIDDLE, HandCatalogue.EAST);
        assertThat(answer().pair(WEST, WEST)).isNull();
        assertThat(pair(WEST, EAST).gain()).isEqualTo(Range.ZERO);
        assertThat(answer().report().whatIf().ranked()).isEmpty();
    }

    @Test
    void whatIsNotOpenCanBeOpenedAndGains() {
        wake();
        assertThat(answer().candidates())
                .singleElement()
                .satisfies(c -> assertThat(c.line()).isEqualTo(SHORTCUT))
                .satisfies(c -> assertThat(c.statuses()).containsExactly(Status.PLANNED));
        open(SHORTCUT);
        assertThat(answer().isChanged()).isTrue();
        assertThat(pair(WEST, EAST).counts()).isTrue();
        assertThat(pair(WEST, EAST).gain().low()).isPositive();
        assertThat(answer().pair(EAST, WEST)).isSameAs(answer().pair(WEST, EAST));
        assertThat(answer().report().whatIf().ranked().getFirst())
                .isEqualTo(answer().pair(WEST, EAST));
        // Once more is the same.
        open(SHORTCUT);
        assertThat(planner.scenarios.current().opened()).hasSize(1);
    }

    @Test
    void inTheYearInWhichItOpensNothingIsGained() {
        wake();
        open(SHORTCUT);
        year(2030);
        assertThat(answer().candidates()).isEmpty();
        assertThat(pair(WEST, EAST).gain()).isEqualTo(Range.ZERO);
        assertThat(answer().before().year()).isEqualTo(2030);
    }

    @Test
    void theNewestQuestionWinsWhicheverIsAnsweredFirst() {
        wake();
        planner.scenarios.change(s -> s.in(2026));
        planner.scenarios.change(s -> s.in(2027));
        planner.workBackwards();
        assertThat(answer().after().year()).isEqualTo(2027);
        planner.scenarios.change(s -> s.in(2028));
        planner.scenarios.change(s -> s.in(2029));
        planner.work();
        assertThat(answer().after().year()).isEqualTo(2029);
    }

    @Test
    void aYearOfWhichNothingIsKnownLeavesTheAnswerAndSaysSo() {
        wake();
        WhatIfModel.Answer before = answer();
        year(1900);
        assertThat(problem()).contains("1900");
        assertThat(answer()).isSameAs(before);
        assertThat(model.inquiry().busyProperty().get()).isFalse();
        year(2026);
        assertThat(problem()).isEmpty();
        assertThat(answer().after().year()).isEqualTo(2026);
    }

    @Test
    void reachIsAskedFromAPlaceOrAPosition() {
        wake();
        assertThat(answer().report().gains()).isEmpty();
        model.reachFrom("西县");
        planner.work();
        assertThat(answer().report().gains()).hasSize(3);
        assertThat(Objects.requireNonNull(model.from()).name()).isEqualTo("西县");
        model.reachFrom("27,113.2");
        planner.work();
        assertThat(Objects.requireNonNull(model.from()).id()).isNull();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aPlaceInTheSeaIsSaidAndNotKept() {
        wake();
        model.reachFrom("西县");
        planner.work();
        WhatIfModel.Answer before = answer();
        model.reachFrom(SEA);
        planner.work();
        assertThat(problem()).isNotEmpty();
        assertThat(answer()).isSameAs(before);
        assertThat(Objects.requireNonNull(model.from()).name()).isEqualTo("西县");
        // Later questions do not stumble over it.
        open(SHORTCUT);
        assertThat(problem()).isEmpty();
        assertThat(answer().report().gains()).hasSize(3);
    }

    @Test
    void aPlaceThatNobodyKnowsIsSaid() {
        wake();
        WhatIfModel.Answer before = answer();
        model.reachFrom("没有这里");
        planner.work();
        assertThat(problem()).contains("“没有这里”");
        model.reachFrom("  ");
        planner.work();
        assertThat(problem()).contains("没有写地点");
        assertThat(answer()).isSameAs(before);
    }

    @Test
    void ofTwoPlacesTheLastCounts() {
        wake();
        model.reachFrom("西县");
        model.reachFrom("东市");
        planner.workBackwards();
        assertThat(Objects.requireNonNull(model.from()).name()).isEqualTo("东市");
        assertThat(answer().report().gains()).hasSize(3);
    }

    @Test
    void aKeptScenarioIsComparedWithInItsOwnYear() {
        wake();
        open(SHORTCUT);
        planner.scenarios.keep("开通");
        planner.scenarios.change(s -> s.bare());
        model.compareWith("开通");
        planner.work();
        assertThat(answer().before().opened()).hasSize(1);
        assertThat(answer().after().opened()).isEmpty();
        assertThat(pair(WEST, EAST).gain().high()).isNegative();
        year(2026);
        assertThat(answer().before().year()).isEqualTo(2025);
        assertThat(answer().after().year()).isEqualTo(2026);
        // Where it was deleted the year as it is stands in.
        planner.scenarios.forget("开通");
        year(2027);
        assertThat(answer().isChanged()).isFalse();
        model.compareWith(null);
        planner.work();
        assertThat(model.against()).isNull();
    }

    @Test
    void undoAndRedoAreFollowed() {
        wake();
        open(SHORTCUT);
        planner.scenarios.undo();
        planner.work();
        assertThat(answer().isChanged()).isFalse();
        planner.scenarios.redo();
        planner.work();
        assertThat(pair(WEST, EAST).counts()).isTrue();
    }

    @Test
    void byRailThereIsNoStationAndItIsSaid() {
        wake();
        WhatIfModel.Answer before = answer();
        model.by(TravelMode.RAIL);
        planner.work();
        assertThat(problem()).isNotEmpty();
        assertThat(answer()).isSameAs(before);
        model.by(TravelMode.DRIVE);
        planner.work();
        assertThat(problem()).isEmpty();
        // The same mode is no question.
        model.by(TravelMode.DRIVE);
        assertThat(planner.workers).isEmpty();
    }

    @Test
    void aPlaceWithItselfIsNoPair() {
        model.choose(new WhatIfModel.Pair(WEST, MIDDLE));
        assertThat(model.chosenProperty().get()).isEqualTo(new WhatIfModel.Pair(WEST, MIDDLE));
        model.choose(new WhatIfModel.Pair(EAST, EAST));
        assertThat(model.chosenProperty().get()).isNull();
    }
}
