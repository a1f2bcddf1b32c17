package org.xianggan.atlas.ui.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.YearMoment;
import org.xianggan.atlas.core.model.Edtf;

import java.util.List;

class YearModelTest {
    private final YearModel model = new YearModel(2025);

    @Test
    void showsTheUsualYearFoldedUntilAnotherIsChosen() {
        assertThat(model.year()).isEqualTo(2025);
        assertThat(model.openProperty().get()).isFalse();

        model.step(-1);

        assertThat(model.year()).isEqualTo(2024);
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.isUsual()).isFalse();
    }

    @Test
    void staysWithinTheYearsOfTheSlider() {
        model.choose(1900);
        assertThat(model.year()).isEqualTo(YearModel.FIRST);
        model.step(100);
        assertThat(model.year()).isEqualTo(YearModel.LAST);
    }

    @Test
    void playsFromTheYearThatIsShownToTheLastAndStopsThere() {
        model.choose(2028);
        model.play();
        model.advance();
        assertThat(model.year()).isEqualTo(2029);
        assertThat(model.playingProperty().get()).isTrue();
        model.advance();
        assertThat(model.year()).isEqualTo(2030);
        assertThat(model.playingProperty().get()).isFalse();
        model.advance();
        assertThat(model.year()).isEqualTo(2030);
    }

    @Test
    void playsFromTheFirstYearOnceItIsAtTheLast() {
        model.choose(YearModel.LAST);
        model.play();
        assertThat(model.year()).isEqualTo(YearModel.FIRST);
    }

    @Test
    void choosingByHandStopsPlaying() {
        model.choose(2019);
        model.play();
        model.step(1);
        assertThat(model.playingProperty().get()).isFalse();
        model.advance();
        assertThat(model.year()).isEqualTo(2020);
    }

    @Test
    void goesBackToTheUsualYear() {
        model.show(2021);
        assertThat(model.year()).isEqualTo(2021);
        model.show(null);
        assertThat(model.isUsual()).isTrue();
    }

    @Test
    void tellsWhatHappensInAYear() {
        YearMoment opened =
                new YearMoment(new Edtf("2024-12-31"), null, null, null, "茶常高速通车", false);
        YearMoment target = new YearMoment(new Edtf("2030"), null, null, null, "长赣高铁建成", true);
        model.know(List.of(opened, target));
        assertThat(model.in(2024)).containsExactly(opened);
        assertThat(model.in(2025)).isEmpty();
        assertThat(model.in(2030)).containsExactly(target);
    }
}
