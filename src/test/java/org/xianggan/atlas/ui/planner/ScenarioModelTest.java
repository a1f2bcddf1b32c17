package org.xianggan.atlas.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.testing.HandNetwork;

class ScenarioModelTest {
    private final ScenarioModel model = new ScenarioModel(2025);

    @Test
    void oneHistoryForStopsAndSuppositions() {
        model.changeTrip(t -> t.then(HandNetwork.WEST));
        model.change(s -> s.avoiding(HandNetwork.OLD));
        model.changeTrip(t -> t.then(HandNetwork.EAST));
        assertThat(model.undo()).isTrue();
        assertThat(model.trip().stops()).containsExactly(HandNetwork.WEST);
        assertThat(model.current().avoided()).containsExactly(LinePart.whole(HandNetwork.OLD));
        assertThat(model.undo()).isTrue();
        assertThat(model.current().avoided()).isEmpty();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isTrue();
        assertThat(model.trip().stops()).containsExactly(HandNetwork.WEST, HandNetwork.EAST);
        assertThat(model.redo()).isFalse();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        model.changeTrip(t -> t);
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.undo()).isFalse();
    }

    @Test
    void theYearIsTheWindowsAndNoStep() {
        HandYear years = new HandYear(2027);
        model.follow(years);
        assertThat(model.current().year()).isEqualTo(2027);
        model.change(s -> s.opening(HandNetwork.SHORTCUT));
        years.choose(2030);
        assertThat(model.current().year()).isEqualTo(2030);
        model.undo();
        assertThat(model.current().opened()).isEmpty();
        assertThat(model.current().year()).isEqualTo(2030);
    }

    @Test
    void keptScenariosAreOpenedInTheirYear() {
        HandYear years = new HandYear(2025);
        model.follow(years);
        model.change(s -> s.opening(HandNetwork.SHORTCUT));
        model.keep("通车");
        model.change(s -> s.in(2030));
        assertThat(years.yearProperty().get()).isEqualTo(2030);
        model.keep("以后");
        model.open("通车");
        assertThat(years.yearProperty().get()).isEqualTo(2025);
        assertThat(model.current().name()).isEqualTo("通车");
        model.forget("通车");
        assertThat(model.kept()).hasSize(1);
        assertThat(model.kept("通车")).isEmpty();
        model.open("通车");
        assertThat(model.current().name()).isEqualTo("通车");
    }

    @Test
    void fiftyStepsAreKept() {
        for (int i = 0; i < 60; i++) {
            model.changeTrip(t -> t.then(HandNetwork.WEST));
        }
        int undone = 0;
        while (model.undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(ScenarioModel.STEPS);
    }
}
