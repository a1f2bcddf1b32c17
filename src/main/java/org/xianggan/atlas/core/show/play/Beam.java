package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Transition;

import java.util.List;

/// What is thrown on the wall: the picture that stands there, what is on its way, and what lies
/// over both.
///
/// @param shown the picture that was put up last
/// @param ready whether the picture that is wanted has been made
/// @param frozen what the audience keeps seeing; null while it follows the presenter
record Beam(
        View shown,
        boolean ready,
        @Nullable Passage passage,
        Veil veil,
        boolean exploring,
        @Nullable Sight frozen) {
    /// What hides the picture.
    enum Veil {
        NONE,
        BLACK,
        WHITE
    }

    static Beam on(View first) {
        return new Beam(first, false, null, Veil.NONE, false, null);
    }

    Sight sight(int scene, View wanted, List<Stroke> ink) {
        return frozen == null ? live(scene, wanted, ink) : frozen;
    }

    /// What the audience would see if nothing were frozen.
    Sight live(int scene, View wanted, List<Stroke> ink) {
        Passage p = passage;
        if (veil != Veil.NONE) {
            return veil == Veil.BLACK ? new Sight.Black() : new Sight.White();
        } else if (exploring) {
            return new Sight.Free(scene);
        } else if (p != null && p.running()) {
            return new Sight.Moving(p);
        }
        return new Sight.Still(shown, shown.equals(wanted) ? ink : List.of());
    }

    /// Another picture is wanted.
    Beam towards(View wanted, Transition kind) {
        View from = settled();
        boolean seen = frozen == null && !exploring && veil == Veil.NONE;
        Passage next =
                from.equals(wanted)
                        ? null
                        : Passage.waiting(from, wanted, seen ? kind : Transition.CUT);
        return new Beam(from, false, next, Veil.NONE, false, frozen);
    }

    /// The same scene in other type: at once, beneath whatever lies over it.
    Beam enlarged(View wanted) {
        View from = settled();
        Passage next = from.equals(wanted) ? null : Passage.waiting(from, wanted, Transition.CUT);
        return new Beam(from, false, next, veil, exploring, frozen);
    }

    Beam ready(View wanted, long flight) {
        Passage p = passage;
        if (p != null && p.running()) {
            return new Beam(shown, true, p, veil, exploring, frozen);
        }
        return p == null || hidden() || p.kind() == Transition.CUT
                ? new Beam(wanted, true, null, veil, exploring, frozen)
                : new Beam(shown, true, p.begun(flight), veil, exploring, frozen);
    }

    Beam failed() {
        return new Beam(settled(), ready, null, veil, exploring, frozen);
    }

    Beam tick(long nanos) {
        Passage p = passage == null ? null : passage.tick(nanos);
        return p != null && p.isOver()
                ? settle()
                : new Beam(shown, ready, p, veil, exploring, frozen);
    }

    Beam veil(Veil other) {
        return settle().veiled(veil == other ? Veil.NONE : other);
    }

    Beam explore() {
        return new Beam(settled(), ready, waiting(), Veil.NONE, true, frozen);
    }

    Beam back() {
        return new Beam(shown, ready, passage, Veil.NONE, false, frozen);
    }

    Beam still() {
        return settle();
    }

    /// Holds what the audience sees, or lets it follow again: from what it saw to what is on.
    Beam freeze(int scene, View wanted, List<Stroke> ink, boolean moves) {
        Beam b = settle();
        if (frozen == null) {
            return new Beam(
                    b.shown, b.ready, b.passage, veil, exploring, b.live(scene, wanted, ink));
        }
        boolean seen = veil == Veil.NONE && !exploring;
        if (seen && frozen instanceof Sight.Still(View was, var drawn) && !was.equals(wanted)) {
            Passage next = Passage.waiting(was, wanted, moves ? Transition.FADE : Transition.CUT);
            Beam follows = new Beam(was, false, next, veil, false, null);
            return b.ready ? follows.ready(wanted, 0) : follows;
        }
        return new Beam(b.shown, b.ready, b.passage, veil, exploring, null);
    }

    private boolean hidden() {
        return frozen != null || exploring || veil != Veil.NONE;
    }

    private Beam veiled(Veil other) {
        return new Beam(shown, ready, passage, other, exploring, frozen);
    }

    /// What is on its way has arrived; what waits for its picture goes on waiting.
    private Beam settle() {
        return new Beam(settled(), ready, waiting(), veil, exploring, frozen);
    }

    private View settled() {
        return passage == null ? shown : passage.last();
    }

    private @Nullable Passage waiting() {
        return passage == null || passage.running() ? null : passage;
    }
}
