package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.nearby.WhatIfReport;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WhatIf;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.planner.whatif.CompareModel.Choice;

import java.util.List;

class CompareModelTest {
    private final Messages texts = Messages.chinese();
    private final CompareModel model = new CompareModel();

    private static WhatIfModel.Answer answer(Scenario before, Scenario after) {
        var network = new HandNetwork().network(TravelMode.DRIVE);
        WhatIf whatIf =
                WhatIf.of(
                        new FlatEngine(),
                        Conditions.of(network, before),
                        Conditions.of(network, after),
                        List.of(HandNetwork.WEST, HandNetwork.EAST),
                        null,
                        List.of());
        return new WhatIfModel.Answer(
                TravelMode.DRIVE,
                before,
                after,
                new WhatIfReport(whatIf, null, null, List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void whatIsTheSameIsNotCompared() {
        Scenario now = Scenario.of(2025);
        WhatIfModel.Answer same = answer(now, now);
        WhatIfModel.Answer other = answer(now, now.opening(HandNetwork.SHORTCUT));
        assertThat(model.how(other)).isNull();
        assertThat(model.isVain(same)).isFalse();
        model.choose(Choice.SWIPE);
        assertThat(model.how(same)).isNull();
        assertThat(model.isVain(same)).isTrue();
        assertThat(model.how(other)).isEqualTo(Comparison.How.SWIPE);
        assertThat(model.takeWish()).isTrue();
        assertThat(model.takeWish()).isFalse();
        assertThat(model.isVain(other)).isFalse();
        model.end();
        assertThat(model.how(other)).isNull();
    }

    @Test
    void anotherYearIsADifference() {
        model.choose(Choice.BLINK);
        WhatIfModel.Answer years = answer(Scenario.of(2021).named("2021 实况"), Scenario.of(2025));
        assertThat(model.how(years)).isEqualTo(Comparison.How.BLINK);
        assertThat(CompareModel.yearBefore(years)).isEqualTo(2021);
        assertThat(CompareText.before(years, texts)).isEqualTo("2021 实况（2021 年）");
        assertThat(CompareText.after(years, texts)).isEqualTo("未命名的情景（2025 年）");
    }

    @Test
    void eachSideIsToldApartByNameAndYear() {
        Scenario kept = Scenario.of(2025).opening(HandNetwork.SHORTCUT).named("新线");
        WhatIfModel.Answer plain = answer(kept.bare(), kept);
        assertThat(CompareModel.yearBefore(plain)).isNull();
        assertThat(CompareText.before(plain, texts)).isEqualTo("2025 年现状");
        assertThat(CompareText.after(plain, texts)).isEqualTo("新线（2025 年）");
        WhatIfModel.Answer changed = answer(kept, kept.avoiding(HandNetwork.OLD));
        assertThat(CompareText.before(changed, texts)).isEqualTo("新线（2025 年）");
        assertThat(CompareText.after(changed, texts)).isEqualTo("新线，改过（2025 年）");
    }
}
