package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;

import java.util.List;

/// Slides one after the other, as a film shows them.
public record Reel(List<Shot> shots) {
    /// A scene stands no shorter, seconds.
    public static final double SHORTEST = Times.LEAST;

    /// One slide.
    ///
    /// @param seconds that it is seen, with those in which it comes
    /// @param transition how it comes
    public record Shot(Slide slide, double seconds, Transition transition) {
        public Shot {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException(
                        "slide " + slide.scene() + " for " + seconds + " s");
            }
        }
    }

    public Reel {
        shots = List.copyOf(shots);
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a film of nothing");
        }
    }

    /// The slides of scenes that are played, each for the time that the console plans for it.
    public static Reel of(Show show, List<Slide> slides) {
        Times times = Times.of(show);
        return new Reel(
                slides.stream()
                        .map(
                                s ->
                                        new Shot(
                                                s,
                                                Math.max(SHORTEST, times.planned(s.scene())),
                                                show.scene(s.scene())
                                                        .map(show::transition)
                                                        .orElse(show.transition())))
                        .toList());
    }

    public double seconds() {
        return shots.stream().mapToDouble(Shot::seconds).sum();
    }
}
