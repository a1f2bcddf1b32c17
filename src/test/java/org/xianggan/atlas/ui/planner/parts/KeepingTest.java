package org.xianggan.atlas.ui.planner.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.util.ArrayList;
import java.util.List;

final class KeepingTest {
    private static final EntityId LINE = EntityId.of("road:GUISUI");

    private final List<List<Scenario>> written = new ArrayList<>();
    private final ScenarioModel scenarios = new ScenarioModel(2025);

    private ScenarioShelf shelf(Scenario... before) {
        return new ScenarioShelf() {
            @Override
            public List<Scenario> read() {
                return List.of(before);
            }

            @Override
            public void write(List<Scenario> all) {
                written.add(all);
            }
        };
    }

    private void begin(Scenario... before) {
        new Keeping(
                        scenarios,
                        shelf(before),
                        new Tasks(
                                Runnable::run,
                                Runnable::run,
                                e -> {
                                    throw new AssertionError(e);
                                }))
                .begin();
    }

    private static List<String> names(List<Scenario> all) {
        return all.stream().map(Scenario::name).toList();
    }

    @Test
    void everyScenarioThatIsKeptIsWritten() {
        begin(Scenario.of(2025).named("甲"));
        scenarios.keep("乙");
        scenarios.change(s -> s.opening(LinePart.whole(LINE)));
        scenarios.keep("丙");
        scenarios.forget("甲");
        assertThat(written).hasSize(3);
        assertThat(names(written.get(0))).containsExactly("甲", "乙");
        assertThat(names(written.get(1))).containsExactly("甲", "乙", "丙");
        assertThat(names(written.get(2))).containsExactly("乙", "丙");
    }

    @Test
    void whatWasReadIsNotWrittenAgain() {
        begin(Scenario.of(2025).named("甲"));
        assertThat(names(scenarios.kept())).containsExactly("甲");
        assertThat(written).isEmpty();
    }
}
