package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;

import java.util.List;

/// Slides one after the other, as a film shows them.
public record Reel(List<Shot> shots) {
    /// A scene stands no shorter, seconds.
    public static final double SHORTEST = 5;

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

    /// The slides of a show, each for the time that is planned for it; those for which nobody
    /// planned any share what is left of the slot.
    public static Reel of(Show show, List<Slide> slides) {
        int planned = slides.stream().mapToInt(s -> planned(show, s)).sum();
        long open = slides.stream().filter(s -> planned(show, s) == 0).count();
        double share = open == 0 ? 0 : (show.minutes() * 60.0 - planned) / open;
        return new Reel(
                slides.stream()
                        .map(
                                s -> {
                                    int own = planned(show, s);
                                    return new Shot(
                                            s,
                                            Math.max(SHORTEST, own == 0 ? share : own),
                                            show.scene(s.scene())
                                                    .map(show::transition)
                                                    .orElse(show.transition()));
                                })
                        .toList());
    }

    private static int planned(Show show, Slide slide) {
        return show.scene(slide.scene()).map(Scene::seconds).orElse(0);
    }

    public double seconds() {
        return shots.stream().mapToDouble(Shot::seconds).sum();
    }
}
