package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.FlightMaker.Shown;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.testing.DrawnSlides;

import java.util.Arrays;
import java.util.List;

class FlightFramesTest {
    private static final int WIDTH = 480;
    private static final SlideBox ALL = new SlideBox(0, 0, 1920, 1080);
    private static final SlideBox RIGHT = new SlideBox(700, 100, 1180, 900);
    private static final GeoBox ZONE = new GeoBox(112.8, 25.5, 115.0, 28.8);
    private static final GeoBox PARK = new GeoBox(113.8, 27.5, 113.95, 27.65);

    private final DrawnSlides painter = new DrawnSlides();

    private Shown shown(Slide s) {
        return new Shown(s, painter.whole(s, WIDTH));
    }

    private static int[] frame(FrameMaker frames, double t) {
        int[] out = new int[frames.width() * frames.height()];
        Arrays.fill(out, 0x12345678);
        frames.compose(t, out);
        return out;
    }

    /// The largest difference of a channel.
    private static int apart(int[] a, int[] b) {
        int most = 0;
        for (int i = 0; i < a.length; i++) {
            for (int c = 0; c < 32; c += 8) {
                most = Math.max(most, Math.abs((a[i] >>> c & 255) - (b[i] >>> c & 255)));
            }
        }
        return most;
    }

    @Test
    void beginsAndEndsWithTheVerySlides() {
        Shown a = shown(DrawnSlides.slide("a", ZONE, ALL, 2025));
        Shown b = shown(DrawnSlides.slide("b", PARK, RIGHT, 2021));
        for (Transition t : Transition.values()) {
            FrameMaker frames = new FlightFrames(painter).of(a, b, t, false);
            assertThat(frame(frames, 0)).as("%s", t).isEqualTo(a.picture().argb());
            assertThat(frame(frames, 1)).as("%s", t).isEqualTo(b.picture().argb());
            assertThat(frames.seconds()).isBetween(0.0, Transition.LONGEST);
        }
    }

    @Test
    void leavesTheSlideWithoutAJump() {
        Shown a = shown(DrawnSlides.slide("a", ZONE, ALL, 2025));
        Shown b = shown(DrawnSlides.slide("b", PARK, RIGHT, 2021));
        FrameMaker frames = new FlightFrames(painter).of(a, b, Transition.GLIDE, false);
        assertThat(apart(frame(frames, 1e-4), a.picture().argb())).isLessThan(5);
        assertThat(apart(frame(frames, 1 - 1e-4), b.picture().argb())).isLessThan(5);
    }

    @Test
    void whomItIsForStandsOnEveryFrame() {
        Shown a = shown(noticed(DrawnSlides.slide("a", ZONE, ALL, 2025)));
        Shown b = shown(noticed(DrawnSlides.slide("b", PARK, ALL, 2021)));
        FrameMaker frames = new FlightFrames(painter).of(a, b, Transition.GLIDE, false);
        for (double t : new double[] {0.1, 0.3, 0.45}) {
            assertThat(inNotice(frame(frames, t))).isEqualTo(inNotice(a.picture().argb()));
        }
        for (double t : new double[] {0.55, 0.7, 0.9}) {
            assertThat(inNotice(frame(frames, t))).isEqualTo(inNotice(b.picture().argb()));
        }
    }

    private static Slide noticed(Slide s) {
        Part notice =
                new Part.Text(
                        new SlideBox(1400, 1000, 400, 36),
                        Part.Role.NOTICE,
                        "内部使用",
                        List.of("内部使用"),
                        Weight.BOLD,
                        24,
                        36,
                        0xFF000000,
                        true);
        return new Slide(
                s.scene(),
                s.size(),
                s.theme(),
                s.ground(),
                s.notes(),
                s.maps(),
                List.of(notice),
                s.overfull());
    }

    private static int[] inNotice(int[] argb) {
        int[] row = new int[100];
        System.arraycopy(argb, 254 * WIDTH + 350, row, 0, row.length);
        return row;
    }
}
