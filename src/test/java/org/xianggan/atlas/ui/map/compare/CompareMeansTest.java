package org.xianggan.atlas.ui.map.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareMeansTest {
    @Test
    void theLineGoesStepByStepAndStopsAtTheEdges() {
        Swipe swipe = new Swipe();
        assertThat(swipe.part()).isEqualTo(0.5);
        swipe.move(1, false);
        assertThat(swipe.part()).isEqualTo(0.52, within(1e-9));
        swipe.move(-1, true);
        assertThat(swipe.part()).isEqualTo(0.42, within(1e-9));
        for (int i = 0; i < 30; i++) {
            swipe.move(-1, false);
        }
        assertThat(swipe.part()).isZero();
        swipe.moveTo(7);
        assertThat(swipe.part()).isEqualTo(1);
        swipe.move(1, true);
        assertThat(swipe.part()).isEqualTo(1);
    }

    @Test
    void turnsGoOnUntilAHandTakesThem() {
        Turns turns = new Turns();
        assertThat(turns.afterProperty().get()).isTrue();
        turns.beat();
        assertThat(turns.afterProperty().get()).isFalse();
        turns.step();
        assertThat(turns.afterProperty().get()).isTrue();
        assertThat(turns.runningProperty().get()).isFalse();
        turns.beat();
        assertThat(turns.afterProperty().get()).isTrue();
        turns.toggle();
        turns.beat();
        assertThat(turns.afterProperty().get()).isFalse();
    }

    @Test
    void whoWantsNoMotionStepsByHandOnly() {
        Turns turns = new Turns();
        turns.keepStill(true);
        turns.beat();
        turns.toggle();
        turns.beat();
        assertThat(turns.afterProperty().get()).isTrue();
        turns.step();
        assertThat(turns.afterProperty().get()).isFalse();
        turns.keepStill(false);
        turns.beat();
        assertThat(turns.afterProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // width, height, covered: width and height of each, where the second stands, what is seen
        "1000, 800, 0,    499, 800, 501, 0,   800",
        "620, 900, 0,     309, 900, 311, 0,   900",
        // Too narrow for two: one above the other.
        "400, 802, 0,     400, 400, 0,   402, 400",
        // The table covers 200: both are seen above it, the second one reaches below it.
        "400, 1002, 200,  400, 600, 0,   402, 400",
        // Narrow, but flat.
        "500, 400, 0,     249, 400, 251, 0,   400",
    })
    void twoMapsHaveTheSameSize(
            double width,
            double height,
            double covered,
            double each,
            double tall,
            double x,
            double y,
            double seen) {
        Halves h = Halves.of(width, height, covered);
        assertThat(h).isEqualTo(new Halves(each, tall, x, y, seen));
        assertThat(h.x() + h.width()).isEqualTo(width);
        assertThat(h.y() + h.height()).isEqualTo(height);
    }

    @Test
    void aWindowFoldedToNothingHasHalvesAllTheSame() {
        Halves h = Halves.of(1, 1, 300);
        assertThat(h.width()).isPositive();
        assertThat(h.height()).isPositive();
    }
}
