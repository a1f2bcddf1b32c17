package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ScenarioTextTest {
    private static final EntityId LINE = EntityId.of("road:G0422");

    private static Scenario full() {
        return Scenario.of(2027)
                .named("萍莲 + “南线”")
                .opening(LINE)
                .opening(new LinePart(LINE, 2))
                .avoiding(EntityId.of("road:S89-PINGLIAN"))
                .drawing(
                        new DrawnLine(
                                "南线",
                                List.of(new LonLat(113.25, 26.5), new LonLat(114, 26.75)),
                                WayClass.NATIONAL,
                                62.5))
                .knowing(
                        new KnownPair(
                                TravelMode.RAIL,
                                new Stop(
                                        EntityId.of("county:430225"),
                                        "炎陵县",
                                        new LonLat(113.77, 26.49),
                                        false),
                                Stop.at("茨坪", new LonLat(114.17, 26.57)),
                                null,
                                1.5,
                                "一次实测",
                                "2025-05"))
                .assuming(
                        Assumptions.DEFAULT
                                .with(WayClass.EXPRESSWAY, new Range(70, 80, 90))
                                .with(AccuracyClass.D, new Range(1, 1.2, 1.5)));
    }

    @Test
    void aScenarioComesBackAsItWas() {
        List<Scenario> kept = List.of(full(), Scenario.of(2025).named("今天"));
        assertThat(ScenarioText.read(ScenarioText.write(kept))).isEqualTo(kept);
    }

    @Test
    void whatWasNeverTouchedIsNotWritten() {
        assertThat(ScenarioText.write(List.of(full())))
                .contains("expressway")
                .doesNotContain("provincial")
                .doesNotContain("detour");
    }

    @Test
    void everyAssumptionComesBack() {
        Assumptions other = Assumptions.DEFAULT;
        for (Assumption one : Assumption.all()) {
            other = one.set(other, one.agreed().times(1.0625));
        }
        Scenario all = Scenario.of(2025).named("都改了").assuming(other);
        assertThat(ScenarioText.read(ScenarioText.write(List.of(all)))).containsExactly(all);
        assertThat(Assumption.changed(all.assumptions())).isEqualTo(Assumption.all());
    }

    @Test
    void oneBadScenarioLeavesTheOthers() {
        String text = ScenarioText.write(List.of(full(), Scenario.of(2025).named("今天")));
        String bad = text.replace("\"national\"", "\"motorway\"");
        assertThat(ScenarioText.read(bad)).containsExactly(Scenario.of(2025).named("今天"));
        assertThat(ScenarioText.read(text.replace("113.25", "\"east\""))).hasSize(1);
        assertThat(ScenarioText.read("[]")).isEmpty();
        assertThat(ScenarioText.read("not json")).isEmpty();
        assertThat(ScenarioText.read("")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsPutAsideAndNotLost(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("deep").resolve("scenarios.json");
        ScenarioFile file = new ScenarioFile(path);
        assertThat(file.read()).isEmpty();
        file.write(List.of(full()));
        assertThat(file.read()).containsExactly(full());
        Files.writeString(path, "{broken");
        assertThat(file.read()).isEmpty();
        assertThat(path).doesNotExist();
        assertThat(folder.resolve("deep").resolve("scenarios.json.unread")).hasContent("{broken");
    }
}
