package org.xianggan.atlas.core.show.play;

import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.Flight;

/// One picture on its way to the next.
///
/// @param kind how
/// @param running whether it has begun: not before the next picture is there
/// @param gone nanoseconds since it began
/// @param lasts nanoseconds from its beginning to its end
public record Passage(View from, View to, Transition kind, boolean running, long gone, long lasts) {
    /// Of a picture through the other, nanoseconds.
    public static final long FADE = (long) (Flight.FADE_SECONDS * 1e9);

    static final long LONGEST = (long) (Transition.LONGEST * 1e9);

    public Passage {
        if (gone < 0 || lasts < 0 || lasts > LONGEST || from.equals(to)) {
            throw new IllegalArgumentException("no passage: " + gone + " of " + lasts);
        }
    }

    static Passage waiting(View from, View to, Transition kind) {
        return new Passage(from, to, kind, false, 0, 0);
    }

    /// @param flight nanoseconds that a flight takes; 0 where there is none
    Passage begun(long flight) {
        Transition how = kind == Transition.GLIDE && flight <= 0 ? Transition.FADE : kind;
        long time =
                switch (how) {
                    case CUT -> 0;
                    case FADE -> FADE;
                    case GLIDE -> Math.min(flight, LONGEST);
                };
        return new Passage(from, to, how, true, 0, time);
    }

    Passage tick(long nanos) {
        return running
                ? new Passage(from, to, kind, true, Math.min(lasts, gone + nanos), lasts)
                : this;
    }

    boolean isOver() {
        return running && gone >= lasts;
    }

    /// Where a picture is that the audience has seen last.
    View last() {
        return running ? to : from;
    }

    /// 0 at its beginning, 1 at its end, even.
    public double share() {
        return lasts == 0 ? running ? 1 : 0 : gone / (double) lasts;
    }
}
