package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void aDifferenceInsideTheRangesIsNone() {
        Range a = new Range(90, 100, 120);
        assertThat(a.differsFrom(new Range(110, 130, 150))).isFalse();
        assertThat(a.differsFrom(new Range(120, 140, 150))).isFalse();
        assertThat(a.differsFrom(new Range(121, 140, 150))).isTrue();
        assertThat(new Range(121, 140, 150).differsFrom(a)).isTrue();
        assertThat(a.differsFrom(Range.NONE)).isTrue();
        assertThat(Range.NONE.differsFrom(Range.NONE)).isFalse();
    }

    @Test
    void whatIsNotReachedHasNoNumber() {
        assertThat(Range.NONE.isNone()).isTrue();
        assertThat(Range.ZERO.isNone()).isFalse();
        assertThat(Range.NONE.excludesZero()).isFalse();
    }

    @Test
    void isInOrder() {
        assertThatThrownBy(() -> new Range(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(1, Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Range.around(3, 2, 1)).isEqualTo(new Range(1, 2, 3));
    }
}
