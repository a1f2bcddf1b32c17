package org.xianggan.atlas.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.EAST;
import static org.xianggan.atlas.testing.HandNetwork.WEST;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.List;
import java.util.Map;

final class SupposedTest {
    private static final String SOURCE = "试验数据，不是实测";
    private static final Scenario AGREED = Scenario.of(2025);
    private static final Scenario OTHER =
            AGREED.knowing(
                            new KnownPair(
                                    TravelMode.DRIVE, WEST, EAST, 36.5, 1.0, SOURCE, "2024-05"))
                    .assuming(
                            AGREED.assumptions()
                                    .with(WayClass.NATIONAL, new Range(30, 40, 50))
                                    .with(WayClass.METRO, new Range(20, 25, 30))
                                    .with(AccuracyClass.D, new Range(1, 1.25, 1.5)));

    private static Conditions conditions(Scenario s) {
        return new FlatEngine()
                .calibrate(Conditions.of(new HandNetwork().network(TravelMode.DRIVE), s));
    }

    @Test
    void nothingIsSaidWhereAllIsAsAgreed() {
        for (Language l : Language.values()) {
            assertThat(Supposed.line(AGREED, Messages.of(l))).isEmpty();
            assertThat(Supposed.notes(conditions(AGREED), Messages.of(l))).isEmpty();
        }
        assertThat(route(AGREED)).doesNotContainKeys("known_pairs", "assumptions_changed");
    }

    @Test
    void oneLineSaysWhatIsOtherwise() {
        assertThat(Supposed.line(OTHER, Messages.chinese()))
                .isEqualTo("驾车按 1 条已知的里程或用时校准；速度假设已改 2 项；长度假设已改 1 项");
        assertThat(Supposed.line(OTHER, Messages.english()))
                .contains("1 known distance or time;")
                .contains("2 assumed speeds are changed")
                .contains("1 assumed length is changed");
        assertThat(Supposed.line(OTHER, Messages.of(Language.BOTH)))
                .isEqualTo(
                        Supposed.line(OTHER, Messages.chinese())
                                + " "
                                + Supposed.line(OTHER, Messages.english()));
    }

    /// The pair with source, date, what is known and what had been computed; the factors; what of
    /// the assumptions touches the roads.
    @Test
    void theSentencesOfAFileTellAllOfIt() {
        List<String> notes = Supposed.notes(conditions(OTHER), Messages.chinese());
        assertThat(notes).hasSize(4);
        assertThat(notes.getFirst())
                .contains("西—东", "36.5 公里", "1 小时", SOURCE, "2024-05")
                .contains("32 公里（31–34）")
                .containsPattern("小时（[\\d.]+–[\\d.]+）");
        assertThat(notes.get(1)).isEqualTo("据此校准：所有长度 × 1.13，所有用时再 × 1.37。");
        assertThat(notes.get(2)).isEqualTo("假设已改：国道 30 · 40 · 50 公里/时（约定 45 · 55 · 65）。");
        assertThat(notes.get(3)).contains("精度 D 级").contains("× 1 · 1.25 · 1.5");
    }

    @Test
    void aFileOfRoutesHoldsItAsData() {
        Map<String, ?> figures = route(OTHER);
        assertThat(figures).containsKeys("length_factor", "time_factor");
        assertThat((List<?>) figures.get("known_pairs"))
                .singleElement()
                .asString()
                .contains(SOURCE, "36.5", "2024-05");
        assertThat((Map<?, ?>) figures.get("assumptions_changed"))
                .asString()
                .contains("speed-national", "length-d", "30.0");
    }

    private static Map<String, ?> route(Scenario s) {
        return RouteOut.figures(
                new FlatEngine().routeOver(List.of(WEST, EAST), conditions(s), 1).getFirst());
    }

    @Test
    void durationsAreSaidToTheMinute() {
        Messages texts = Messages.chinese();
        assertThat(Figures.duration(80 / 60.0, texts)).isEqualTo("1 小时 20 分");
        assertThat(Figures.duration(2, texts)).isEqualTo("2 小时");
        assertThat(Figures.duration(0.75, texts)).isEqualTo("45 分");
        assertThat(Figures.duration(59.8 / 60, texts)).isEqualTo("1 小时");
        assertThat(Figures.plain(30.67)).isEqualTo("30.67");
        assertThat(Figures.plain(100)).isEqualTo("100");
    }
}
