package org.xianggan.atlas.ui.planner.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.SHORTCUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.testing.HandCatalogue;
import org.xianggan.atlas.ui.planner.HandPlanner;

import java.util.Objects;

class CorridorModelTest {
    private final HandPlanner planner = new HandPlanner();
    private final CorridorModel model =
            new CorridorModel(planner.tasks, planner.texts, planner.around);

    private CorridorModel.Answer answer() {
        return Objects.requireNonNull(model.inquiry().answer());
    }

    private String problem() {
        return model.inquiry().problemProperty().get();
    }

    private void about(String words) {
        model.about(words);
        planner.work();
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "' 2.5 km', 2.5", "3公里, 3", "50千米, 50", "0, 0", "7 KM, 7"})
    void kilometresAreReadWithOrWithoutTheirUnit(String text, double km) {
        assertThat(CorridorModel.parse(text)).hasValue(km);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "很远", "-1", "50.1", "NaN", "10 m", "1e9"})
    void whatIsNoDistanceIsNone(String text) {
        assertThat(CorridorModel.parse(text)).isEmpty();
    }

    @Test
    void whatLiesAlongALineIsListedWithItsDistance() {
        about("直高速");
        assertThat(answer().of().id()).isEqualTo(SHORTCUT);
        assertThat(answer().corridor().metres()).isEqualTo(CorridorModel.USUAL);
        assertThat(answer().corridor().sites()).hasSize(2);
        assertThat(answer().corridor().counties())
                .extracting(n -> n.place().id())
                .contains(HandCatalogue.WEST, HandCatalogue.EAST);
        assertThat(answer().band()).isNotEmpty();
    }

    @Test
    void anotherDistanceIsAskedOfTheSame() {
        about("直高速");
        model.within("0.05");
        planner.work();
        // One lies on the line, the other a hundred metres beside it.
        assertThat(answer().corridor().sites())
                .extracting(n -> n.place().id())
                .containsExactly(HandCatalogue.WEST_SITE);
        model.within("0");
        planner.work();
        assertThat(answer().band()).isEmpty();
    }

    @Test
    void aBadDistanceIsSaidAndTheAnswerStays() {
        about("直高速");
        CorridorModel.Answer before = answer();
        model.within("很远");
        assertThat(planner.workers).isEmpty();
        assertThat(problem()).contains("“很远”").contains("0 到 50");
        assertThat(answer()).isSameAs(before);
        assertThat(model.metres()).isEqualTo(CorridorModel.USUAL);
        model.within("5");
        planner.work();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aDistanceBeforeAnyQuestionIsKeptForIt() {
        model.within("很远");
        model.within("3");
        assertThat(problem()).isEmpty();
        assertThat(planner.workers).isEmpty();
        about("直高速");
        assertThat(answer().corridor().metres()).isEqualTo(3000);
    }

    @Test
    void whatIsNotFoundOrLiesNowhereIsSaid() {
        about("直高速");
        CorridorModel.Answer before = answer();
        about("没有这条路");
        assertThat(problem()).contains("“没有这条路”");
        about("   ");
        assertThat(problem()).contains("没有写线路");
        model.about(HandCatalogue.PARK);
        planner.work();
        assertThat(problem()).contains("“无处公园”");
        assertThat(answer()).isSameAs(before);
        about("西县");
        assertThat(problem()).isEmpty();
        // It does not lie along itself.
        assertThat(answer().corridor().counties())
                .extracting(n -> n.place().id())
                .doesNotContain(HandCatalogue.WEST);
    }

    @Test
    void theNewestQuestionWinsWhicheverIsAnsweredFirst() {
        model.about("直高速");
        model.about("西县");
        planner.workBackwards();
        assertThat(answer().of().id()).isEqualTo(HandCatalogue.WEST);
        model.about("西县");
        model.about("直高速");
        planner.work();
        assertThat(answer().of().id()).isEqualTo(SHORTCUT);
        assertThat(model.inquiry().busyProperty().get()).isFalse();
    }
}
