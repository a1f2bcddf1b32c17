package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which screen is for whom. What a person chose is remembered while the screen is away, so that it
/// holds again when it is back.
///
/// @param home the screen with the window that the show was started from; null where nobody knows
/// @param wish the screen that a person chose for the audience; null before
/// @param swapped whether audience and presenter have changed places
/// @param consoleInFront whether the one screen that there is shows the presenter's side
public record Seating(
        List<Display> displays,
        @Nullable String home,
        @Nullable String wish,
        boolean swapped,
        boolean consoleInFront) {
    public Seating {
        displays = List.copyOf(displays);
    }

    /// @param consoleInFront see above
    public static Seating of(
            List<Display> displays, @Nullable String home, boolean consoleInFront) {
        return new Seating(displays, home, null, false, consoleInFront);
    }

    /// One screen, or none: both sides share it.
    public boolean isAlone() {
        return displays.size() < 2;
    }

    /// Where the audience looks; empty without any screen, or while the one that there is shows
    /// the presenter's side.
    public Optional<Display> audience() {
        if (isAlone()) {
            return consoleInFront ? Optional.empty() : displays.stream().findFirst();
        }
        return Optional.of(swapped ? otherThan(wall()) : wall());
    }

    /// Where the presenter looks; empty while the only screen shows the audience's side.
    public Optional<Display> console() {
        if (isAlone()) {
            return consoleInFront ? displays.stream().findFirst() : Optional.empty();
        }
        return Optional.of(swapped ? wall() : otherThan(wall()));
    }

    /// Whether the right screen cannot be found without asking.
    public boolean asks() {
        return displays.size() > 2 && wished().isEmpty() && strangers().size() != 1;
    }

    Seating on(List<Display> now) {
        return new Seating(now, home, wish, swapped, consoleInFront);
    }

    Seating wishing(String display) {
        return displays.stream().anyMatch(d -> d.id().equals(display))
                ? new Seating(displays, home, display, false, consoleInFront)
                : this;
    }

    Seating swap() {
        return isAlone()
                ? new Seating(displays, home, wish, swapped, !consoleInFront)
                : new Seating(displays, home, wish, !swapped, consoleInFront);
    }

    private Optional<Display> wished() {
        return displays.stream().filter(d -> d.id().equals(wish)).findFirst();
    }

    /// Neither the window's nor the first: what a projector is.
    private List<Display> strangers() {
        return displays.stream().filter(d -> !d.id().equals(home) && !d.primary()).toList();
    }

    private Display wall() {
        List<Display> order = new ArrayList<>(wished().stream().toList());
        order.addAll(strangers());
        displays.stream().filter(d -> !d.id().equals(home)).forEach(order::add);
        order.addAll(displays);
        return order.getFirst();
    }

    private Display otherThan(Display wall) {
        List<Display> others = displays.stream().filter(d -> !d.id().equals(wall.id())).toList();
        return others.stream()
                .filter(d -> d.id().equals(home))
                .findFirst()
                .or(() -> others.stream().filter(Display::primary).findFirst())
                .or(() -> others.stream().findFirst())
                .orElse(wall);
    }
}
