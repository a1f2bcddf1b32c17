package org.xianggan.atlas.core.show;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a scene comes after the one before it.
public enum Transition {
    /// At once.
    CUT,
    /// One picture through the other.
    FADE,
    /// The map flies from place to place; where one of the two scenes has no map, a fade.
    GLIDE;

    /// No transition takes longer, seconds.
    public static final double LONGEST = 1.5;

    /// As files call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Transition> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key().equals(key)).findFirst();
    }
}
