package org.xianggan.atlas.ui.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.List;
import java.util.Objects;

/// What of a loop is drawn on the map.
class PlannedTest {
    private final HandLoops loops = new HandLoops();

    private Planned planned(Loop loop) {
        loops.model().setSigns(new Planned.Signs("起", "宿"));
        loops.shelf.add(loop, "new");
        loops.planner.work();
        return Objects.requireNonNull(loops.model().planned());
    }

    private static List<Stretch> of(Planned planned, Use use) {
        return planned.overlay().tracks().stream()
                .flatMap(t -> t.stretches().stream())
                .filter(s -> s.use() == use)
                .toList();
    }

    @Test
    void stopsHaveTheirNumbersStartAndNightsTheirSigns() {
        Planned planned =
                planned(HandLoops.over(HandJourneys.WEST, HandJourneys.MIDDLE).lasting(2));
        assertThat(planned.overlay().tracks()).as("one a day").hasSize(2);
        assertThat(planned.overlay().marks().stream().map(Mark::text))
                .containsExactly("起", "宿", "1", "2");
    }

    @Test
    void whatIsWalkedAndTheWayInFromAGateAreDashed() {
        Loop loop = HandLoops.over(HandJourneys.AWAY, HandJourneys.WEST);
        assertThat(of(planned(loop), Use.WALKED)).isEmpty();
        Loop walked = loop.replacing(0, loop.stops().getFirst().onFoot(true));
        assertThat(of(planned(walked), Use.WALKED))
                .as("to the stop and away from it")
                .hasSize(2)
                .allSatisfy(
                        s ->
                                assertThat(s.path().getFirst())
                                        .isEqualTo(
                                                WebMercator.project(
                                                        Objects.requireNonNull(
                                                                HandJourneys.AWAY.at()))));
        Transfer gate =
                Transfer.of("北门", HandNetwork.MIDDLE.position(), Transfer.Means.SHUTTLE, 20);
        Loop entered = loop.replacing(1, loop.stops().get(1).transfer(gate));
        assertThat(of(planned(entered), Use.WALKED)).hasSize(1);
    }
}
