package org.xianggan.atlas.ui.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.Objects;

/// A loop that is worked on, on sites and roads made by hand.
class LoopModelTest {
    private final HandLoops loops = new HandLoops();
    private final LoopModel model = loops.model();

    private void begin(Loop loop) {
        assertThat(loops.shelf.add(loop, "new")).isTrue();
        loops.planner.work();
    }

    private String problem() {
        LoopModel.Problem p = model.problemProperty().get();
        return p == null ? "" : p.sentence(loops.planner.texts);
    }

    @Test
    void everyChangeIsAStepOfTheWorkspaceAndIsPlannedAnew() {
        begin(HandLoops.over(HandJourneys.WEST));
        assertThat(loops.plan().days()).hasSize(1);
        assertThat(model.add(HandJourneys.MIDDLE.stop())).isTrue();
        loops.planner.work();
        assertThat(loops.plan().loop().stops()).hasSize(2);
        model.change("days", l -> l.lasting(2));
        loops.planner.work();
        assertThat(loops.plan().days()).hasSize(2);
        assertThat(loops.steps()).containsExactly("新环线 试", "改环线 试 的站点", "改环线 试 的分天与过夜");
        loops.roomModel.undo();
        loops.roomModel.undo();
        loops.planner.work();
        assertThat(loops.loop().stops()).hasSize(1);
        assertThat(loops.plan().days()).hasSize(1);
        loops.roomModel.redo();
        loops.planner.work();
        assertThat(loops.plan().loop().stops()).hasSize(2);
    }

    @Test
    void whatSomebodyTypesIsOneStep() {
        begin(HandLoops.over(HandJourneys.WEST));
        model.change("name", true, l -> l.called("春"));
        model.change("name", true, l -> l.called("春游"));
        assertThat(loops.steps()).hasSize(2);
        loops.roomModel.undo();
        assertThat(loops.loop().name()).isEqualTo("试");
    }

    @Test
    void theSamePlaceTwiceAndOneWithoutAPositionAreRefusedInASentence() {
        begin(HandLoops.over(HandJourneys.WEST));
        assertThat(model.add(HandJourneys.WEST.stop())).isFalse();
        assertThat(problem()).isEqualTo("旧址HN001出现了两次。");
        assertThat(model.add(HandJourneys.NOWHERE.stop())).isFalse();
        assertThat(problem()).isEqualTo("旧址JX002没有位置，不能排入环线。");
        assertThat(loops.loop().stops()).as("nothing is lost").hasSize(1);
        assertThat(model.planned()).isNotNull();
        model.add(HandJourneys.MIDDLE.stop());
        loops.planner.work();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aStopThatNoRoadLeadsToLeavesWhatWasThereBesideTheReason() {
        begin(HandLoops.over(HandJourneys.WEST));
        Stop far = Stop.at("海上", new org.xianggan.atlas.core.geo.LonLat(150, 10));
        model.add(far);
        loops.planner.work();
        assertThat(problem()).contains("海上");
        assertThat(loops.plan().loop().stops()).hasSize(1);
        assertThat(loops.loop().stops()).hasSize(2);
    }

    @Test
    void fortyDaysAreRefusedAndTheLoopStays() {
        begin(HandLoops.over(HandJourneys.WEST));
        model.change("frame", l -> l.lasting(40));
        assertThat(problem()).isEqualTo("天数不行：40。");
        assertThat(loops.loop().days()).isZero();
        assertThat(loops.steps()).hasSize(1);
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        begin(HandLoops.over(HandJourneys.WEST));
        model.add(HandJourneys.MIDDLE.stop());
        model.change("stops", l -> l.without(0));
        loops.planner.workBackwards();
        assertThat(loops.plan().loop()).isEqualTo(loops.loop());
    }

    @Test
    void whatIsHeldIsTriedAndLeavesTheLoopAlone() {
        begin(HandLoops.over(HandJourneys.WEST, HandJourneys.MIDDLE));
        model.tryOut(loops.loop().lasting(2));
        loops.planner.work();
        assertThat(Objects.requireNonNull(model.trialProperty().get()).days()).hasSize(2);
        assertThat(loops.plan().days()).hasSize(1);
        model.letGo();
        assertThat(model.trialProperty().get()).isNull();
        assertThat(loops.steps()).hasSize(1);
    }

    @Test
    void aBetterOrderStandsBesideThatOfNowUntilItIsTaken() {
        Loop zigzag =
                HandLoops.over(HandJourneys.MIDDLE, HandJourneys.WEST)
                        .adding(LoopStop.of(HandJourneys.AWAY.stop()))
                        .ending(new org.xianggan.atlas.core.journey.Finish.At(HandNetwork.WEST));
        begin(zigzag);
        model.order();
        loops.planner.work();
        var better = Objects.requireNonNull(model.betterProperty().get());
        assertThat(better.isBetter()).isTrue();
        assertThat(better.wayAfter().metres().mid()).isLessThan(better.wayBefore().metres().mid());
        assertThat(loops.loop()).as("nothing is taken yet").isEqualTo(zigzag);
        model.takeBetter();
        loops.planner.work();
        assertThat(loops.loop().stops().getFirst().stop()).isEqualTo(HandJourneys.AWAY.stop());
        assertThat(loops.steps()).last().isEqualTo("环线 试 重新排序");
        loops.roomModel.undo();
        assertThat(loops.loop()).isEqualTo(zigzag);
    }

    @Test
    void aProposedOrderIsForgottenWhenTheLoopChanges() {
        begin(HandLoops.over(HandJourneys.MIDDLE, HandJourneys.WEST));
        model.order();
        model.add(HandJourneys.AWAY.stop());
        loops.planner.work();
        assertThat(model.betterProperty().get()).isNull();
    }

    @Test
    void aPlaceOfTheMapBeginsALoopWhereNoneIsOpen() {
        assertThat(loops.desk.visit(HandJourneys.WEST.stop())).isTrue();
        assertThat(loops.loop().name()).isEqualTo("新环线");
        assertThat(loops.desk.visit(HandJourneys.MIDDLE.stop())).isTrue();
        assertThat(loops.loop().stops()).hasSize(2);
        loops.shelf.remove(Objects.requireNonNull(loops.shelf.current()));
        assertThat(model.loop()).isNull();
        assertThat(model.planned()).isNull();
        loops.roomModel.undo();
        assertThat(loops.loop().stops()).as("it is there again").hasSize(2);
    }
}
