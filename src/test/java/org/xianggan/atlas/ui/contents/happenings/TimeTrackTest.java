package org.xianggan.atlas.ui.contents.happenings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.Edtf;

/// The marks as nodes, on a track of 100 px; a Region needs no toolkit to be laid out.
class TimeTrackTest {
    private static Node mark(String date, boolean target) {
        TimeTrack track = new TimeTrack(TimeMark.of(new Edtf(date)), "lines", target);
        track.resize(100, 12);
        track.layout();
        return track.getChildrenUnmodifiable().get(1);
    }

    private static double left(Node mark) {
        return mark.getLayoutX();
    }

    private static double width(Node mark) {
        return mark.getLayoutBounds().getWidth();
    }

    @Test
    void aDayIsARoundDotWhereItIs() {
        Node day = mark("2021-07-02", false);
        assertThat(day.getStyleClass()).contains("time-day", "time-of-lines");
        assertThat(width(day)).isEqualTo(day.getLayoutBounds().getHeight());
        assertThat(left(day) + width(day) / 2).isCloseTo(50, within(1.0));
        assertThat(left(mark("2021-01-01", false))).isGreaterThanOrEqualTo(0);
        Node last = mark("2021-12-31", false);
        assertThat(left(last) + width(last)).isLessThanOrEqualTo(100);
    }

    @Test
    void aMonthIsAShortBarAndAYearALongOne() {
        Node month = mark("2021-06", false);
        assertThat(month.getStyleClass()).contains("time-month");
        assertThat(left(month)).isCloseTo(41, within(1.0));
        assertThat(width(month)).isCloseTo(8, within(1.0));
        Node year = mark("2021", false);
        assertThat(year.getStyleClass()).contains("time-year").doesNotContain("time-target");
        assertThat(left(year)).isZero();
        assertThat(width(year)).isCloseTo(100, within(1.0));
    }

    @Test
    void byThenIsABracketFromTheLeftEdge() {
        Node by = mark("../2021-06", false);
        assertThat(by.getStyleClass()).contains("time-by");
        assertThat(left(by)).isZero();
        assertThat(width(by)).isCloseTo(50, within(1.0));
    }

    @Test
    void aTargetIsHollowWhateverItsForm() {
        assertThat(mark("2030", true).getStyleClass()).contains("time-year", "time-target");
        assertThat(mark("2030-08-15", true).getStyleClass()).contains("time-day", "time-target");
        assertThat(mark("2021-10/..", false).getStyleClass()).contains("time-stretch", "time-open");
    }
}
