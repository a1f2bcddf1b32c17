package org.xianggan.atlas.core.journey;

import java.util.List;

/// An order and a better one, side by side.
///
/// @param before,after numbers of the stops of the loop, in order
/// @param wayBefore,wayAfter from the start over all stops to the end, without the nights
/// @param isExact whether no order is better; else it is only near the best
public record Reordering(
        Loop loop,
        List<Integer> before,
        List<Integer> after,
        Hop wayBefore,
        Hop wayAfter,
        boolean isExact) {
    public Reordering {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public boolean isBetter() {
        return !before.equals(after);
    }

    /// The loop in the better order.
    public Loop accepted() {
        return loop.ordered(after);
    }
}
