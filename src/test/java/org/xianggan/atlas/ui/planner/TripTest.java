package org.xianggan.atlas.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.EAST;
import static org.xianggan.atlas.testing.HandNetwork.MIDDLE;
import static org.xianggan.atlas.testing.HandNetwork.WEST;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Stop;

class TripTest {
    @Test
    void fromAndToTakeTheEnds() {
        assertThat(Trip.NONE.to(EAST).stops()).containsExactly(EAST);
        assertThat(Trip.NONE.from(WEST).to(EAST).stops()).containsExactly(WEST, EAST);
        Trip two = Trip.NONE.then(WEST).then(EAST);
        assertThat(two.from(MIDDLE).stops()).containsExactly(MIDDLE, EAST);
        assertThat(two.to(MIDDLE).stops()).containsExactly(WEST, MIDDLE);
    }

    @Test
    void stopsMoveAndTheOthersCloseUp() {
        Trip three = Trip.NONE.then(WEST).then(MIDDLE).then(EAST);
        assertThat(three.moving(0, 2).stops()).containsExactly(MIDDLE, EAST, WEST);
        assertThat(three.without(1).stops()).containsExactly(WEST, EAST);
        assertThat(three.reversed().stops()).containsExactly(EAST, MIDDLE, WEST);
    }

    @Test
    void whatIsOnlyPassedHasNoLetter() {
        Trip t = Trip.NONE.then(WEST).then(Stop.via("", new LonLat(113.1, 27))).then(EAST);
        assertThat(t.letter(0)).isEqualTo("A");
        assertThat(t.letter(1)).isEmpty();
        assertThat(t.letter(2)).isEqualTo("B");
        Trip many = Trip.NONE;
        for (int i = 0; i < 28; i++) {
            many = many.then(WEST);
        }
        assertThat(many.letter(26)).isEqualTo("AA");
        assertThat(many.letter(27)).isEqualTo("AB");
    }
}
