package org.xianggan.atlas.core.show.play;

import java.util.List;

/// Something that happens while a show is played. Places are in the unit of a slide, see
/// [org.xianggan.atlas.core.show.slide.SlideBox].
public sealed interface PlayEvent {
    /// What a key, a button or a clicker asks for.
    enum Key implements PlayEvent {
        NEXT,
        PREVIOUS,
        FIRST,
        LAST,
        /// To the scene whose number was typed; the next one where none was.
        ENTER,
        /// The audience sees black, or what it saw before.
        BLACK,
        WHITE,
        /// The audience keeps what it sees while the presenter goes on.
        FREEZE,
        LARGE,
        EXPLORE,
        RETURN,
        LASER,
        PEN,
        /// Takes away what was drawn.
        ERASE,
        /// Questions are asked, or have been: time meanwhile is counted for itself.
        QUESTIONS,
        /// Audience and presenter exchange screens; with one screen, which of the two it shows.
        SWAP,
        /// Out of what one is in: the free map, a number that is typed, pen or laser, the show.
        ESCAPE,
        /// Out of the show.
        LEAVE
    }

    /// @param scene index among those that are played; others do nothing
    record GoTo(int scene) implements PlayEvent {}

    /// A digit of a number that [Key#ENTER] ends.
    record Digit(int digit) implements PlayEvent {}

    /// The pointer is there.
    record Point(double x, double y) implements PlayEvent {}

    /// The pointer went down there: with the pen in hand a line begins.
    record Press(double x, double y) implements PlayEvent {}

    record Drag(double x, double y) implements PlayEvent {}

    /// The pointer has left the slide.
    record PointerGone() implements PlayEvent {}

    /// @param nanos that went by
    record Tick(long nanos) implements PlayEvent {}

    /// The picture of a scene is there to be put up.
    ///
    /// @param flight how long the flight to it takes, nanoseconds; 0 where none was made ready
    record Ready(View view, long flight) implements PlayEvent {}

    /// The picture of a scene could not be made.
    record Failed(View view) implements PlayEvent {}

    /// Whether nothing moves from now on.
    record ReduceMotion(boolean reduced) implements PlayEvent {}

    /// Screens were plugged in or out, or changed.
    record ScreensChanged(List<Display> displays) implements PlayEvent {
        public ScreensChanged {
            displays = List.copyOf(displays);
        }
    }

    /// A person said which screen the audience sees.
    record Choose(String display) implements PlayEvent {}
}
