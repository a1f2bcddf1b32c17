package org.xianggan.atlas.ui.planner.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.ui.planner.RealPlanner;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.util.Objects;

/// Reach follows what is known, and its sheet prints it.
final class ReachRestsOnItsScenarioTest {
    private static final String SOURCE = "试验数据，不是实测";

    @Test
    void aKnownTimeMakesReachSmallerAndIsPrinted() {
        Messages texts = Messages.chinese();
        ScenarioModel scenarios = new ScenarioModel(2025);
        try (AtlasFile atlas = ShippedAtlas.open(texts)) {
            ReachModel model =
                    new ReachModel(
                            RealPlanner.on(atlas, scenarios),
                            RealPlanner.around(atlas, texts),
                            texts);
            model.from(EntityId.of("county:430225"));
            ReachModel.Answer before = Objects.requireNonNull(model.inquiry().answer());
            assertThat(ReachSheet.notes(before, texts)).hasSize(2);
            scenarios.change(
                    s ->
                            s.knowing(
                                    new KnownPair(
                                            TravelMode.DRIVE,
                                            RealPlanner.stop(atlas, "county:430225"),
                                            RealPlanner.stop(atlas, "county:360881"),
                                            null,
                                            1.6,
                                            SOURCE,
                                            "2025")));
            ReachModel.Answer now = Objects.requireNonNull(model.inquiry().answer());
            assertThat(now.report().zones().getFirst().km2().mid())
                    .isLessThan(before.report().zones().getFirst().km2().mid());
            assertThat(ReachSheet.notes(now, texts))
                    .hasSize(4)
                    .anyMatch(n -> n.contains("炎陵县—井冈山市") && n.contains(SOURCE))
                    .anyMatch(n -> n.matches("据此校准：所有用时 × 1\\.\\d\\d。"));
        }
    }
}
