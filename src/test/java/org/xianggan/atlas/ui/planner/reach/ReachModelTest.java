package org.xianggan.atlas.ui.planner.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.SHORTCUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.ui.planner.HandPlanner;

import java.util.Objects;

class ReachModelTest {
    private static final String SEA = "24.5,116.5";

    private final HandPlanner planner = new HandPlanner();
    private final ReachModel model = new ReachModel(planner.travel, planner.around, planner.texts);

    private ReachModel.Answer answer() {
        return Objects.requireNonNull(model.inquiry().answer());
    }

    private String problem() {
        return model.inquiry().problemProperty().get();
    }

    private void from(String words) {
        model.from(words);
        planner.work();
    }

    private double secondsToEast() {
        return answer().report().counties().stream()
                .filter(r -> r.place().id().equals(HandCatalogue.EAST))
                .findFirst()
                .orElseThrow()
                .seconds()
                .mid();
    }

    @Test
    void hoursAreReadRisingAndEachOnce() {
        assertThat(ReachModel.parse(" 3,1，1 0.5、2；8 ")).containsExactly(0.5, 1.0, 2.0, 3.0, 8.0);
        assertThat(ReachModel.parse("24")).containsExactly(24.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "24.1", "NaN", "一", "1 x", "1 2 3 4 5 6 7 8 9"})
    void whatIsNoListOfHoursIsNone(String text) {
        assertThat(ReachModel.parse(text)).isEmpty();
    }

    @Test
    void aPlaceIsAnsweredByZonesWithWhatLiesInThem() {
        from("西县");
        assertThat(answer().from().name()).isEqualTo("西县");
        assertThat(answer().report().zones())
                .extracting(z -> z.hours())
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(answer().report().counties()).hasSize(3);
        assertThat(answer().report().sites()).hasSize(2);
        assertThat(answer().report().counties().getFirst().place().id())
                .isEqualTo(HandCatalogue.WEST);
    }

    @Test
    void whatIsNoPlaceIsSaidAndTheAnswerStays() {
        from("西县");
        ReachModel.Answer before = answer();
        from("没有这里");
        assertThat(problem()).contains("“没有这里”");
        from("");
        assertThat(problem()).contains("没有写地点");
        // A line has no one place, nor has what lies nowhere.
        from("直高速");
        assertThat(problem()).contains("“直高速”");
        model.from(SHORTCUT);
        planner.work();
        assertThat(problem()).contains("“直高速”");
        model.from(HandCatalogue.PARK);
        planner.work();
        assertThat(problem()).contains("“无处公园”");
        from(SEA);
        assertThat(problem()).isNotEmpty().doesNotContain("“无处公园”");
        assertThat(answer()).isSameAs(before);
        // What follows goes on from the place before.
        planner.scenarios.change(s -> s.in(2026));
        planner.work();
        assertThat(problem()).isEmpty();
        assertThat(answer().from().name()).isEqualTo("西县");
    }

    @Test
    void otherHoursAreAskedFromTheSamePlaceAndBadOnesSaid() {
        from("西县");
        model.within("0.5 1");
        planner.work();
        assertThat(answer().report().zones()).extracting(z -> z.hours()).containsExactly(0.5, 1.0);
        model.within("很久");
        assertThat(planner.workers).isEmpty();
        assertThat(problem()).contains("“很久”");
        // The last good ones hold on.
        from("东市");
        assertThat(answer().report().zones()).hasSize(2);
        assertThat(problem()).isEmpty();
    }

    @Test
    void hoursAreKeptUntilAPlaceIsAsked() {
        model.within("4");
        assertThat(planner.workers).isEmpty();
        from("西县");
        assertThat(answer().report().zones()).hasSize(1);
    }

    @Test
    void theScenarioAndTheYearAreFollowed() {
        from("西县");
        double before = secondsToEast();
        planner.scenarios.change(s -> s.opening(SHORTCUT));
        planner.work();
        assertThat(secondsToEast()).isLessThan(before);
        planner.scenarios.undo();
        planner.work();
        assertThat(secondsToEast()).isEqualTo(before);
        planner.scenarios.change(s -> s.in(1900));
        planner.work();
        assertThat(problem()).contains("1900");
        assertThat(answer().scenario().year()).isEqualTo(2025);
    }

    @Test
    void theNewestQuestionWinsWhicheverIsAnsweredFirst() {
        model.from("西县");
        model.from("东市");
        planner.workBackwards();
        assertThat(answer().from().name()).isEqualTo("东市");
        model.from("西县");
        model.from("中县");
        planner.work();
        assertThat(answer().from().name()).isEqualTo("中县");
        assertThat(model.inquiry().busyProperty().get()).isFalse();
    }

    @Test
    void byRailThereIsNoStationAndTheAnswerStays() {
        from("西县");
        model.by(TravelMode.RAIL);
        planner.work();
        assertThat(problem()).isNotEmpty();
        assertThat(answer().mode()).isEqualTo(TravelMode.DRIVE);
        model.by(TravelMode.DRIVE);
        planner.work();
        assertThat(problem()).isEmpty();
    }
}
