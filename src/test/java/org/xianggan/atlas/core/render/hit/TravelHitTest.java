package org.xianggan.atlas.core.render.hit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;

class TravelHitTest {
    private static final Viewport VIEW = Viewport.of(new LonLat(113, 27), 9, 800, 600, 1);
    private static final WorldPoint MIDDLE = WebMercator.project(new LonLat(113, 27));

    private static Track track(int number, boolean bright, boolean grip, Use use, double dy) {
        double m = VIEW.metresPerPixel();
        return new Track(
                number,
                Tone.FIRST,
                bright,
                grip,
                List.of(
                        new Stretch(
                                List.of(
                                        new WorldPoint(MIDDLE.x() - 200 * m, MIDDLE.y() + dy * m),
                                        new WorldPoint(MIDDLE.x() + 200 * m, MIDDLE.y() + dy * m)),
                                use)));
    }

    private static TravelOverlay of(Track... tracks) {
        return new TravelOverlay(List.of(), List.of(), List.of(tracks), List.of());
    }

    @Test
    void theNearestTrackAndItsNearestPlace() {
        TravelOverlay two =
                of(track(0, true, true, Use.OPEN, 0), track(1, false, true, Use.NOT_OPEN, 5));
        TravelHit hit = TravelHit.at(two, VIEW, 430, 296, 6).orElseThrow();
        assertThat(hit.track()).isEqualTo(1);
        assertThat(VIEW.toScreenX(hit.at().x())).isCloseTo(430, within(1e-6));
        assertThat(VIEW.toScreenY(hit.at().y())).isCloseTo(295, within(1e-6));
    }

    @Test
    void whereTheyRunTogetherTheChosenOne() {
        TravelOverlay two =
                of(track(0, false, true, Use.OPEN, 0), track(1, true, true, Use.OPEN, 0));
        assertThat(TravelHit.at(two, VIEW, 400, 301, 6).orElseThrow().track()).isEqualTo(1);
    }

    @Test
    void nothingTooFarNorWithoutGripNorOffTheNetwork() {
        assertThat(TravelHit.at(of(track(0, true, true, Use.OPEN, 0)), VIEW, 400, 310, 6))
                .isEmpty();
        assertThat(TravelHit.at(of(track(0, true, false, Use.OPEN, 0)), VIEW, 400, 300, 6))
                .isEmpty();
        assertThat(TravelHit.at(of(track(0, true, true, Use.ACCESS, 0)), VIEW, 400, 300, 6))
                .isEmpty();
    }
}
