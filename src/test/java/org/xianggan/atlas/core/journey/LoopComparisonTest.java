package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.LoopComparison.Compared;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class LoopComparisonTest {
    private final LoopPlanner planner = new LoopPlanner(HandJourneys.ground());

    private Compared planned(Loop loop) {
        Itinerary plan = planner.plan(loop);
        return new Compared(plan, planner.roads(plan));
    }

    private static Loop over(Stop... stops) {
        return Loop.named("x", 2025)
                .starting(HandNetwork.EAST)
                .with(Arrays.stream(stops).map(LoopStop::of).toList());
    }

    @Test
    void whatTheyShareAndWhatOnlyOneHas() {
        Stop mark = Stop.at("亭", Objects.requireNonNull(HandNetwork.MIDDLE.position()));
        LoopComparison c =
                LoopComparison.of(
                        List.of(
                                planned(over(HandJourneys.WEST.stop(), HandJourneys.MIDDLE.stop())),
                                planned(
                                        over(HandJourneys.AWAY.stop(), HandJourneys.WEST.stop())
                                                .lasting(2)),
                                planned(over(HandJourneys.WEST.stop(), mark))));
        assertThat(c.shared()).containsExactly(LoopStop.of(HandJourneys.WEST.stop()));
        assertThat(c.only())
                .containsExactly(
                        List.of(LoopStop.of(HandJourneys.MIDDLE.stop())),
                        List.of(LoopStop.of(HandJourneys.AWAY.stop())),
                        List.of(LoopStop.of(mark)));
        assertThat(c.difference(Measure.DAYS, 1)).isEqualTo(1);
        assertThat(c.difference(Measure.DAYS, 0)).isZero();
        assertThat(c.difference(SightTheme.JINGGANGSHAN, 2)).isEqualTo(-1);
        assertThat(c.themes()).containsExactly(SightTheme.JINGGANGSHAN);
    }

    @Test
    void figuresAreThoseOfTheLoops() {
        Transfer gate =
                Transfer.of("门", HandNetwork.MIDDLE.position(), Transfer.Means.SHUTTLE, 30)
                        .costing(40.0);
        Loop near = over(HandJourneys.MIDDLE.stop());
        Loop far =
                over(HandJourneys.WEST.stop(), HandJourneys.AWAY.stop())
                        .lasting(2)
                        .hours(1.5)
                        .replacing(0, LoopStop.of(HandJourneys.WEST.stop()).transfer(gate));
        LoopComparison c = LoopComparison.of(List.of(planned(near), planned(far)));
        LoopFigures f = c.figures().get(1);
        Itinerary plan = c.loops().get(1).plan();
        assertThat(f.metres()).isEqualTo(plan.metres());
        assertThat(f.counties())
                .as("of the sites and of the night")
                .containsExactly(EntityId.of("county:430224"), EntityId.of("county:360321"));
        assertThat(f.provinces()).hasSize(2);
        assertThat(f.freeSites()).isEqualTo(1);
        assertThat(f.unmet()).isNotEmpty().allMatch(Remark::isGrave);
        assertThat(c.difference(Measure.TRANSFER_HOURS, 1)).isEqualTo(1);
        assertThat(c.difference(Measure.TRANSFER_YUAN, 1)).isEqualTo(40);
        assertThat(c.difference(Measure.VISIT_HOURS, 1)).isCloseTo(1, within(1e-9));
        assertThat(c.difference(Measure.OVER_HOURS, 1)).isPositive();
        assertThat(c.isSure(Measure.OVER_HOURS, 1)).isTrue();
        assertThat(c.isSure(Measure.DRIVING_HOURS, 0)).as("the same").isFalse();
    }

    @Test
    void withoutRoadsTheClimbIsNotKnown() {
        Itinerary plan = planner.plan(over(HandJourneys.MIDDLE.stop()));
        Compared with = new Compared(plan, planner.roads(plan));
        LoopComparison c = LoopComparison.of(List.of(with, new Compared(plan, null)));
        assertThat(c.figures().getFirst().climb()).isPositive();
        assertThat(c.figures().getLast().climb()).isNull();
        assertThat(c.difference(Measure.CLIMB, 1)).isNull();
        assertThat(c.isSure(Measure.CLIMB, 1)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> LoopComparison.of(List.of(with)));
    }

    @Test
    void everyMeasureHasAName() {
        for (Measure m : Measure.values()) {
            assertThat(Messages.chinese().get("loop.more.measure." + m.code())).isNotBlank();
            assertThat(Messages.english().get("loop.more.measure." + m.code())).isNotBlank();
        }
    }
}
