package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.play.Beam.Veil;
import org.xianggan.atlas.core.show.play.PlayEvent.Key;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A show while it is played. Everything that happens makes a new value from the old one: no clock
/// is read, nothing is waited for. Who plays it sends what happens ([#after]) and puts up what it
/// says.
///
/// @param at index of the scene that is on
/// @param typed number of a scene as far as it was typed; 0 for none
/// @param still whether nothing moves
/// @param ended whether it was left
public record ShowPlay(
        LineUp lineUp,
        int at,
        boolean large,
        int typed,
        boolean still,
        boolean ended,
        Beam beam,
        Ink ink,
        Timing timing,
        Seating seating) {
    private static final double NANOS = 1e9;
    private static final int MOST_TYPED = 10_000;

    public ShowPlay {
        if (at < 0 || at > lineUp.last() || typed < 0) {
            throw new IllegalArgumentException("no scene " + at);
        }
    }

    /// At its beginning, or at a scene.
    ///
    /// @param from id of the scene to begin with; null for the first
    public static ShowPlay of(
            Show show, @Nullable String from, boolean rehearsal, boolean still, Seating seating) {
        LineUp lineUp = LineUp.of(show, rehearsal);
        int at = from == null ? 0 : LineUp.indexOf(show, from);
        return new ShowPlay(
                lineUp,
                at,
                false,
                0,
                still,
                false,
                Beam.on(new View(at, false)),
                Ink.NONE,
                Timing.of(lineUp.scenes().size()),
                seating);
    }

    public ShowPlay after(PlayEvent event) {
        if (ended) {
            return this;
        }
        return switch (event) {
            case Key key -> key(key);
            case PlayEvent.GoTo(int scene) -> goTo(scene);
            case PlayEvent.Digit(int d) -> d < 0 || d > 9 ? this : typing(typed * 10 + d);
            case PlayEvent.Point(double x, double y) -> draw(ink.point(x, y));
            case PlayEvent.Press(double x, double y) -> draw(ink.press(x, y));
            case PlayEvent.Drag(double x, double y) -> draw(ink.drag(x, y));
            case PlayEvent.PointerGone() -> with(ink.gone());
            case PlayEvent.Tick(long nanos) ->
                    nanos <= 0 ? this : with(beam.tick(nanos)).with(timing.tick(nanos));
            case PlayEvent.Ready(View view, long flight) ->
                    view.equals(wanted()) ? with(beam.ready(view, flight)) : this;
            case PlayEvent.Failed(View view) -> view.equals(wanted()) ? with(beam.failed()) : this;
            case PlayEvent.ReduceMotion(boolean reduced) ->
                    new ShowPlay(
                            lineUp,
                            at,
                            large,
                            typed,
                            reduced,
                            false,
                            reduced ? beam.still() : beam,
                            ink,
                            timing,
                            seating);
            case PlayEvent.ScreensChanged(List<Display> displays) -> with(seating.on(displays));
            case PlayEvent.Choose(String display) -> with(seating.wishing(display));
        };
    }

    private ShowPlay key(Key key) {
        return switch (key) {
            case NEXT -> next();
            case PREVIOUS -> exploring() ? back() : goTo(Math.max(0, at - 1));
            case FIRST -> goTo(0);
            case LAST -> goTo(lineUp.last());
            case ENTER -> typed == 0 ? next() : jump();
            case BLACK -> with(beam.veil(Veil.BLACK));
            case WHITE -> with(beam.veil(Veil.WHITE));
            case FREEZE -> with(beam.freeze(at, wanted(), ink.strokes(), !still));
            case LARGE -> exploring() ? this : enlarge();
            case EXPLORE -> exploring() ? this : with(beam.explore()).with(ink.gone());
            case RETURN -> back();
            case LASER -> exploring() ? this : with(ink.toggle(Ink.Tool.LASER));
            case PEN -> exploring() ? this : with(ink.toggle(Ink.Tool.PEN));
            case ERASE -> exploring() ? this : with(ink.cleared());
            case QUESTIONS -> with(timing.questions());
            case SWAP -> with(seating.swap());
            case ESCAPE -> escape();
            case LEAVE -> end();
        };
    }

    private ShowPlay next() {
        if (exploring()) {
            return back();
        }
        return at == lineUp.last() && lineUp.rehearsal()
                ? end()
                : goTo(Math.min(at + 1, lineUp.last()));
    }

    /// A number beyond the last scene is forgotten: nobody wants to be anywhere else for it.
    private ShowPlay jump() {
        int scene = typed - 1;
        return typing(0).goTo(scene);
    }

    private ShowPlay goTo(int scene) {
        if (scene < 0 || scene > lineUp.last()) {
            return this;
        }
        if (scene == at) {
            return typing(0).with(beam.back());
        }
        Transition kind = still ? Transition.CUT : lineUp.between(at, scene);
        return new ShowPlay(
                lineUp,
                scene,
                large,
                0,
                still,
                false,
                beam.towards(new View(scene, large), kind),
                ink.cleared(),
                timing.leave(at),
                seating);
    }

    private ShowPlay back() {
        return exploring() ? with(beam.back()) : this;
    }

    private ShowPlay escape() {
        if (exploring()) {
            return back();
        } else if (typed > 0) {
            return typing(0);
        }
        return ink.tool() == Ink.Tool.NONE ? end() : with(ink.put());
    }

    private ShowPlay end() {
        return new ShowPlay(
                lineUp, at, large, 0, still, true, beam, ink, timing.leave(at), seating);
    }

    /// What was drawn was drawn on another picture.
    private ShowPlay enlarge() {
        return new ShowPlay(
                lineUp,
                at,
                !large,
                typed,
                still,
                false,
                beam.enlarged(new View(at, !large)),
                ink.cleared(),
                timing,
                seating);
    }

    private ShowPlay draw(Ink next) {
        return exploring() ? this : with(next);
    }

    private ShowPlay typing(int number) {
        int held = number > MOST_TYPED ? typed : number;
        return new ShowPlay(lineUp, at, large, held, still, ended, beam, ink, timing, seating);
    }

    private ShowPlay with(Beam other) {
        return new ShowPlay(lineUp, at, large, typed, still, ended, other, ink, timing, seating);
    }

    private ShowPlay with(Ink other) {
        return new ShowPlay(lineUp, at, large, typed, still, ended, beam, other, timing, seating);
    }

    private ShowPlay with(Timing other) {
        return new ShowPlay(lineUp, at, large, typed, still, ended, beam, ink, other, seating);
    }

    private ShowPlay with(Seating other) {
        return new ShowPlay(lineUp, at, large, typed, still, ended, beam, ink, timing, other);
    }

    public Scene scene() {
        return lineUp.scenes().get(at);
    }

    /// The one that [Key#NEXT] brings; null at the end.
    public @Nullable Scene nextScene() {
        return at == lineUp.last() ? null : lineUp.scenes().get(at + 1);
    }

    /// The picture that is to be made and put up.
    public View wanted() {
        return new View(at, large);
    }

    /// Whether that picture is there.
    public boolean isReady() {
        return beam.ready();
    }

    /// What the audience sees.
    public Sight sight() {
        return beam.sight(at, wanted(), ink.strokes());
    }

    /// What the presenter works on: what the audience would see if nothing were frozen.
    public Sight live() {
        return beam.live(at, wanted(), ink.strokes());
    }

    /// The pictures that the audience sees, or sees again when what lies over them goes.
    public Set<View> onTheWall() {
        Set<View> all = new LinkedHashSet<>();
        all.add(beam.shown());
        Passage way = beam.passage();
        if (way != null) {
            all.add(way.from());
        }
        if (beam.frozen() instanceof Sight.Still(View held, var drawn)) {
            all.add(held);
        }
        return all;
    }

    /// What is on its way or waits for its picture; null while nothing does.
    public @Nullable Passage passage() {
        return beam.passage();
    }

    public boolean exploring() {
        return beam.exploring();
    }

    public boolean isFrozen() {
        return beam.frozen() != null;
    }

    /// Seconds that the scene was on until now, questions left out.
    public int actual(int scene) {
        return (int) (timing.on(scene, at) / NANOS);
    }

    /// Seconds since the beginning, questions left out.
    public int elapsed() {
        return (int) (timing.shown() / NANOS);
    }

    /// Seconds that questions took.
    public int paused() {
        return (int) (timing.pause() / NANOS);
    }

    /// Seconds that are left of the slot; below 0 what it was overrun by.
    public int left() {
        return lineUp.times().slot() - elapsed();
    }

    /// Seconds behind the plan, below 0 ahead of it: each scene that was shown before this one
    /// against its own time; this one, and later ones that were shown already, only by what they
    /// took too long. Where one began does not matter.
    public int behind() {
        int sum = 0;
        for (int i = 0; i <= lineUp.last(); i++) {
            int took = actual(i);
            int over = took - lineUp.times().planned().get(i);
            sum += i < at && took > 0 ? over : Math.max(0, over);
        }
        return sum;
    }

    /// What a rehearsal has found.
    public Rehearsal rehearsal(Instant when) {
        Map<String, Integer> seconds = new TreeMap<>();
        for (int i = 0; i <= lineUp.last(); i++) {
            long nanos = timing.on(i, at);
            if (nanos > 0) {
                seconds.put(lineUp.scenes().get(i).id(), (int) Math.round(nanos / NANOS));
            }
        }
        return new Rehearsal(when, seconds);
    }
}
