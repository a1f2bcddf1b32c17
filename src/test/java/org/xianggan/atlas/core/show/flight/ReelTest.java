package org.xianggan.atlas.core.show.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.testing.DrawnSlides;

import java.util.List;
import java.util.stream.Stream;

class ReelTest {
    private static final List<Slide> SLIDES =
            Stream.of("a", "b", "c")
                    .map(
                            id ->
                                    DrawnSlides.slide(
                                            id,
                                            new GeoBox(113, 26, 114, 27),
                                            new SlideBox(0, 0, 1920, 1080),
                                            2025))
                    .toList();

    private static Show show(int minutes, int secondsOfA) {
        Scene a = Scene.of("a", Words.zh("一"), null).lasting(secondsOfA);
        Scene b = Scene.of("b", Words.zh("二"), null).coming(Transition.CUT);
        Scene c = Scene.of("c", Words.zh("三"), null);
        return Show.named(Words.zh("试")).lasting(minutes).with(List.of(a, b, c));
    }

    @Test
    void whatIsNotPlannedSharesTheRest() {
        Reel reel = Reel.of(show(2, 20), SLIDES);
        assertThat(reel.shots()).extracting(Reel.Shot::seconds).containsExactly(20.0, 50.0, 50.0);
        assertThat(reel.shots())
                .extracting(Reel.Shot::transition)
                .containsExactly(Transition.GLIDE, Transition.CUT, Transition.GLIDE);
        assertThat(reel.seconds()).isEqualTo(120);
    }

    @Test
    void nothingIsShorterThanItCanBeRead() {
        Reel reel = Reel.of(show(1, 58), SLIDES);
        assertThat(reel.shots()).extracting(Reel.Shot::seconds).containsExactly(58.0, 5.0, 5.0);
    }
}
