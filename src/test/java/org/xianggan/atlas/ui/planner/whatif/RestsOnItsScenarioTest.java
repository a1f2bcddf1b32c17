package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.ui.planner.RealPlanner;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.util.List;
import java.util.Objects;

/// What the sheet of a scenario prints beneath its figures, on the real network.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestsOnItsScenarioTest {
    private static final String SOURCE = "试验数据，不是实测";
    private final Messages texts = Messages.chinese();
    private final ScenarioModel scenarios = new ScenarioModel(2025);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(texts);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    private WhatIfModel model() {
        return new WhatIfModel(
                RealPlanner.on(atlas, scenarios), RealPlanner.around(atlas, texts), texts);
    }

    @Test
    void theSheetPrintsPairsAndAssumptionsAndThoseOfTheOtherSide() {
        WhatIfModel model = model();
        model.wake();
        WhatIfModel.Answer plain = Objects.requireNonNull(model.inquiry().answer());
        assertThat(WhatIfSheets.notes(plain, atlas, texts)).noneMatch(n -> n.contains("校准"));

        scenarios.change(
                s ->
                        s.knowing(
                                        new KnownPair(
                                                TravelMode.DRIVE,
                                                RealPlanner.stop(atlas, "county:430225"),
                                                RealPlanner.stop(atlas, "county:360881"),
                                                100.0,
                                                2.0,
                                                SOURCE,
                                                "2025"))
                                .assuming(
                                        s.assumptions()
                                                .with(WayClass.NATIONAL, new Range(30, 40, 50))));
        WhatIfModel.Answer now = Objects.requireNonNull(model.inquiry().answer());
        assertThat(model.inquiry().problemProperty().get()).isEmpty();
        List<String> notes = WhatIfSheets.notes(now, atlas, texts);
        assertThat(notes)
                .anyMatch(n -> n.contains("炎陵县—井冈山市") && n.contains("100 公里") && n.contains(SOURCE))
                .anyMatch(n -> n.startsWith("据此校准："))
                .anyMatch(n -> n.contains("国道 30 · 40 · 50"))
                .noneMatch(n -> n.contains("另按"));
        // A section that is opened is named, a line that is avoided too.
        scenarios.change(
                s ->
                        s.opening(new LinePart(EntityId.of("road:G220"), 3))
                                .avoiding(EntityId.of("road:G319")));
        assertThat(
                        WhatIfSheets.notes(
                                Objects.requireNonNull(model.inquiry().answer()), atlas, texts))
                .anyMatch(n -> n.startsWith("开通：220国道 · ") && n.contains("井冈山"))
                .anyMatch(n -> n.startsWith("避开：319国道"));
        scenarios.undo();
        // The same year without the scenario's lines is calibrated alike: nothing changes by it.
        assertThat(now.report().whatIf().ranked()).isEmpty();

        scenarios.keep("国道慢");
        model.compareWith("国道慢");
        scenarios.change(s -> s.assuming(plain.after().assumptions()));
        List<String> compared =
                WhatIfSheets.notes(Objects.requireNonNull(model.inquiry().answer()), atlas, texts);
        assertThat(compared).anyMatch(n -> n.contains("“国道慢”另按"));
        assertThat(compared.getLast()).contains("国道 30 · 40 · 50");
    }
}
