package org.xianggan.atlas.ui.contents.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.Status;

class BalanceTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, EVEN",
        "OPEN, UNDER_CONSTRUCTION, HUNAN_AHEAD",
        "UNDER_CONSTRUCTION, OPEN, JIANGXI_AHEAD",
        "WISH, PLANNED, JIANGXI_AHEAD",
        "PLANNED, , HUNAN_ALONE",
        ", OPEN, JIANGXI_ALONE",
        ", , SILENT",
        // That somebody writes “unknown” is no more than silence.
        "UNKNOWN, , SILENT",
        "UNKNOWN, OPEN, JIANGXI_ALONE",
    })
    void tellsSilenceFromBeingBehind(
            @Nullable Status hunan, @Nullable Status jiangxi, Balance expected) {
        assertThat(Balance.of(hunan, jiangxi)).isEqualTo(expected);
    }

    @Test
    void bothDirectionsAreOneGroup() {
        assertThat(Balance.groups()).containsExactly("ahead", "alone", "even", "silent");
        assertThat(Balance.JIANGXI_AHEAD.isOneSided()).isTrue();
        assertThat(Balance.JIANGXI_ALONE.isOneSided()).isFalse();
    }
}
