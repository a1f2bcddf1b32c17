package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

class OpeningTest {
    private static Opening season(String from, String to) {
        return new Opening(
                Set.of(DayOfWeek.MONDAY),
                null,
                null,
                690,
                900,
                null,
                Opening.season(from).orElseThrow(),
                Opening.season(to).orElseThrow(),
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 3),
                0.0,
                null,
                "",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "04-01,10-31,2026-07-07,",
        "04-01,10-31,2026-07-06,WEEKDAY",
        "04-01,10-31,2026-11-01,SEASON",
        "04-01,10-31,2026-05-02,DATES",
        "11-15,03-15,2026-01-06,",
        "11-15,03-15,2026-07-07,SEASON"
    })
    void aDayWorksOrNotForAReason(String from, String to, LocalDate day, Opening.Shut why) {
        assertThat(season(from, to).shutOn(day)).isEqualTo(why);
    }

    @Test
    void theNearestDayThatWorksIsALaterOneFirst() {
        assertThat(season("04-01", "10-31").nearestOpen(LocalDate.of(2026, 7, 6)))
                .contains(LocalDate.of(2026, 7, 7));
        assertThat(season("04-01", "10-31").nearestOpen(LocalDate.of(2026, 11, 20)))
                .contains(LocalDate.of(2026, 10, 31));
    }

    @Test
    void aVisitDoesNotRunIntoTheBreak() {
        Opening o = season("01-01", "12-31");
        assertThat(o.begin(600, 60)).isEqualTo(600);
        assertThat(o.begin(640, 60)).isEqualTo(900);
        assertThat(o.begin(901, 60)).isEqualTo(901);
    }

    @Test
    void halfASpanIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Opening(
                                        Set.of(), null, null, 690, null, null, null, null, null,
                                        null, null, null, "", null));
    }

    @ParameterizedTest
    @CsvSource({"08:30,510", "00:00,0", "24:00,1440", "24:01,-1", "8:30,-1", "08:60,-1"})
    void timesAreReadStrictly(String text, int minutes) {
        assertThat(Clock.parse(text).orElse(-1)).isEqualTo(minutes);
    }

    @Test
    void pastMidnightNobodyTakesItForEarly() {
        assertThat(Clock.text(1570.4)).isEqualTo("26:10");
    }

    @Test
    void theWordsOfTheDataAreTheThemes() {
        assertThat(SightTheme.CODES)
                .isEqualTo(
                        Arrays.stream(SightTheme.values())
                                .map(SightTheme::code)
                                .collect(Collectors.joining(",")));
    }
}
