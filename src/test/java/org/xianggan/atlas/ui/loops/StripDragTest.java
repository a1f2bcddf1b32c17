package org.xianggan.atlas.ui.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.network.Stop;

import java.util.List;
import java.util.stream.IntStream;

/// Where stops and ends of days go when they are dragged.
class StripDragTest {
    private static final List<List<Integer>> DAYS = List.of(List.of(0, 1, 2), List.of(3, 4));
    private final Loop loop =
            Loop.named("试", 2025)
                    .with(
                            IntStream.range(0, 5)
                                    .mapToObj(
                                            i ->
                                                    LoopStop.of(
                                                            Stop.at(
                                                                    String.valueOf(
                                                                            (char) ('A' + i)),
                                                                    new LonLat(113 + i * 0.1, 27))))
                                    .toList());

    private static String stops(Loop loop) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < loop.stops().size(); i++) {
            s.append(loop.cuts().contains(i) ? "|" : "").append(loop.stops().get(i).stop().name());
        }
        return s.toString();
    }

    @Test
    void withinItsDayAStopChangesTheOrderOnly() {
        assertThat(stops(StripDrag.moved(loop, DAYS, 0, 0, 0, 3))).isEqualTo("BCADE");
        assertThat(stops(StripDrag.moved(loop, DAYS, 2, 0, 0, 0))).isEqualTo("CABDE");
        assertThat(stops(StripDrag.moved(loop, DAYS, 4, 1, 1, 0))).isEqualTo("ABCED");
        assertThat(stops(StripDrag.moved(loop, DAYS, 1, 0, 0, 1))).isEqualTo("ABCDE");
    }

    @Test
    void intoAnotherDayItIsPutByHand() {
        assertThat(stops(StripDrag.moved(loop, DAYS, 0, 0, 1, 0))).isEqualTo("BC|ADE");
        assertThat(stops(StripDrag.moved(loop, DAYS, 0, 0, 1, 2))).isEqualTo("BC|DEA");
        assertThat(stops(StripDrag.moved(loop, DAYS, 3, 1, 0, 3))).isEqualTo("ABCD|E");
    }

    @Test
    void onceCutTheDaysKeepWhatTheyHold() {
        Loop cut = StripDrag.moved(loop, DAYS, 0, 0, 1, 0);
        List<List<Integer>> days = List.of(List.of(0, 1), List.of(2, 3, 4));
        assertThat(stops(StripDrag.moved(cut, days, 0, 0, 0, 2))).isEqualTo("CB|ADE");
    }

    @Test
    void theLastStopOfADayTakesTheDayWithIt() {
        List<List<Integer>> days = List.of(List.of(0), List.of(1, 2, 3, 4));
        assertThat(stops(StripDrag.moved(loop, days, 0, 0, 1, 1))).isEqualTo("BACDE");
    }

    @Test
    void theEndOfADayIsMovedOverStops() {
        assertThat(stops(StripDrag.ended(loop, DAYS, 0, 1))).isEqualTo("A|BCDE");
        assertThat(stops(StripDrag.ended(loop, DAYS, 0, 4))).isEqualTo("ABCD|E");
    }
}
