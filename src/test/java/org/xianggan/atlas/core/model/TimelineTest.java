package org.xianggan.atlas.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class TimelineTest {
    private static final Citation SAID =
            new Citation(EntityId.of("source:a"), "湖南日报", null, null, null, null, null);

    private static Timeline of(@Nullable String asOf, String... events) {
        List<LineEvent> list =
                Arrays.stream(events)
                        .map(e -> e.split("="))
                        .map(
                                p ->
                                        new LineEvent(
                                                new Edtf(p[0]),
                                                Status.of(p[1]).orElse(null),
                                                null,
                                                null,
                                                List.of(SAID),
                                                null))
                        .toList();
        return new Timeline(list, asOf == null ? null : new Edtf(asOf));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, unknown, false",
        "2021, under_construction, true",
        "2023, under_construction, true",
        "2024, open, true"
    })
    void aYearShowsTheLastEventOnOrBeforeItsLastDay(int year, String status, boolean drawn) {
        Timeline t = of("2025", "2021-12=under_construction", "2024-12-31=open");
        assertThat(t.in(year).status().code()).isEqualTo(status);
        assertThat(t.in(year).drawn()).isEqualTo(drawn);
    }

    @Test
    void aYearOnlyDateCountsForItsYearAndIsHatchedInIt() {
        Timeline t = of("2025", "2021=open");
        assertThat(t.in(2021))
                .extracting(Timeline.InYear::status, Timeline.InYear::hatched)
                .containsExactly(Status.OPEN, true);
        assertThat(t.in(2022).hatched()).isFalse();
    }

    @Test
    void yearsAfterTheNewestSourceAreHatched() {
        assertThat(of("2023-08-02", "2021-06=planned").in(2025).hatched()).isTrue();
        assertThat(of("2023-08-02", "2021-06=planned").in(2023).hatched()).isFalse();
    }

    @Test
    void openByThenIsDrawnInEveryYear() {
        assertThat(of("2025", "../2021-06=open").in(2018))
                .extracting(Timeline.InYear::status, Timeline.InYear::drawn)
                .containsExactly(Status.OPEN, true);
    }

    @Test
    void withoutAnyEventTheStatusIsUnknownAndDrawn() {
        assertThat(of(null).in(2025))
                .extracting(Timeline.InYear::status, Timeline.InYear::drawn)
                .containsExactly(Status.UNKNOWN, true);
    }

    /// Events as `date=status`; `!` before a date makes it a target.
    private static Timeline withTargets(String... events) {
        List<LineEvent> list = new ArrayList<>();
        for (String e : events) {
            boolean target = e.startsWith("!");
            String[] parts = (target ? e.substring(1) : e).split("=");
            list.add(
                    new LineEvent(
                            new Edtf(parts[0]),
                            Status.of(parts[1]).orElse(null),
                            null,
                            null,
                            List.of(SAID),
                            null,
                            target));
        }
        return new Timeline(list, new Edtf("2025-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "2029, under_construction, true, false",
        "2030, open, true, true",
        "2035, open, true, true",
        "2025, under_construction, false, false",
        "2024, unknown, false, false",
    })
    void aTargetIsShownHatchedFromItsYearOnAndNeverBefore(
            int year, String status, boolean hatched, boolean target) {
        Timeline t = withTargets("2025-08=under_construction", "!2030-08-15=open");
        assertThat(t.in(year))
                .extracting(
                        i -> i.status().code(), Timeline.InYear::hatched, Timeline.InYear::target)
                .containsExactly(status, hatched, target);
    }

    @Test
    void aLaterEventTellsWhatBecameOfATarget() {
        Timeline missed = withTargets("2021=planned", "!2023=open", "2024-05=under_construction");
        assertThat(missed.in(2023).target()).isTrue();
        assertThat(missed.in(2024))
                .extracting(Timeline.InYear::status, Timeline.InYear::target)
                .containsExactly(Status.UNDER_CONSTRUCTION, false);
        Timeline early = withTargets("2021=planned", "2022-06=open", "!2023=open");
        assertThat(early.in(2023))
                .extracting(
                        Timeline.InYear::status, Timeline.InYear::hatched, Timeline.InYear::target)
                .containsExactly(Status.OPEN, false, false);
    }

    @Test
    void anEventNeverStandsWithoutACitation() {
        assertThatThrownBy(
                        () ->
                                new LineEvent(
                                        new Edtf("2021"), Status.OPEN, null, null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-12-31",
                "2021-06",
                "2021",
                "../2021-06",
                "2021/2025",
                "1921-23",
                "2021/.."
            })
    void readsTheDatesThatTheSourcesGive(String text) {
        assertThat(new Edtf(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2021-13", "2021-02-30", "21", "2021/6/1", "1-Jun", "约2007"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> new Edtf(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
