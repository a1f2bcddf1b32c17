package org.xianggan.atlas.core.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;

class CaptureTest {
    private static final TravelOverlay BEFORE = marked("A");
    private static final TravelOverlay AFTER = marked("B");

    private static TravelOverlay marked(String text) {
        Mark mark = new Mark(new WorldPoint(12_600_000, 3_100_000), text, Sign.STOP, Tone.FIRST);
        return new TravelOverlay(List.of(), List.of(), List.of(), List.of(mark));
    }

    private static SceneMap of(@Nullable Comparison both, @Nullable TravelOverlay travel) {
        Viewport seen = Viewport.of(new LonLat(114, 27), 9, 800, 600, 1);
        MapState state = MapState.initial(2025).in(Language.ZH);
        return Capture.of(seen, state, both, travel, null);
    }

    private static Comparison both(Comparison.Side before, Comparison.Side after) {
        return new Comparison(Comparison.How.SWIPE, before, after);
    }

    @Test
    void one_map_is_compared_with_nothing() {
        SceneMap map = of(null, AFTER);
        assertThat(map.before()).isNull();
        assertThat(map.travel()).isEqualTo(AFTER);
    }

    @Test
    void two_years_keep_the_earlier_one() {
        SceneMap map =
                of(
                        both(
                                new Comparison.Side("2021 年", 2021, null),
                                new Comparison.Side("2025 年", null, null)),
                        null);
        assertThat(map.before()).isEqualTo(SceneMap.Before.year(2021));
        assertThat(map.year()).isEqualTo(2025);
    }

    @Test
    void the_same_year_twice_is_one_map() {
        SceneMap map =
                of(
                        both(
                                new Comparison.Side("2025 年", 2025, null),
                                new Comparison.Side("2025 年", null, null)),
                        null);
        assertThat(map.before()).isNull();
    }

    @Test
    void a_plan_keeps_what_is_before_it_and_what_both_are_called() {
        SceneMap map =
                of(
                        both(
                                new Comparison.Side("2025 年现状", null, BEFORE),
                                new Comparison.Side("开通桂东—遂川", null, AFTER)),
                        null);
        assertThat(map.before())
                .isEqualTo(
                        new SceneMap.Before(
                                2025, BEFORE, Words.zh("2025 年现状"), Words.zh("开通桂东—遂川")));
        assertThat(map.travel()).isEqualTo(AFTER);
    }
}
