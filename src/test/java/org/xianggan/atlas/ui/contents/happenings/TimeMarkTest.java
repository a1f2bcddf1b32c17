package org.xianggan.atlas.ui.contents.happenings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.model.Edtf;

class TimeMarkTest {
    private static final double DAY = 1 / 365.0;

    @ParameterizedTest
    @CsvSource({
        "2021-07-02, DAY, 0.4986, 0.5014, false, false",
        "2021-12-31, DAY, 0.9973, 1, false, false",
        "2021-06, MONTH, 0.4137, 0.4959, false, false",
        "2021, YEAR, 0, 1, false, false",
        "../2021-06, BY, 0, 0.4959, true, false",
        "../2021, BY, 0, 1, true, false",
        "2019-07/2021-06, STRETCH, 0, 0.4959, true, false",
        "2021-10/.., STRETCH, 0.7479, 1, false, true",
    })
    void isDrawnAsExactlyAsItIsKnown(
            String date,
            TimeMark.Shape shape,
            double from,
            double to,
            boolean earlier,
            boolean open) {
        TimeMark mark = TimeMark.of(new Edtf(date));
        assertThat(TimeMark.year(new Edtf(date))).isEqualTo(2021);
        assertThat(mark.shape()).isEqualTo(shape);
        assertThat(mark.from()).isCloseTo(from, within(1e-4));
        assertThat(mark.to()).isCloseTo(to, within(1e-4));
        assertThat(mark.earlier()).isEqualTo(earlier);
        assertThat(mark.open()).isEqualTo(open);
    }

    @Test
    void aDayIsADayWideInALeapYearToo() {
        TimeMark mark = TimeMark.of(new Edtf("2024-12-31"));
        assertThat(mark.to()).isCloseTo(1, within(1e-9));
        assertThat(mark.to() - mark.from()).isCloseTo(1 / 366.0, within(1e-9)).isLessThan(DAY);
    }
}
